// Time travel: after any sequence of imports and decisions, deaths among them, every day's answer is the register as it was published then.
import { addDays, dateOf } from "@civil/core/date.ts"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonical, inOrder } from "./canonical.ts"
import { changesOf } from "./changes.ts"
import { factsOf } from "./facts.ts"
import { type TestRegister, testRegister } from "./fixture.ts"
import { afterAct, afterImport, arranged, type ModelVersion } from "./model.fixture.ts"
import { openRegister } from "./open.ts"
import type { Organization } from "./organization.ts"
import type { Statement, Taking } from "./statement.ts"
import { bureaus, codes, type Importing, type Step, step } from "./steps.fixture.ts"
import type { Change } from "./version.ts"
import { Killed, killAt, revive, type Writes } from "./writes.fixture.ts"

const runs = Number(process.env.REGISTER_RUNS ?? 12)

interface Journey {
  readonly t: TestRegister
  readonly writes: Writes
  readonly model: Map<string, ModelVersion[]>
  last: Importing | undefined
  count: number
}

const newest = (journey: Journey, bureau: string) => journey.model.get(bureau)?.at(-1)
const endless = () => Number.POSITIVE_INFINITY

function remember(journey: Journey, bureau: string, version: ModelVersion): void {
  journey.model.set(bureau, [...(journey.model.get(bureau) ?? []), version])
}

/** A file about one list has rows of that list only. */
const saidOf = ({ said, list }: Importing): readonly Statement[] =>
  said.map((each) =>
    each.dataset === "entries" && list
      ? { ...each, rows: each.rows.filter((row) => row.list === list) }
      : each,
  )

/** Answers what was published; undefined when it was given up. */
async function publish(journey: Journey, importing: Importing) {
  const { t, writes } = journey
  const { bureau, dataset: of, extent, asOf, killed, list } = importing
  const said = saidOf(importing)
  const taking: Taking = {
    ...{ dataset: of, extent, mark: { source: "测试", asOf } },
    ...(list && { lists: [list] }),
  }
  const id = `import_${++journey.count}`
  const attempt = async () => {
    const base = await t.publishing.base(bureau)
    const plan = t.publishing.plan(base, said, taking)
    return t.publishing.publish({ id, base, plan, rejected: 0 }, endless, async () => {})
  }
  if (killed === null) return { taking, version: await attempt() }
  killAt(writes, killed.nth, killed.when)
  try {
    return { taking, version: await attempt() }
  } catch (error) {
    if (!(error instanceof Killed)) throw error
    revive(writes)
    const done = await t.publishing.published(id)
    if (done) return { taking, version: done }
    if (killed.resumed) return { taking, version: await attempt() }
    // Whoever comes next may begin when the lease is over.
    t.world.clock.advance({ minutes: 11 })
    return undefined
  } finally {
    revive(writes)
  }
}

async function doImport(journey: Journey, importing: Importing): Promise<void> {
  const { bureau } = importing
  const published = await publish(journey, importing)
  if (published === undefined) return
  const { version, taking } = published
  if (version === false) throw new Error("out of time")
  const after = afterImport(newest(journey, bureau), bureau, saidOf(importing), taking)
  expect(version.number).toBe(after.number)
  expect(version.marks).toEqual(after.marks)
  remember(journey, bureau, { ...after, publishedAt: version.publishedAt, counts: version.counts })
  journey.last = { ...importing, killed: null }
}

async function doAct(
  journey: Journey,
  { bureau, code: about, act, asOf }: Extract<Step, { step: "act" }>,
): Promise<void> {
  const before = newest(journey, bureau)
  const old = before?.organizations.get(about)
  const possible = old && (act.kind !== "delist" || old.entries.some(({ id }) => id === act.entry))
  const mark = { source: "决定", asOf }
  const decision = { id: `case_${++journey.count}`, bureau, code: about, act, mark }
  if (before === undefined || old === undefined || !possible) {
    await expect(journey.t.register.publish(decision)).rejects.toMatchObject({ kind: "missing" })
    return
  }
  const version = await journey.t.register.publish(decision)
  // Asked again it is the same version.
  expect((await journey.t.register.publish(decision)).number).toBe(version.number)
  const organizations = new Map(before.organizations).set(about, afterAct(old, act, mark))
  remember(journey, bureau, {
    ...before,
    organizations,
    number: version.number,
    publishedAt: version.publishedAt,
    counts: version.counts,
  })
}

async function take(journey: Journey, next: Step): Promise<void> {
  const { t } = journey
  t.world.clock.advance({ seconds: 7 })
  if (next.step === "import") return doImport(journey, next)
  if (next.step === "act") return doAct(journey, next)
  if (next.step === "same") return journey.last && doImport(journey, journey.last)
  if (next.step === "wait") return t.world.clock.advance({ hours: next.hours })
  for (const bureau of bureaus) await t.register.work(`register.files.${bureau}`, endless)
}

/** The version in force at the end of a day. */
const inForce = (versions: readonly ModelVersion[], end: number) =>
  versions.filter(({ publishedAt }) => publishedAt <= end).at(-1)

async function checkDays({ t, model }: Journey): Promise<void> {
  const register = openRegister(t.deps)
  const today = dateOf(t.world.clock.now())
  for (let back = 0; back < 12; back += 1) {
    const asOf = addDays(today, -back).toString()
    const end = Date.parse(`${asOf}T23:59:59.999+08:00`)
    for (const each of codes) {
      const own = each.slice(2, 8)
      const order = [own, ...bureaus.filter((bureau) => bureau !== own)]
      const known = order.map((bureau) => inForce(model.get(bureau) ?? [], end)?.organizations.get(each))
      const expected = known.find((organization) => organization !== undefined)
      const found = await register.find(each, asOf)
      expect(found?.organization).toEqual(expected && arranged(expected))
    }
    const lists = bureaus.flatMap((bureau) => inForce(model.get(bureau) ?? [], end)?.illegal ?? [])
    const { rows } = await register.illegal({ asOf })
    expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(lists.map(({ id }) => id))].sort())
  }
}

