import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { action } from "./action.ts"
import type { Actor, Citizen, Staff } from "./actor.ts"
import * as allow from "./allow.ts"
import { perform } from "./perform.ts"
import { Refusal } from "./refusal.ts"
import { Stale } from "./stale.ts"

const at = Temporal.Instant.from("2026-11-23T01:00:00Z")
const visitor: Actor = { kind: "visitor" }
const person = (name: string): Citizen => ({
  kind: "citizen",
  person: name,
  name,
  document: { type: "passport_foreign", number: "A12345" },
  realName: 2,
})
const staff: Staff = {
  kind: "staff",
  id: "s1",
  name: "登记员",
  bureau: "310113",
  offices: ["baoshan"],
  desks: [],
  roles: ["clerk"],
}

interface Parcel {
  readonly owner: string
  readonly state: "waiting" | "collected"
  readonly revision: number
}
const parcel: Parcel = { owner: "ann", state: "waiting", revision: 1 }

const mine = (actor: Actor, { owner }: Parcel) => actor.kind === "citizen" && actor.person === owner
const decide = (subject: Parcel, { revision }: { revision: number }): Parcel => {
  if (subject.state === "collected") return subject
  if (revision !== subject.revision) throw new Refusal("conflict", "parcel.changed")
  return { ...subject, state: "collected", revision: subject.revision + 1 }
}
const input = z.strictObject({ revision: z.int() })
const collect = action({ name: "collect", input, allow: mine, decide })
const collectOpenly = action({ ...collect, denied: "forbidden" })

/** A shelf with one parcel; every try is written down. */
function shelf(held: Parcel | undefined, lose = 0) {
  const log: string[] = []
  let left = lose
  return {
    log,
    find: () => {
      log.push("find")
      return held
    },
    save: async (next: Parcel, before: Parcel) => {
      log.push(`save ${before.state} → ${next.state}`)
      left -= 1
      if (left >= 0) throw new Stale("parcel")
    },
  }
}

async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error("nothing was refused")
}

describe("the owner", () => {
  test("does it: found, decided, saved with what was before", async () => {
    const { log, ...store } = shelf(parcel)
    const done = await perform(collect, { actor: person("ann"), input: { revision: 1 }, at, ...store })
    expect(done).toEqual({ owner: "ann", state: "collected", revision: 2 })
    expect(log).toEqual(["find", "save waiting → collected"])
  })

  test("asks twice and hears the same, without a second write", async () => {
    const held: Parcel = { ...parcel, state: "collected" }
    const { log, ...store } = shelf(held)
    expect(await perform(collect, { actor: person("ann"), input: { revision: 1 }, at, ...store })).toBe(held)
    expect(log).toEqual(["find"])
  })

  test("hears what the rule refuses", async () => {
    const { log, ...store } = shelf(parcel)
    const heard = await refusal(
      perform(collect, { actor: person("ann"), input: { revision: 7 }, at, ...store }),
    )
    expect([heard.kind, heard.code]).toEqual(["conflict", "parcel.changed"])
    expect(log).toEqual(["find"])
  })

  test("is told every wrong field before anything is looked up", async () => {
    const { log, ...store } = shelf(parcel)
    const sent = { revision: "one", colour: "red" }
    const heard = await refusal(perform(collect, { actor: person("ann"), input: sent, at, ...store }))
    expect([heard.kind, heard.code]).toEqual(["invalid", "input.invalid"])
    expect(heard.fields).toEqual([
      { field: "revision", code: "field.type" },
      { field: "colour", code: "field.unknown" },
    ])
    expect(log).toEqual([])
  })
})

describe("somebody else", () => {
  test("cannot tell a parcel that is not theirs from one that is not there", async () => {
    const sent = { actor: person("bob"), input: { revision: 1 }, at }
    const { log, ...theirs } = shelf(parcel)
    const denied = await refusal(perform(collect, { ...sent, ...theirs }))
    const missing = await refusal(perform(collect, { ...sent, ...shelf(undefined) }))
    expect(denied).toEqual(missing)
    expect([denied.kind, denied.code]).toEqual(["missing", "not_found"])
    expect(log).toEqual(["find"])
  })

  test("hears no rule: permission comes first", async () => {
    const heard = await refusal(
      perform(collect, { actor: person("bob"), input: { revision: 7 }, at, ...shelf(parcel) }),
    )
    expect(heard.code).toBe("not_found")
  })

  test("hears `forbidden` only where the action says that it may be known", async () => {
    const sent = { actor: person("bob"), input: { revision: 1 }, at }
    const heard = await refusal(perform(collectOpenly, { ...sent, ...shelf(parcel) }))
    expect([heard.kind, heard.code]).toEqual(["forbidden", "not_allowed"])
    const missing = await refusal(perform(collectOpenly, { ...sent, ...shelf(undefined) }))
    expect(missing.kind).toBe("missing")
  })
})

