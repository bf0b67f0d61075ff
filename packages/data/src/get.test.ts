// The quick read answers what the library's own read would answer.
import { Entity } from "dynamodb-toolbox/entity"
import { GetItemCommand } from "dynamodb-toolbox/entity/actions/get"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { any } from "dynamodb-toolbox/schema/any"
import { boolean } from "dynamodb-toolbox/schema/boolean"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { embeddedClient } from "./embedded/client.ts"
import { openEngine } from "./embedded/engine.ts"
import { WholeGet } from "./get.ts"
import { createTable, openTable } from "./table.ts"

const engine = openEngine({ dataDir: ":memory:" })
const client = embeddedClient(engine)
const Shelf = new Entity({
  name: "Shelf",
  table: openTable(client),
  timestamps: false,
  schema: item({
    room: string().key(),
    revision: number().savedAs("rev"),
    open: boolean().optional(),
    note: string().optional().savedAs("n"),
    secret: string().optional().hidden(),
    books: any().castAs<readonly { readonly title: string; readonly pages: number }[]>(),
  }),
  computeKey: ({ room }) => ({ pk: `ROOM#${room}`, sk: "SHELF" }),
})

beforeAll(() => createTable(client))
afterAll(() => engine.close())

const shelves = fc.record(
  {
    room: fc.string({ minLength: 1, maxLength: 20 }),
    revision: fc.nat(),
    open: fc.boolean(),
    note: fc.string(),
    secret: fc.string(),
    books: fc.array(fc.record({ title: fc.string(), pages: fc.integer() }, { noNullPrototype: true })),
  },
  { requiredKeys: ["room", "revision", "books"], noNullPrototype: true },
)

describe("a whole item", () => {
  test("comes back as the library would read it", async () => {
    await fc.assert(
      fc.asyncProperty(shelves, async (shelf) => {
        await Shelf.build(PutItemCommand)
          .item(shelf as never)
          .send()
        const key = { room: shelf.room }
        const { Item } = await Shelf.build(GetItemCommand).key(key).options({ consistent: true }).send()
        expect(await Shelf.build(WholeGet).find(key)).toEqual(Item)
      }),
    )
  })

  test("that is not there is nothing", async () => {
    expect(await Shelf.build(WholeGet).find({ room: "never written" })).toBeUndefined()
  })
})
