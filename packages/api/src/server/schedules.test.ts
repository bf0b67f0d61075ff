// Runs by the clock on one machine, on a clock that tests move.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { records } from "@civil/data/records.ts"
import { beforeEach, describe, expect, onTestFinished, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { follow, type ScheduleDeps } from "./schedules.ts"

let world: TestWorld
let dead: string[]
let lines: string[]

beforeEach(async () => {
  world = await testWorld({ now: "2026-11-22T09:00:00+08:00" })
  onTestFinished(() => world.close())
  dead = []
  lines = []
})

interface Server {
  /** The hours of its runs, in Shanghai. */
  readonly ran: string[]
  /** Reports of runs it has not done itself. */
  readonly heard: unknown[]
  /** Stops it in the middle of whatever it does next. */
  kill(): void
  over: Promise<void>
}

/** A server that lives for so long; waiting moves the clock. `run` may fail. */
function server(
  name: "minute" | "nightly",
  until: string,
  run: (times: number, kill: () => void) => Promise<void> = () => Promise.resolve(),
): Server {
  const ending = new AbortController()
  const ran: string[] = []
  const heard: unknown[] = []
  const kill = () => ending.abort()
  const { trigger } = topology.functions[name]
  if (trigger.kind !== "schedule") throw new Error(`${name} has no schedule`)
  const pause: ScheduleDeps["pause"] = async (milliseconds, signal) => {
    if (signal.aborted) return
    world.clock.advance({ milliseconds: Math.ceil(milliseconds) })
    if (world.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDateTime().toString() >= until) kill()
  }
  const call = async () => {
    ran.push(
      world.clock
        .now()
        .toZonedDateTimeISO("Asia/Shanghai")
        .toPlainDateTime()
        .toString({ smallestUnit: "minute" }),
    )
    await run(ran.length, kill)
    return { run: ran.length }
  }
  const over = follow({
    schedule: topology.schedules[name],
    trigger,
    run: { call, shape: topology.functions[name] },
    clock: world.clock,
    records: records(world.table),
    log: logTo((line) => lines.push(line)),
    dead: async (queue, body) => void dead.push(`${queue} ${body.schedule}`),
    heard: (report) => heard.push(report),
    signal: ending.signal,
    pause,
  })
  return { ran, heard, kill, over }
}

describe("the minute's job", () => {
  test("runs at the start, and then every minute", async () => {
    const { ran, over } = server("minute", "2026-11-22T09:03:00")
    await over
    expect(ran).toEqual(["2026-11-22T09:00", "2026-11-22T09:01", "2026-11-22T09:02"])
  })

  test("goes on after a run that failed, and the failure lies among the dead letters", async () => {
    const fail = (times: number) => (times === 1 ? Promise.reject(new Error("no way")) : Promise.resolve())
    const { ran, over } = server("minute", "2026-11-22T09:02:00", fail)
    await over
    expect(ran).toHaveLength(2)
    expect(dead).toEqual(["jobs-dead minute"])
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: "error", job: "minute" }])
  })
})

describe("the night's check", () => {
  test("runs once a night; the first start has missed nothing", async () => {
    const { ran, over } = server("nightly", "2026-11-24T09:00:00")
    await over
    expect(ran).toEqual(["2026-11-23T02:10", "2026-11-24T02:10"])
  })

  test("is made up for once after a stop over the hour", async () => {
    await server("nightly", "2026-11-22T12:00:00").over
    world.clock.set("2026-11-24T08:00:00+08:00")
    const second = server("nightly", "2026-11-24T12:00:00")
    await second.over
    expect(second.ran).toEqual(["2026-11-24T08:00"])
    world.clock.set("2026-11-24T13:00:00+08:00")
    const third = server("nightly", "2026-11-25T12:00:00")
    await third.over
    expect(third.ran).toEqual(["2026-11-25T02:10"])
  })

  test("is run by one of two servers of a table", async () => {
    await server("nightly", "2026-11-22T12:00:00").over
    world.clock.set("2026-11-23T03:00:00+08:00")
    const both = [server("nightly", "2026-11-23T12:00:00"), server("nightly", "2026-11-23T12:00:00")]
    await Promise.all(both.map(({ over }) => over))
    expect(both.flatMap(({ ran }) => ran)).toEqual(["2026-11-23T03:00"])
    expect(both.map(({ ran, heard }) => [ran.length, heard.length]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ])
    world.clock.set("2026-11-23T13:00:00+08:00")
    const restarted = server("nightly", "2026-11-23T14:00:00")
    await restarted.over
    expect(restarted.heard).toEqual([{ run: 1 }])
  })

  test("is tried three times, and then lies among the dead letters for that day", async () => {
    await server("nightly", "2026-11-22T12:00:00").over
    world.clock.set("2026-11-23T02:11:00+08:00")
    const { ran, over } = server("nightly", "2026-11-23T20:00:00", () => Promise.reject(new Error("no way")))
    await over
    expect(ran).toEqual(["2026-11-23T02:11", "2026-11-23T02:12", "2026-11-23T02:14"])
    expect(dead).toEqual(["jobs-dead nightly"])
  })

  test("that its server did not survive is run again by the next, when its time is over", async () => {
    await server("nightly", "2026-11-22T12:00:00").over
    world.clock.set("2026-11-23T02:11:00+08:00")
    // Never ends: the process is gone.
    void server("nightly", "2026-11-23T20:00:00", () => new Promise(() => {})).over
    await expect
      .poll(() => records(world.table).find("RUN", "nightly.2026-11-23", 0))
      .toMatchObject({ value: '{"end":"begun"}' })
    const second = server("nightly", "2026-11-23T20:00:00")
    await second.over
    expect(second.ran).toEqual(["2026-11-23T02:44"])
  })

  test("that was stopped between two tries is taken up by the next start", async () => {
    await server("nightly", "2026-11-22T12:00:00").over
    world.clock.set("2026-11-23T02:11:00+08:00")
    const fail = (_times: number, kill: () => void) => {
      kill()
      return Promise.reject(new Error("no way"))
    }
    await server("nightly", "2026-11-23T20:00:00", fail).over
    expect(dead).toEqual([])
    const second = server("nightly", "2026-11-23T20:00:00")
    await second.over
    expect(second.ran).toEqual(["2026-11-23T02:11"])
  })
})
