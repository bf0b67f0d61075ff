// Random acts by random people at random hours: whatever they try, every case stays true to its history, its rows and its counters.
import { ScanCommand } from "@aws-sdk/lib-dynamodb"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { seededChance } from "@civil/core/chance.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { after, allowedIn } from "@civil/core/transitions.ts"
import { expect, test } from "vitest"
import { hashOfItem, noHash } from "./chain.ts"
import { countedOf, rowsOf } from "./facets.ts"
import { callBackMatter, secondMatter, type TestCasework, testCasework, toolMatter } from "./fixture.ts"
import { deskInputs } from "./inputs.ts"
import type { Case, HistoryEntry } from "./shapes.ts"
import { type Move, next, type State } from "./transitions.ts"

const runs = Number(process.env.CASEWORK_RUNS ?? 3)
const steps = Number(process.env.CASEWORK_STEPS ?? 100)

type Item = Readonly<Record<string, unknown>>

async function everything(t: TestCasework): Promise<readonly Item[]> {
  const items: Item[] = []
  let from: Item | undefined
  do {
    const page = await t.world.table
      .getDocumentClient()
      .send(
        new ScanCommand({ TableName: t.world.table.getName(), ...(from ? { ExclusiveStartKey: from } : {}) }),
      )
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

/** Rows are the facets of the cases, nothing more and nothing less; counters are what is counted. */
function rowsAndCounters(items: readonly Item[], cases: readonly Case[]) {
  const rows = items
    .filter(({ pk }) => String(pk).startsWith("QUEUE#"))
    .map(({ pk, sk, card }) => `${pk} ${sk} ${JSON.stringify(card)}`)
  const should = cases.flatMap(rowsOf).map((row) => `${row.queue} ${row.sort} ${JSON.stringify(row.card)}`)
  expect(rows.sort()).toEqual(should.sort())
  const counted = new Map<string, number>()
  for (const subject of cases)
    for (const { desk, name } of countedOf(subject)) {
      const key = `${subject.bureau} ${desk} ${name}`
      counted.set(key, (counted.get(key) ?? 0) + 1)
    }
  const counters = new Map<string, number>()
  for (const { pk, sk, n } of items.filter((each) => String(each.pk).startsWith("COUNTS#"))) {
    const [, bureau, desk] = String(pk).split("#")
    const key = `${bureau} ${desk} ${String(sk).replace(/#\d+$/, "")}`
    counters.set(key, (counters.get(key) ?? 0) + Number(n))
  }
  expect(new Map([...counters].filter(([, n]) => n !== 0))).toEqual(counted)
}

const moves: readonly string[] = Object.values(next).flatMap((row) => Object.keys(row))

/** Every line follows the one before, by hash and by state; the case is what its last line says. */
function history(subject: Case, lines: readonly (Item & HistoryEntry)[]) {
  let [previous, state]: [string, State] = [noHash, "draft"]
  for (const [i, line] of lines.entries()) {
    expect([line.seq, line.previous, line.from]).toEqual([i + 1, previous, state])
    expect(hashOfItem(line)).toBe(line.hash)
    if (moves.includes(line.action)) expect(after(next, line.from, line.action as Move)).toBe(line.to)
    else expect(line.to).toBe(line.from)
    previous = line.hash
    state = line.to
  }
  expect([subject.head, subject.state]).toEqual([{ seq: lines.length, hash: previous }, state])
}

/** Whose word a decision stands on. */
function approvals({ state, matter, approvals: words, parties, appealed, outcome }: Case) {
  const decided = outcome !== undefined
  const needed = matter === "garden.greenhouse" ? 2 : 1
  if (decided) expect(words).toHaveLength(needed)
  if (state === "awaiting_second") expect(words).toHaveLength(1)
  expect(new Set(words.map(({ staff }) => staff)).size).toBe(words.length)
  expect(new Set(words.flatMap(({ person }) => person ?? [])).size).toBe(
    words.filter(({ person }) => person !== undefined).length,
  )
  for (const { staff, person } of words) {
    expect(parties.some((party) => party.person !== undefined && party.person === person)).toBe(false)
    expect(appealed?.deciders.some((each) => each.staff === staff) ?? false).toBe(false)
  }
}

async function check(t: TestCasework, revisions: Map<string, number>) {
  const items = await everything(t)
  const cases = items.filter(
    ({ sk, pk }) => sk === "CASE" && String(pk).startsWith("CASE#"),
  ) as unknown as Case[]
  rowsAndCounters(items, cases)
  for (const subject of cases) {
    const lines = items
      .filter(({ pk, sk }) => pk === `CASE#${subject.id}` && String(sk).startsWith("HISTORY#"))
      .sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1))
    history(subject, lines as unknown as (Item & HistoryEntry)[])
    approvals(subject)
    expect(allowedIn(next, subject.state)).toBeDefined()
    expect(subject.revision).toBeGreaterThanOrEqual(revisions.get(subject.id) ?? 0)
    revisions.set(subject.id, subject.revision)
    expect(subject.toldAt === undefined || subject.outcome !== undefined).toBe(true)
    expect(subject.holder === undefined || ["in_review", "awaiting_second"].includes(subject.state)).toBe(
      true,
    )
  }
}

