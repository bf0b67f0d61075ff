// kill -9 at any request to the provider, and answers lost on the way: every notice is told once, none is lost, none twice.
// `npm test` kills 6 times; for a long run: KILLS=100 npx vitest run --project unit packages/notices/src/notices-crash.test.ts
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seededChance } from "@civil/core/chance.ts"
import { shards } from "@civil/data/outbox.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { afterAll, expect, test } from "vitest"
import { type SmsProvider, smsProvider } from "./channels/sms-provider.fixture.ts"
import { citizen } from "./notices.fixture.ts"
import { crashed } from "./notices-crash.fixture.ts"

const kills = Number(process.env.KILLS ?? 6)
const perRound = 15
const chance = seededChance("notices crash")
const dataDir = mkdtempSync(join(tmpdir(), "notices-crash-"))
const child = join(import.meta.dirname, "notices-crash-child.ts")
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Runs the process until the provider has been asked so many times: killed before the answer, or just after it. */
function killedAfter(remote: SmsProvider, requests: number, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", child, ...args], {
      stdio: ["ignore", "ignore", "inherit"],
    })
    let asked = 0
    const kill = () => void run.kill("SIGKILL")
    remote.after = () => {
      asked += 1
      if (asked !== requests) return chance.below(8) === 0 ? "drop" : undefined
      if (chance.below(2) === 0) kill()
      else setImmediate(kill)
      return chance.below(2) === 0 ? "hang" : undefined
    }
    run.on("error", reject)
    run.on("close", () => resolve())
  })
}

test("a process killed at any request tells every notice once", { timeout: 600_000 }, async () => {
  const remote = await smsProvider()
  let at = Date.parse("2026-03-02T01:00:00Z")
  const told: string[] = []
  for (let round = 0; round < kills; round += 1) {
    const keys = Array.from({ length: perRound }, (_, n) => `${round}-${n}`)
    told.push(...keys)
    await killedAfter(remote, 1 + chance.below(perRound), [
      dataDir,
      String(at),
      remote.origin,
      keys.join(","),
    ])
    at += 180_000
  }
  expect(remote.taken.length).toBeGreaterThan(kills)

  remote.after = undefined
  const { notices, box, engine, clock, now, fact } = await crashed({ dataDir, at, endpoint: remote.origin })
  for (const key of told) await notices.send(fact(key))
  for (let passes = 0; passes < 6; passes += 1) {
    await workDue(box, { now, handle: notices.handle })
    clock.advance({ minutes: 2 })
  }

  const count = new Map<string, number>()
  for (const { OutId } of remote.taken) count.set(OutId, (count.get(OutId) ?? 0) + 1)
  for (const key of told) {
    const [delivery] = await notices.of(`case_${key}`)
    expect(delivery, key).toMatchObject({ state: "told", attempts: [{ channel: "sms", state: "sent" }] })
    expect(count.get(delivery?.check ?? ""), key).toBe(1)
    expect(await notices.messages(citizen(`P-${key}`)), key).toHaveLength(1)
  }
  expect(remote.taken).toHaveLength(told.length)
  expect(await box.countDead()).toBe(0)
  for (let shard = 0; shard < shards; shard += 1)
    expect((await box.listAll(shard)).entries.filter(({ topic }) => topic !== "notices.receipt")).toEqual([])
  await engine.close()
  await remote.close()
})
