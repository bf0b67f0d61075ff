// Keys that are not those of the table, as whoever starts a server or a function meets them.
import { testWorld } from "@civil/booking/fixture.ts"
import { createSecrets, newKey, type SealingKey } from "@civil/core/secrets.ts"
import { type Records, records } from "@civil/data/records.ts"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { checkKeys, findMark } from "./key-mark.ts"

let kept: Records
const lookupKey = newKey()
const [old, young] = [
  { version: "1", key: newKey() },
  { version: "2", key: newKey() },
]

beforeEach(async () => {
  const world = await testWorld()
  onTestFinished(() => world.close())
  kept = records(world.table)
})

async function start(lookup: string, sealingKeys: readonly SealingKey[], mayWrite = true): Promise<void> {
  const secrets = createSecrets({ lookupKey: lookup, sealingKeys })
  const newest = sealingKeys[0]?.version ?? ""
  await checkKeys({ records: kept, secrets, newest, found: await findMark(kept), mayWrite, now: 1_000_000 })
}

describe("who starts a server on a table", () => {
  test("starts again with the same keys, and says nothing of them in the table", async () => {
    await start(lookupKey, [old])
    await start(lookupKey, [old])
    const { value } = (await findMark(kept)) ?? {}
    expect(value).not.toContain(lookupKey)
    expect(value).not.toContain(old.key)
  })

  test("is told when the lookup key is another one, and nothing is changed", async () => {
    await start(lookupKey, [old])
    const before = await findMark(kept)
    await expect(start(newKey(), [old])).rejects.toThrow(/^LOOKUP_KEY is not the key of this table: .*\.$/)
    expect(await findMark(kept)).toEqual(before)
  })

  test("is told of both when all keys are new", async () => {
    await start(lookupKey, [old])
    await expect(start(newKey(), [young])).rejects.toThrow(/LOOKUP_KEY is not[\s\S]*SEALING_KEYS lack a key/)
    await expect(start(newKey(), [{ ...old, key: newKey() }])).rejects.toThrow(
      "SEALING_KEYS lack a key of this table",
    )
  })

  test("puts a new sealing key in front, and may leave the old one out when nothing needs it any more", async () => {
    await start(lookupKey, [old])
    await start(lookupKey, [young, old])
    await start(lookupKey, [young])
  })

  test("who only reads leaves no mark, and is told all the same", async () => {
    await start(lookupKey, [old], false)
    expect(await findMark(kept)).toBeUndefined()
    await start(lookupKey, [old])
    await expect(start(newKey(), [old], false)).rejects.toThrow("LOOKUP_KEY is not the key of this table")
  })

  test("at the same time as another with other keys: one of the two is told", async () => {
    const both = await Promise.allSettled([start(lookupKey, [old]), start(newKey(), [young])])
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
  })
})