function actors(t: TestCasework) {
  const citizens = [t.citizen("安然"), t.citizen("鲍勃", "310113199001010026")] as const
  const own = { person: citizens[0].person }
  const officers = [
    t.staff("s1", ["clerk"]),
    t.staff("s2", ["clerk", "reviewer"], own),
    t.staff("r1", ["reviewer"]),
    t.staff("a1", ["approver", "reviewer"]),
    t.staff("a2", ["approver"], { person: "p2" }),
    t.staff("m1", ["manager"], { person: "p2" }),
    t.staff("k1", ["clerk"], { desks: ["shed"] }),
    t.staff("n1", ["manager"], { bureau: "990002" }),
    t.staff("u1", ["auditor"]),
  ]
  return { citizens, officers }
}

async function play(t: TestCasework, seed: number) {
  const chance = seededChance(seed)
  const pick = <Value>(values: readonly Value[]) => values[chance.below(values.length)] as Value
  const { citizens, officers } = actors(t)
  const ids: string[] = []
  const acts = Object.keys(deskInputs)
  /** Mostly what the act asks for; now and then anything, from an old page too. */
  const input = (subject: Case, act: string): object => {
    const { revision, opinions, similar } = subject
    const other = similar[0] ?? pick(ids)
    const asked: Readonly<Record<string, object>> = {
      request_correction: { fields: ["why"], reason: "other" },
      propose: { outcome: pick(["approved", "refused"]), reason: "other" },
      refuse: { reason: "other" },
      forward: { bureau: "990002", note: "转送" },
      ask_opinion: { desk: "shed", note: "请答复" },
      give_opinion: { opinion: opinions.at(-1)?.id ?? "o1", note: "够" },
      merge: { into: other },
      keep_apart: { other, note: "不是同一件" },
      reveal: { field: "mobile", reason: "核对" },
      ...Object.fromEntries(["note", "recall", "give_back"].map((each) => [each, { note: "看过" }])),
    }
    if (chance.below(12) > 0) return { revision, ...asked[act] }
    return { revision: revision - chance.below(2), ...pick(Object.values(asked)) }
  }
  const officer = async (actor: Staff, subject: Case) => {
    const seen = await t.casework.desk.get(actor, subject.id).catch(() => undefined)
    const able = seen?.acts.filter(({ barred }) => barred === undefined).map(({ act }) => act) ?? []
    const steps = able.filter((act) => !["note", "reveal", "ask_opinion", "merge", "forward"].includes(act))
    const likely = chance.below(6) > 0 && steps.length > 0 ? steps : able
    const name = likely.length > 0 && chance.below(8) > 0 ? pick(likely) : pick(acts)
    await t.casework.desk.act(actor, subject.id, name as "claim", input(subject, name))
  }
  const citizen = async (actor: Citizen, subject: Case) => {
    const side = t.casework.citizen
    const { may, revision } = await side.get(actor, subject.id)
    const correct = () =>
      side.correct(actor, subject.id, { revision, answers: { why: pick(["种菜", "种树"]) } })
    const appeal = () => side.appeal(actor, subject.id, { revision, reason: "不服" })
    const rate = () =>
      side.rate(actor, subject.id, { level: 1 + chance.below(5), callBack: chance.below(2) === 0 })
    const withdraw = () => side.withdraw(actor, subject.id, { revision })
    const able = [
      ...(may.correct ? [correct] : []),
      ...(may.appeal ? [appeal] : []),
      ...(may.rate ? [rate] : []),
    ]
    if (able.length > 0 && chance.below(6) > 0) await pick(able)()
    else await pick([correct, appeal, rate, withdraw, ...(chance.below(3) > 0 ? [rate, appeal, rate] : [])])()
  }
  const revisions = new Map<string, number>()
  const refusals = new Map<string, number>()
  const one = async () => {
    const kind = chance.below(20)
    if (ids.length < 3 || kind === 0)
      ids.push(await t.apply(pick(citizens), {}, pick(["garden.tool", "garden.greenhouse"])))
    else if (kind === 1) t.world.clock.advance({ minutes: pick([1, 10, 11, 31, 600]) })
    else if (kind === 2) await t.run()
    else if (kind === 3 && chance.below(6) === 0) t.world.clock.advance({ hours: 24 * 4 })
    else {
      const subject = await t.findCase(pick(ids))
      await (kind < 8 ? citizen(pick(citizens), subject) : officer(pick(officers), subject))
    }
  }
  const attempt = async () => {
    try {
      await one()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1)
    }
  }
  for (let step = 0; step < steps; step += 1) {
    // Now and then several at the same instant.
    await Promise.all(Array.from({ length: pick([1, 1, 1, 4]) }, attempt))
    if (step % 25 === 24) await check(t, revisions)
  }
  await t.run()
  await check(t, revisions)
  return refusals
}

test.each(Array.from({ length: runs }, (_, i) => [i + 1]))(
  "random acts keep every case true (seed %i)",
  async (seed) => {
    const matters = [toolMatter(), secondMatter(), callBackMatter()]
    const t = await testCasework({ seed, matters })
    await play(t, seed * 7919)
    await t.close()
  },
)