const factsIn = (organizations: Iterable<Organization>) =>
  new Map([...organizations].map((organization) => [organization.code, new Map(factsOf(organization))]))

async function allChanges({ t }: Journey, bureau: string): Promise<readonly Change[]> {
  const found: Change[] = []
  for (let after: string | undefined; ; ) {
    const page = await t.register.changes(bureau, after === undefined ? {} : { after })
    found.push(...page.changes)
    if (page.next === undefined) return found
    after = page.next
  }
}

/** What changed, done to the state before it, gives the state after it. */
function replay(before: ModelVersion | undefined, after: ModelVersion, changes: readonly Change[]): void {
  const state = factsIn(before?.organizations.values() ?? [])
  const illegal = new Set(before?.illegal.map(({ id }) => id))
  for (const { code: about, field, what, after: now } of changes) {
    const added = after.organizations.get(about)
    if (field.startsWith("illegal.")) illegal[what === "listed" ? "add" : "delete"](about)
    else if (what === "registered" && added) state.set(about, new Map(factsOf(added)))
    else if (now === undefined) state.get(about)?.delete(field)
    else state.get(about)?.set(field, now)
  }
  expect(state).toEqual(factsIn(after.organizations.values()))
  expect(illegal).toEqual(new Set(after.illegal.map(({ id }) => id)))
  const { added, changed, missing } = after.counts
  if (changes.every(({ field }) => !field.startsWith("illegal.")))
    expect(added + changed + missing).toBe(new Set(changes.map(({ code: about }) => about)).size)
}

async function checkVersions(journey: Journey, bureau: string): Promise<void> {
  const { t, model } = journey
  const versions = model.get(bureau) ?? []
  const changes = await allChanges(journey, bureau)
  expect((await t.register.versions(bureau)).map(({ number }) => number)).toEqual(
    versions.map(({ number }) => number).reverse(),
  )
  for (const [at, version] of versions.entries()) {
    replay(
      versions[at - 1],
      version,
      changes.filter(({ version: of }) => of === version.number),
    )
    const file = await t.register.download(bureau, { format: "json", version: version.number })
    if (file === undefined || !("bytes" in file)) throw new Error("no download")
    const { organizations } = JSON.parse(Buffer.from(file.bytes).toString()) as {
      organizations: Organization[]
    }
    const sorted = [...version.organizations.values()]
      .map(arranged)
      .sort((a, b) => (a.code < b.code ? -1 : 1))
    expect(organizations).toEqual(sorted)
  }
}

async function checkHistory({ t, model }: Journey): Promise<void> {
  for (const each of codes) {
    const own = each.slice(2, 8)
    const bureau = [own, ...bureaus].find((of) => model.get(of)?.at(-1)?.organizations.has(each))
    const versions = model.get(bureau ?? "") ?? []
    const expected = versions.flatMap(({ organizations }, at) => {
      const [before, after] = [versions[at - 1]?.organizations.get(each), organizations.get(each)]
      return after ? [changesOf(before, after).map(({ field }) => field)] : []
    })
    expect((await t.register.history(each)).map(({ field }) => field)).toEqual(expected.reverse().flat())
  }
}

/** The sum of a version's content: the same for the same content, and for no other. */
async function checkSums({ t, model }: Journey, bureau: string): Promise<void> {
  const content = new Map(
    (model.get(bureau) ?? []).map(({ number, organizations, illegal }) => {
      const all = [...organizations.values()].map((each) => canonical(arranged(each))).sort()
      return [number, canonical([all, inOrder(illegal)])]
    }),
  )
  const sums = (await t.register.versions(bureau)).filter(({ sha256 }) => sha256 !== undefined)
  for (const one of sums)
    for (const other of sums)
      expect(one.sha256 === other.sha256).toBe(content.get(one.number) === content.get(other.number))
}

/** When its files are written, everything of the newest version is found by its name. */
async function checkSearch({ t, model }: Journey): Promise<void> {
  for (const bureau of bureaus) await t.register.work(`register.files.${bureau}`, endless)
  const register = openRegister(t.deps)
  for (const bureau of bureaus)
    for (const { code: about, basic } of model.get(bureau)?.at(-1)?.organizations.values() ?? [])
      expect(await register.exact(basic.name)).toContainEqual(expect.objectContaining({ id: about, bureau }))
}

describe("for any sequence of imports and decisions", () => {
  test(
    "every day's answer, every download and every change agree with the register published then",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
          const writes: Writes = {}
          const t = await testRegister({ writes, now: "2026-03-02T09:00:00+08:00" })
          const journey: Journey = { t, writes, model: new Map(), last: undefined, count: 0 }
          try {
            for (const next of steps) await take(journey, next)
            t.world.clock.advance({ hours: 1 })
            await checkDays(journey)
            for (const bureau of bureaus) await checkVersions(journey, bureau)
            for (const bureau of bureaus) await checkSums(journey, bureau)
            await checkHistory(journey)
            await checkSearch(journey)
          } finally {
            await t.close()
          }
        }),
        { numRuns: runs, endOnFailure: true },
      )
    },
    60_000 + runs * 1000,
  )
})
