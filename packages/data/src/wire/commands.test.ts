// The commands of the Lambda bundles say of themselves what lib-dynamodb's do.
import * as original from "@aws-sdk/lib-dynamodb"
import { describe, expect, test } from "vitest"
import { type DocumentCommand, operationOf } from "../documents.ts"
import * as ours from "./commands.ts"

type AnyCommand = new (input: object) => DocumentCommand

/** Enough for every constructor; nothing is sent. */
const input = { TableName: "t", RequestItems: {}, TransactItems: [] }
const originals = new Map(Object.entries(original)) as unknown as ReadonlyMap<string, AnyCommand>

describe("a command that stands in for lib-dynamodb's", () => {
  test.each(Object.entries(ours))("is the same operation on the same values: %s", (name, Ours) => {
    const mine = new Ours(input)
    const theirs = new (originals.get(name) as AnyCommand)(input)
    expect(operationOf(mine)).toBe(operationOf(theirs))
    expect(mine.input).toBe(input)
    expect(mine.inputKeyNodes).toEqual(theirs.inputKeyNodes)
    expect(mine.outputKeyNodes).toEqual(theirs.outputKeyNodes)
  })
})
