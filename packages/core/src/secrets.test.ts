import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { seededChance } from "./chance.ts"
import { createSecrets, newKey, readSealingKeys } from "./secrets.ts"

const lookupKey = Buffer.alloc(32, 1).toString("base64")
const first = { version: "1", key: Buffer.alloc(32, 2).toString("base64") }
const second = { version: "2", key: Buffer.alloc(32, 3).toString("base64") }
const secrets = createSecrets({ lookupKey, sealingKeys: [first] })

describe("keys for lookups", () => {
  test("are HMAC-SHA-256 cut to 128 bits", () => {
    expect(secrets.key("person", "resident_id:310113199003070014")).toBe("eoQX8gRRC-UY6AQDU6ZK-A")
  })

  test("are the same for the same value, other for another value, purpose or key", () => {
    const key = secrets.key("person", "a")
    expect(secrets.key("person", "a")).toBe(key)
    expect(key).toMatch(/^[\w-]{22}$/)
    const other = createSecrets({ lookupKey: newKey(), sealingKeys: [first] })
    const others = [secrets.key("person", "b"), secrets.key("couple", "a"), other.key("person", "a")]
    expect(new Set([key, ...others]).size).toBe(4)
  })

  test("do not run purpose and value together", () => {
    expect(secrets.key("person", "s:1")).not.toBe(secrets.key("persons", ":1"))
    expect(secrets.key("a", 'b","c')).not.toBe(secrets.key('a","b', "c"))
  })
})

describe("sealed text", () => {
  test("opens to what was sealed, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (plain, context) => {
        expect(secrets.open(secrets.seal(plain, context), context)).toBe(plain.toWellFormed())
      }),
    )
  })

  test("does not show what it holds, and is never the same twice", () => {
    const sealed = secrets.seal("310113199003070014", "APT#1")
    expect(sealed).toMatch(/^1\.[\w-]+$/)
    expect(Buffer.from(sealed.slice(2), "base64url")).toHaveLength(12 + 18 + 16)
    expect(Buffer.from(sealed.slice(2), "base64url").includes("3101131990")).toBe(false)
    expect(secrets.seal("310113199003070014", "APT#1")).not.toBe(sealed)
  })

  test("opens only for the item it was sealed for", () => {
    expect(() => secrets.open(secrets.seal("张三", "APT#1"), "APT#2")).toThrow("another item")
  })

  test("does not open when any bit of it was changed", () => {
    const sealed = secrets.seal("张三", "APT#1")
    const bytes = Buffer.from(sealed.slice(2), "base64url")
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => secrets.open(`1.${changed.toString("base64url")}`, "APT#1")).toThrow("damaged")
    }
  })

  test.each(["", ".", "1.", "1.AAAA", "no dot", "9.AAAA"])("says so when %j is no sealed text", (sealed) => {
    expect(() => secrets.open(sealed, "APT#1")).toThrow(/damaged|not among the settings/)
  })

  test("never shows its text or key in an error", () => {
    try {
      secrets.open(secrets.seal("310113199003070014", "APT#1"), "APT#2")
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toMatch(/3101|AgIC/)
    }
  })
})

describe("changing keys", () => {
  const rotated = createSecrets({ lookupKey, sealingKeys: [second, first] })

  test("old texts still open, new ones are sealed with the new key", () => {
    expect(rotated.open(secrets.seal("张三", "APT#1"), "APT#1")).toBe("张三")
    const fresh = rotated.seal("张三", "APT#1")
    expect(fresh.startsWith("2.")).toBe(true)
    expect(() => secrets.open(fresh, "APT#1")).toThrow("not among the settings")
  })

  test("a text cannot be passed off as sealed with another key", () => {
    const sameKey = createSecrets({ lookupKey, sealingKeys: [first, { version: "2", key: first.key }] })
    const sealed = sameKey.seal("张三", "APT#1")
    expect(() => sameKey.open(`2${sealed.slice(1)}`, "APT#1")).toThrow("damaged")
  })

  test("settings are read as version:key, the newest first", () => {
    expect(readSealingKeys(`2:${second.key}, 1:${first.key}`)).toEqual([second, first])
    expect(() => readSealingKeys(first.key)).toThrow("version:key")
    expect(readSealingKeys(`0:${first.key}`)).toEqual([{ version: "0", key: first.key }])
    for (const wrong of [
      "",
      "1:",
      ":key",
      `1:${first.key} 2:${second.key}`,
      `1.1:${first.key}`,
      `123456789:${first.key}`,
    ])
      expect(() => readSealingKeys(wrong)).toThrow("version:key")
  })
})

describe("settings that cannot stand", () => {
  test("a key that is not 32 bytes is named, and not shown", () => {
    const short = Buffer.alloc(16, 7).toString("base64")
    expect(() => createSecrets({ lookupKey: short, sealingKeys: [first] })).toThrow(
      "the lookup key must be 32 bytes",
    )
    const wrong = () => createSecrets({ lookupKey, sealingKeys: [{ version: "3", key: short }] })
    expect(wrong).toThrow("the sealing key 3 must be 32 bytes")
    expect(wrong).not.toThrow(short)
  })

  test("no sealing key, or two of one version", () => {
    expect(() => createSecrets({ lookupKey, sealingKeys: [] })).toThrow("at least one")
    expect(() => createSecrets({ lookupKey, sealingKeys: [first, { ...second, version: "1" }] })).toThrow(
      "same version",
    )
  })

  test("fresh keys are 32 bytes and differ", () => {
    expect(Buffer.from(newKey(), "base64").length).toBe(32)
    expect(newKey()).not.toBe(newKey())
  })
})

test("a simulation with drawn nonces seals the same texts again", () => {
  const seal = () => {
    const replay = createSecrets({ lookupKey, sealingKeys: [first], nonces: seededChance(9) })
    return [replay.seal("张三", "APT#1"), replay.seal("张三", "APT#1")]
  }
  const sealed = seal()
  expect(seal()).toEqual(sealed)
  expect(sealed[0]).not.toBe(sealed[1])
})
