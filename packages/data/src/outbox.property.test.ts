// Whatever the order of writes, deliveries, claims, kills, failures and clock steps: every entry ends done or buried, none
// is lost, none goes on for ever, and none is buried for what another one did.
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { embeddedClient } from "./embedded/client.ts"
import { openEngine } from "./embedded/engine.ts"
import { type Entry, mostAttempts, outbox, readImage, shards } from "./outbox.ts"
import { TooSlow, workDue, workEntry } from "./outbox-work.ts"
import { createTable, openTable, type PortalTable } from "./table.ts"

/** What becomes of an entry's tries: so many kill their worker, so many take too long, so many fail; then one succeeds. */
interface Nature {
  readonly kills: number
  readonly slow: number
  readonly fails: number
}

type Step =
  | { readonly what: "write"; readonly id: number; readonly later: number }
  | { readonly what: "stream"; readonly id: number }
  /** `dies`: the operation after which the worker is killed; `unsaid`: that one was done, nobody heard. */
  | { readonly what: "job"; readonly workers: readonly Death[] }
  | { readonly what: "clock"; readonly by: number }
  | { readonly what: "revive"; readonly id: number }

interface Death {
  readonly dies: number
  readonly unsaid: boolean
}

const alive: Death = { dies: Number.POSITIVE_INFINITY, unsaid: false }
const id = fc.nat({ max: 5 })
const death = fc.oneof(
  fc.constant(alive),
  fc.record({ dies: fc.integer({ min: 1, max: 25 }), unsaid: fc.boolean() }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constant("write" as const), id, later: fc.constantFrom(0, 0, 0, 90_000) }),
  fc.record({ what: fc.constant("stream" as const), id }),
  fc.record({ what: fc.constant("job" as const), workers: fc.array(death, { minLength: 1, maxLength: 3 }) }),
  fc.record({ what: fc.constant("clock" as const), by: fc.integer({ min: -300_000, max: 1_200_000 }) }),
  fc.record({ what: fc.constant("revive" as const), id }),
)
const nature = fc.record({
  kills: fc.constantFrom(0, 0, 0, 1, 99),
  slow: fc.constantFrom(0, 0, 0, 1, 99),
  fails: fc.constantFrom(0, 0, 1, 3, 99),
})
const harmless: Nature = { kills: 0, slow: 0, fails: 0 }

class Killed extends Error {}

/** The table as one worker has it, until it is killed: from then on nothing it asks for happens or is answered. */
function mortal(run: Parameters<typeof openTable>[0]["run"], { dies, unsaid }: Death): PortalTable {
  let left = dies
  return openTable({
    run: async (operation, input) => {
      left -= 1
      if (left < 0 || (left === 0 && !unsaid)) throw new Killed()
      const answer = await run(operation, input)
      if (left === 0) throw new Killed()
      return answer
    },
  })
}

/** What a planted bug makes of an input on its way to the table. */
type Bug = (operation: string, input: object) => object