describe("a visitor", () => {
  test("is asked to sign in, whether the thing is there or not", async () => {
    for (const each of [collect, collectOpenly])
      for (const held of [parcel, undefined]) {
        const heard = await refusal(
          perform(each, { actor: visitor, input: { revision: 1 }, at, ...shelf(held) }),
        )
        expect([heard.kind, heard.code]).toEqual(["unauthenticated", "sign_in.needed"])
      }
  })
})

describe("two at once", () => {
  test("the one who lost the race reads again, decides again, and is done", async () => {
    const { log, ...store } = shelf(parcel, 2)
    await perform(collect, { actor: person("ann"), input: { revision: 1 }, at, ...store })
    expect(log.filter((each) => each === "find")).toHaveLength(3)
    expect(log.filter((each) => each.startsWith("save"))).toHaveLength(3)
  })

  test("what the other did is seen by the second decision", async () => {
    let held = parcel
    const attempt = perform(collect, {
      actor: person("ann"),
      input: { revision: 1 },
      at,
      find: () => held,
      save: async () => {
        held = { ...held, revision: 2 }
        throw new Stale()
      },
    })
    expect((await refusal(attempt)).code).toBe("parcel.changed")
  })

  test("nobody tries for ever", async () => {
    const { log, ...store } = shelf(parcel, Number.POSITIVE_INFINITY)
    const heard = await refusal(
      perform(collect, { actor: person("ann"), input: { revision: 1 }, at, ...store }),
    )
    expect([heard.kind, heard.code]).toEqual(["conflict", "conflict.changed_meanwhile"])
    expect(log.filter((each) => each === "find")).toHaveLength(12)
  })

  test("any other failure of the store is passed on at once", async () => {
    let saves = 0
    const attempt = perform(collect, {
      actor: person("ann"),
      input: { revision: 1 },
      at,
      find: () => parcel,
      save: async () => {
        saves += 1
        throw new Error("disk full")
      },
    })
    await expect(attempt).rejects.toThrow("disk full")
    expect(saves).toBe(1)
  })
})

test("find gets the parsed input; decide gets the time and the actor", async () => {
  const seen: unknown[] = []
  const look = action({
    name: "look",
    input: z.strictObject({ name: z.string().check(z.trim()) }),
    allow: (_actor, _subject: string, { name }) => name === "ann",
    decide: (subject, { name }, when, actor) => {
      seen.push(subject, name, when, actor)
      return subject
    },
  })
  const found = (name: string) => `shelf of ${name}`
  await perform(look, {
    actor: staff,
    input: { name: " ann " },
    at,
    find: ({ name }) => found(name),
    save: async () => {},
  })
  expect(seen).toEqual(["shelf of ann", "ann", at, staff])
})

test("an action without `allow` does not compile", () => {
  // @ts-expect-error allow is required
  const open = action({ name: "open", input, decide })
  expect(open).toBeDefined()
})

describe("who may", () => {
  const ann = person("ann")
  const job: Actor = { kind: "system", job: "sweep" }

  test("each ready-made answer lets in exactly its own", () => {
    const among = (may: (actor: Actor) => boolean) => [visitor, ann, staff, job].map(may)
    expect(among(allow.anyone)).toEqual([true, true, true, true])
    expect(among(allow.nobody)).toEqual([false, false, false, false])
    expect(among(allow.signedIn)).toEqual([false, true, true, true])
    expect(among(allow.citizen)).toEqual([false, true, false, false])
    expect(among(allow.system)).toEqual([false, false, false, true])
    expect(among(allow.realName(2))).toEqual([false, true, false, false])
    expect(among(allow.realName(3))).toEqual([false, false, false, false])
  })

  test("staff act at their own offices, in the roles asked for", () => {
    expect(allow.staffAt(staff, "baoshan")).toBe(true)
    expect(allow.staffAt(staff, "fengxian")).toBe(false)
    expect(allow.staffAt(staff, "baoshan", "clerk", "manager")).toBe(true)
    expect(allow.staffAt(staff, "baoshan", "manager")).toBe(false)
    expect(allow.staffAt(ann, "baoshan")).toBe(false)
  })
})
