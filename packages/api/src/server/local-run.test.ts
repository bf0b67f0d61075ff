// The topology on one machine, as its people meet it.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { feeds } from "@civil/data/feeds.ts"
import { outbox } from "@civil/data/outbox.ts"
import { queues } from "@civil/data/queue.ts"
import { agreed, begin, type Case } from "@civil/services/marriage/case.fixture.ts"
import { applied, beginFarAhead } from "@civil/services/marriage/divorce.fixture.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { form } from "@civil/services/marriage/people.fixture.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { logTo } from "../http/log.ts"
import { readSettings } from "../settings.ts"
import { type RunningMachine, runMachine } from "../testing/local-run.ts"
import { madeUpYear } from "../testing/made-up-year.ts"
import { publishedYears } from "../workers/published-years.ts"
import { clearAttended } from "./chores.ts"
import { namesIn } from "./description.ts"
import { openWorld } from "./world.ts"

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "machine-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

interface Here extends Case {
  readonly machine: RunningMachine
  readonly folder: string
}

async function machine(from: () => Promise<Case> = begin): Promise<Here> {
  const each = await from()
  const path = folder()
  const years = publishedYears(
    publishedCalendar,
    feeds(each.world.table),
    each.world.clock,
    logTo(() => {}),
  )
  const world = { ...each.world, calendar: years.calendar }
  const service = marriage(world)
  const running = runMachine({ world, engine: each.world.engine, marriage: service, years, folder: path })
  onTestFinished(async () => {
    await running.stop()
    await each.world.close()
  })
  return { ...each, world, service, machine: running, folder: path }
}

describe("a couple", () => {
  test("has the messages of a booking without a sweep or a wait", async () => {
    const { service, him, her, ...each } = await machine()
    const { id } = await agreed({ service, him, her, ...each })
    for (const who of [him, her])
      await expect.poll(async () => (await service.messages(who)).map(({ about }) => about)).toContain(id)
  })

  test("that withdraws its divorce has the time of the certificate given back to others at once", async () => {
    const each = await machine(beginFarAhead)
    const { service, him, her, world } = each
    const id = await applied(each)
    world.clock.set("2026-03-20T09:00:00+08:00")
    const time = { office: "north", business: "D3", date: "2026-04-13", start: "09:00" } as const
    const held = await service.hold(him, time)
    const { id: issue } = await service.book(him, form(held.id, her))
    await service.confirm(her, issue, { revision: 1, mobile: "13900000002", agreed: true })
    const free = async () => {
      const { days } = await service.availability({
        ...time,
        receipt: "2026-03-10",
        from: time.date,
        to: time.date,
      })
      return days[0]?.times.find(({ start }) => start === time.start)?.free
    }
    expect(await free()).toBe(2)
    await service.withdraw(her, id, { revision: 4 })
    await expect.poll(async () => (await service.get(him, issue)).state).toBe("released")
    expect(await free()).toBe(3)
  })
})

describe("a clerk", () => {
  test("puts next year's calendar into a folder, and its dates can be computed", async () => {
    const each = await machine()
    const { world, machine: running } = each
    expect(world.calendar?.isWorkday("2027-03-01")).toBe("not_computable")
    const path = join(each.folder, "feeds", "2027.tmp")
    writeFileSync(path, JSON.stringify(madeUpYear))
    mkdirSync(join(each.folder, "feeds", "calendar"), { recursive: true })
    renameSync(path, join(each.folder, "feeds", "calendar", "2027.json"))
    await expect.poll(() => world.calendar?.isWorkday("2027-03-01"), { timeout: 10_000 }).toBe(true)
    await expect.poll(() => running.lines).toContainEqual(expect.objectContaining({ outcome: "accepted" }))
    await expect.poll(() => queues(world.table, topology.queues).list("feeds")).toEqual([])
  })
})

describe("an operator", () => {
  test("finds every part of the topology at work, by its name", async () => {
    const { machine: running } = await machine()
    const parts = namesIn(running.runs, topology.tables.portal.name).map(
      ({ kind, name }) => `${kind} ${name}`,
    )
    const kinds = {
      function: "functions",
      queue: "queues",
      schedule: "schedules",
      bucket: "buckets",
      alarm: "alarms",
      secret: "secrets",
    } as const
    const expected = Object.entries(kinds).flatMap(([kind, plural]) =>
      Object.keys(topology[plural]).map((name) => `${kind} ${name}`),
    )
    // The portal is added by the server that listens.
    expect(parts.sort()).toEqual(
      ["table portal", ...expected].filter((part) => part !== "function portal").sort(),
    )
  })

  test("sees a letter about an entry that was given up for as long as nobody has dealt with the entry", async () => {
    const { world } = await machine()
    const box = queues(world.table, topology.queues)
    const entries = outbox(world.table)
    const now = world.clock.now().epochMilliseconds
    const entry = { id: "odd", dueAt: now + 60_000, topic: "nobody.knows", body: {} }
    await entries.add(entry)
    await entries.bury({ ...entry, attempts: 0 }, "UnknownTopic", now)
    await box.send("outbox-dead", { id: "1", body: JSON.stringify({ id: "odd" }) }, now)
    await box.send("outbox-dead", { id: "2", body: JSON.stringify({ function: "outbox" }) }, now)
    const ids = async () => (await box.list("outbox-dead")).map(({ id }) => id)
    await clearAttended({ queues: box, world })
    expect(await ids()).toEqual(["1", "2"])
    await entries.revive("odd", now + 60_000)
    await clearAttended({ queues: box, world })
    expect(await ids()).toEqual(["2"])
  })

  test("kills the machine in the middle of its work: the next start finishes all of it", async () => {
    const dataDir = folder()
    const script = fileURLToPath(new URL("../testing/killed-machine.ts", import.meta.url))
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, dataDir], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    let said = ""
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString()
    })
    await expect
      .poll(() => said.includes("telling") && said.includes("booked"), { timeout: 20_000 })
      .toBe(true)
    child.kill("SIGKILL")
    await new Promise((resolve) => child.once("exit", resolve))

    const opened = await openWorld(
      readSettings({ DATA_DIR: dataDir, BUREAUS: "310113" }, true),
      logTo(() => {}),
    )
    const { world, engine, years } = opened
    if (engine === undefined) throw new Error("the data is not in the folder")
    const box = outbox(world.table)
    const now = () => world.clock.now().epochMilliseconds
    const left = await box.listDue(now())
    expect(left.length).toBeGreaterThan(3)
    const running = runMachine({ world, engine, marriage: marriage(world), years, folder: dataDir })
    await expect.poll(() => box.oldestDue(now()), { timeout: 10_000 }).toBe(0)
    expect(running.lines.filter(({ level }) => level === "error")).toEqual([])
    await running.stop()
    await opened.close()
  })
})