async function live(steps: readonly Step[], natures: readonly Nature[], bug: Bug = (_, input) => input) {
  let now = Date.parse("2026-03-02T01:00:00Z")
  const engine = openEngine({ dataDir: ":memory:", now: () => now })
  const client = embeddedClient(engine)
  await createTable(client)
  const box = outbox(openTable(client))
  const written = new Set<string>()
  const images: Entry[] = []
  const done = new Set<string>()
  /** Tries since the entry was last written or revived anew. */
  const tries = new Map<string, number>()
  const failed = new Map<string, number>()
  let most = 0
  /** Jobs that were killed by none of the entries. */
  let accidents = 0

  const handle =
    (dead: () => boolean, counts: boolean) =>
    async ({ id }: Entry): Promise<void> => {
      const { kills, slow, fails } = natures[Number(id)] ?? harmless
      const before = failed.get(id) ?? 0
      failed.set(id, before + 1)
      if (counts) {
        tries.set(id, (tries.get(id) ?? 0) + 1)
        most = Math.max(most, tries.get(id) ?? 0)
      }
      if (before < kills || dead()) throw new Killed()
      if (before < kills + slow) throw new TooSlow()
      if (before < kills + slow + fails) throw new RangeError("not now")
      done.add(id)
    }

  async function job(each: Death): Promise<void> {
    let killed = false
    if (each !== alive) accidents += 1
    const table = mortal((operation, input) => client.run(operation, bug(operation, input)), each)
    const own = outbox(table)
    const doing = handle(() => killed, true)
    // A try that kills takes its worker with it: nothing is put off, nothing is finished.
    const stopped: typeof own = {
      ...own,
      defer: async (...what) => (killed ? Promise.reject(new Killed()) : own.defer(...what)),
      bury: async (...what) => (killed ? Promise.reject(new Killed()) : own.bury(...what)),
      claim: async (...what) => (killed ? Promise.reject(new Killed()) : own.claim(...what)),
      finish: async (...what) => (killed ? Promise.reject(new Killed()) : own.finish(...what)),
    }
    await workDue(stopped, {
      now: () => now,
      handle: async (entry) => {
        try {
          await doing(entry)
        } catch (error) {
          killed ||= error instanceof Killed
          throw error
        }
      },
    }).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error
    })
  }

  for (const each of steps) {
    if (each.what === "clock") now += each.by
    else if (each.what === "write") {
      const entry = { id: String(each.id), dueAt: now + each.later, topic: "test.any", body: {} }
      if (written.has(entry.id)) continue
      written.add(entry.id)
      await box.add(entry)
      await box.add(entry)
      images.push(readImage({ ...entry, body: "{}", attempts: 0 }))
    } else if (each.what === "stream") {
      const image = images.find((one) => one.id === String(each.id))
      if (image && image.dueAt <= now)
        await workEntry(box, image, { now: () => now, handle: handle(() => false, false) })
    } else if (each.what === "revive") {
      if (await box.revive(String(each.id), now)) tries.set(String(each.id), 0)
    } else await Promise.all(each.workers.map(job))
  }

  // In the end the jobs run undisturbed; whatever is left comes to its end in a bounded number of them.
  let jobs = 0
  for (let left = true; left && jobs < mostJobs; jobs += 1) {
    now += 3_900_000
    await job(alive)
    const lists = await Promise.all(Array.from({ length: shards }, (_, shard) => box.listAll(shard)))
    left = lists.some(({ entries }) => entries.length > 0)
  }
  const dead = new Set((await box.listDead()).map((each) => each.id))
  const attempts = (await box.listDead()).map((each) => each.attempts)
  await engine.close()
  return { written, done, dead, most, jobs, attempts, accidents }
}

/** Six entries, each tried alone until it is given up, once more beside others after each failure. */
const mostJobs = 6 * 2 * mostAttempts

const runs = Number(process.env.RUNS ?? 60)

const everyEntryEnds = (bug?: Bug) =>
  fc.asyncProperty(
    fc.array(step, { minLength: 4, maxLength: 25 }),
    fc.array(nature, { minLength: 6, maxLength: 6 }),
    async (steps, natures) => {
      const { written, done, dead, most, jobs, attempts, accidents } = await live(steps, natures, bug)
      expect(jobs).toBeLessThan(mostJobs)
      for (const each of written) expect(done.has(each) || dead.has(each)).toBe(true)
      for (const each of [...done, ...dead]) expect(written.has(each)).toBe(true)
      expect(most).toBeLessThanOrEqual(2 * mostAttempts)
      for (const each of attempts) expect(each).toBe(mostAttempts)
      for (const each of dead) {
        const { kills, slow, fails } = natures[Number(each)] ?? harmless
        expect(kills + slow + fails + accidents).toBeGreaterThanOrEqual(mostAttempts)
      }
    },
  )

const answeredOnly = "attribute_not_exists(leasedUntil)"

const claimCounting =
  (tries: string): Bug =>
  (operation, input) => {
    if (operation !== "UpdateItem") return input
    const { ExpressionAttributeValues: values } = input as { ExpressionAttributeValues: object }
    return { ...input, ExpressionAttributeValues: { ...values, ":counts": { N: tries } } }
  }

/** As it would be if whoever is there were tried side by side, and each claim counted. */
const allInCompany: Bug = (operation, input) =>
  operation === "Query" && "FilterExpression" in input && input.FilterExpression === answeredOnly
    ? { ...input, FilterExpression: "attribute_exists(topic)" }
    : claimCounting("1")(operation, input)

describe("any number of workers, however they end", () => {
  test("bring every entry to its end: done, or buried after all its tries, but for nothing that another one did", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(everyEntryEnds(), { numRuns: runs })
  })
  test.each<[string, Bug]>([
    ["a claim that counts no try", claimCounting("0")],
    ["what may kill tried beside others, at their cost", allInCompany],
    [
      "an entry put off, or buried, by writing it anew only later",
      (operation, input) => {
        if (operation !== "TransactWriteItems") return input
        const [first] = (input as { TransactItems: readonly object[] }).TransactItems
        return { ...input, TransactItems: [first] }
      },
    ],
  ])("would be found out: %s", { timeout: 120_000 }, async (_, bug) => {
    expect((await fc.check(everyEntryEnds(bug), { numRuns: 300, endOnFailure: true })).failed).toBe(true)
  })
})
