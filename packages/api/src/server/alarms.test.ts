// The alarms of one machine: when a line is written, and when not again.
import { beforeEach, describe, expect, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { type Alarms, watchAlarms } from "./alarms.ts"
import { type Figures, figures } from "./figures.ts"

let now: number
let known: Figures
let depths: Record<string, number>
let lines: Record<string, unknown>[]
let alarms: Alarms

beforeEach(() => {
  now = 1_000_000_000
  const begun = now
  known = figures(() => now)
  depths = {}
  lines = []
  alarms = watchAlarms({
    alarms: topology.alarms,
    figures: known,
    log: logTo((line) => lines.push(JSON.parse(line) as Record<string, unknown>)),
    depth: async (queue) => depths[queue] ?? 0,
    minutes: () => (now - begun) / 60_000,
  })
})

/** A minute in which all jobs have said that all is well. */
async function wellMinute(minutes = 1): Promise<void> {
  for (let n = 0; n < minutes; n += 1) {
    now += 60_000
    known.measure("OutboxOldestSeconds", 0)
    known.measure("PlacesAstray", 0)
    await alarms.look()
  }
}

const said = () => lines.map(({ alarm, state }) => `${alarm} ${state}`)

describe("an operator", () => {
  test("hears nothing while all is well", async () => {
    await alarms.look()
    await wellMinute(20)
    expect(lines).toEqual([])
  })

  test("hears once that pages fail, with what to do in both languages, and once that it is over", async () => {
    known.count("faults", "portal")
    await alarms.look()
    await alarms.look()
    expect(lines).toEqual([
      {
        level: "error",
        alarm: "portal-answers",
        state: "rings",
        about: topology.alarms["portal-answers"].about,
        zh: expect.stringMatching(/^有页面以错误结束/),
        en: expect.stringMatching(/^Pages ended in an error/),
      },
    ])
    await wellMinute(2)
    expect(said()).toEqual(["portal-answers rings", "portal-answers over"])
  })

  test("hears of a job only when it failed in every one of three minutes", async () => {
    for (let n = 0; n < 2; n += 1) {
      known.count("errors", "minute")
      await wellMinute()
    }
    expect(said()).toEqual([])
    known.count("errors", "minute")
    await alarms.look()
    expect(said()).toEqual(["minute-errors rings"])
  })

  test("hears of dead letters for as long as they lie there", async () => {
    depths["outbox-dead"] = 1
    await wellMinute(3)
    depths["outbox-dead"] = 0
    await wellMinute()
    expect(said()).toEqual(["outbox-dead-letters rings", "outbox-dead-letters over"])
  })

  test("hears of what was given up for as long as it is in the table, letter or not", async () => {
    now += 60_000
    known.measure("OutboxDead", 1)
    await alarms.look()
    expect(said()).toEqual(["outbox-given-up rings"])
    await wellMinute()
    expect(said()).toEqual(["outbox-given-up rings", "outbox-given-up over"])
  })

  test("hears when one answer in a hundred is slow over two periods, and not of less", async () => {
    const minutes = async (slow: number) => {
      for (let n = 0; n < 10; n += 1) {
        known.count("answers", "portal", 1000)
        known.count("slow", "portal", slow)
        await wellMinute()
      }
    }
    await minutes(10)
    expect(said()).toEqual([])
    await minutes(11)
    expect(said()).toEqual(["portal-p99 rings"])
  })

  test("hears that what is due waits for more than five minutes, when it does so five times", async () => {
    for (let n = 0; n < 5; n += 1) {
      now += 60_000
      known.measure("OutboxOldestSeconds", 301)
      await alarms.look()
      expect(said()).toEqual(n < 4 ? [] : ["outbox-oldest rings"])
    }
  })

  test("hears that the minute's job is silent, once it had time to speak", async () => {
    for (let n = 0; n < 6; n += 1) {
      expect(said()).toEqual([])
      now += 60_000
      await alarms.look()
    }
    expect(said()).toEqual(["outbox-oldest rings"])
  })

  test("hears that the night's check is silent a day and an hour after the last, and not while tonight's runs", async () => {
    await wellMinute()
    for (let n = 1; n < 1440 + 60; n += 1) {
      now += 60_000
      known.measure("OutboxOldestSeconds", 0)
    }
    await alarms.look()
    expect(said()).toEqual([])
    now += 60_000
    known.measure("OutboxOldestSeconds", 0)
    await alarms.look()
    expect(said()).toEqual(["places-astray rings"])
  })

  test("hears that the night's check found something", async () => {
    now += 60_000
    known.measure("PlacesAstray", 2)
    await alarms.look()
    expect(said()).toEqual(["places-astray rings"])
  })
})
