// The quick Put writes what the library's own Put would write, to the letter.
import { Entity } from "dynamodb-toolbox/entity"
import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut"
import { any } from "dynamodb-toolbox/schema/any"
import { boolean } from "dynamodb-toolbox/schema/boolean"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { awsClient } from "./aws.ts"
import { WholePut } from "./put.ts"
import { openTable } from "./table.ts"

const table = openTable(awsClient({ region: "local" }))
const Shelf = new Entity({
  name: "Shelf",
  table,
  timestamps: false,
  schema: item({
    room: string().key(),
    nn: number().key(),
    revision: number().savedAs("rev"),
    open: boolean().optional(),
    note: string().optional().savedAs("n"),
    books: any().castAs<readonly string[]>(),
  }),
  computeKey: ({ room, nn }) => ({ pk: `ROOM#${room}`, sk: `SHELF#${nn}` }),
})

const shelves = fc.record(
  {
    room: fc.string({ minLength: 1 }),
    nn: fc.nat(),
    revision: fc.nat(),
    open: fc.option(fc.boolean(), { nil: undefined }),
    note: fc.option(fc.string(), { nil: undefined }),
    books: fc.array(fc.string()),
  },
  { requiredKeys: ["room", "nn", "revision", "books"] },
)

/** Few different values, so that the same shape comes again, with equal values and with others. */
const few = fc.constantFrom(1, 2, 3)
const word = fc.constantFrom("a", "b")
const plain = fc.oneof(
  fc.record({ attr: fc.constant("revision"), eq: few }),
  fc.record({ attr: fc.constant("revision"), gt: few, lte: few }, { requiredKeys: ["attr", "gt"] }),
  fc.record({ attr: fc.constantFrom("note", "revision"), exists: fc.boolean() }),
  fc.record({ attr: fc.constant("note"), lt: word }),
  fc.record({ attr: fc.constant("note"), beginsWith: word }),
  fc.record({ attr: fc.constant("open"), eq: fc.boolean() }),
  fc.record({ attr: fc.constant("nn"), ne: few }),
)
const conditions = fc.oneof(
  fc.constant(undefined),
  plain,
  fc.record({ or: fc.array(plain, { minLength: 1, maxLength: 3 }) }),
  fc.record({ and: fc.array(plain, { minLength: 1, maxLength: 3 }) }),
)

describe("a whole Put", () => {
  test("is the library's Put", () => {
    void fc.assert(
      fc.property(shelves, conditions, (shelf, condition) => {
        const given = shelf as Parameters<ReturnType<typeof library>["item"]>[0]
        const slow = condition
          ? library()
              .item(given)
              .options({ condition: condition as never })
          : library().item(given)
        const quick = condition
          ? Shelf.build(WholePut)
              .item(given)
              .options({ condition: condition as never })
          : Shelf.build(WholePut).item(given)
        const { ToolboxItem: _, ...expected } = slow.params()
        expect(quick.params()).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test("refuses a schema that computes values when it is written", () => {
    const Stamped = new Entity({
      name: "Stamped",
      table,
      schema: item({ pk: string().key(), sk: string().key() }),
    })
    expect(() => Stamped.build(WholePut).item({ pk: "a", sk: "b" }).params()).toThrow("computed")
  })
})

function library() {
  return Shelf.build(PutTransaction)
}
