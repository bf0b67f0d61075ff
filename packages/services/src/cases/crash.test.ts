// kill -9 at random while cases move and people are told: no change without history, no history without change, no message lost, none sent twice.
// `npm test` takes a few cases; for the whole story: TRANSITIONS=1000 npx vitest run --project unit packages/services/src/cases/crash.test.ts
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { checkCase } from "@civil/casework/ledger/check-case.ts"
import { caseIds, readCase } from "@civil/casework/ledger/lines.ts"
import { createTable } from "@civil/data/table.ts"
import { type SmsProvider, smsProvider } from "@civil/notices/channels/sms-provider.fixture.ts"
import { expect, onTestFinished, test } from "vitest"
import { type CrashWorld, nextStep, openCrashWorld } from "./crash.fixture.ts"

const transitions = Number(process.env.TRANSITIONS ?? 40)
/** A case makes four to five lines on average. */
const people = Math.ceil(transitions / 4)
const mostKills = transitions < 1000 ? 4 : 40
const between = 20 * 60_000
const child = join(import.meta.dirname, "crash-child.ts")

interface Life {
  readonly steps: number
  readonly finished: boolean
}

/** Lets the child live until it has said so many steps, and a random moment longer. */
function live(dataDir: string, at: number, remote: SmsProvider, most: number, round: number): Promise<Life> {
  return new Promise((resolve, reject) => {
    const terms = [dataDir, String(at), remote.origin, String(people), String(round * 7)]
    const run = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", child, ...terms], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    let steps = 0
    let finished = false
    createInterface({ input: run.stdout }).on("line", (line) => {
      if (line === "nothing left") finished = true
      else steps += 1
      if (steps === most) setTimeout(() => run.kill("SIGKILL"), Math.random() * 25)
    })
    run.on("error", reject)
    run.on("close", () => resolve({ steps, finished }))
  })
}

/** Lines that say somebody was told, by the key of the notice. */
async function toldLines(world: CrashWorld): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>()
  for await (const id of caseIds(world.table))
    for (const { seq, told } of await world.store.listLines(id))
      for (const { role } of told) keys.set(`${id}.${seq}.${role}`, id)
  return keys
}

test("a process that is killed at random tells the truth, and tells it once", {
  timeout: 900_000,
}, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "cases-crash-"))
  const remote = await smsProvider()
  onTestFinished(async () => {
    await remote.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  let at = Date.parse("2026-03-02T01:00:00Z")
  const first = openCrashWorld({ dataDir, at, endpoint: remote.origin })
  await createTable(first.client)
  await first.engine.close()

  let [kills, steps] = [0, 0]
  const mostSteps = Math.max(4, Math.ceil(people / 6))
  for (let finished = false; !finished; at += between) {
    const most = 1 + Math.floor(Math.random() * mostSteps)
    const life = await live(dataDir, at, remote, kills < mostKills ? most : -1, kills)
    ;({ finished } = life)
    steps += life.steps
    kills += finished ? 0 : 1
  }
  expect(kills).toBeGreaterThan(0)

  // One more process does what is left: what was claimed or handed over when the others died comes up again.
  for (let hour = 0; hour < 4; hour += 1) {
    const world = openCrashWorld({ dataDir, at, endpoint: remote.origin })
    for (let n = 0; n < people; n += 1) while ((await nextStep(world, n)) !== undefined);
    await world.work()
    await world.engine.close()
    at += 3_600_000
  }
  const world = openCrashWorld({ dataDir, at, endpoint: remote.origin })
  onTestFinished(() => world.engine.close())
  let lines = 0
  const ends = new Map<string, number>()
  for await (const id of caseIds(world.table)) {
    const items = await readCase(world.table, id)
    const checked = checkCase(id, items, (sealed, context) => world.secrets.open(sealed, context))
    expect(checked.findings, id).toEqual([])
    lines += items.lines.length
    const state = String(items.subject?.state)
    ends.set(state, (ends.get(state) ?? 0) + 1)
  }
  const told = await toldLines(world)
  const deliveries = (await Promise.all([...new Set(told.values())].map((id) => world.notices.of(id)))).flat()
  expect(deliveries.map(({ key }) => key).sort()).toEqual([...told.keys()].sort())
  expect(remote.taken.map(({ OutId }) => OutId).sort()).toEqual(deliveries.map(({ check }) => check).sort())
  expect([...ends.keys()].sort()).toEqual(["approved", "withdrawn"])
  expect([...ends.values()].reduce((sum, each) => sum + each, 0)).toBe(people)
  expect(
    (await world.box.listDead(200)).map(({ topic, why, attempts }) => `${topic} ${why} ${attempts}`),
  ).toEqual([])
  const report = `${kills} kills, ${lines} lines of ${people} cases (${steps} steps heard of), ${remote.taken.length} messages`
  if (transitions >= 1000) console.log(report)
})
