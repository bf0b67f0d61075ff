// The trial's own Lambda, with handlers of a few lines: what it would hide from a bundle it must not hide here.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { topology } from "../../../../infra/topology.ts"
import { type TrialClock, trialClock } from "./clock.ts"
import { type DeployedFunction, deployFunction } from "./function.ts"

let clock: TrialClock
let site: Server
let address: string
const asked: string[] = []
const folder = realpathSync(mkdtempSync(join(tmpdir(), "portal-handlers-")))
const open: DeployedFunction[] = []

beforeAll(async () => {
  clock = trialClock("2026-11-23T09:00:00+08:00")
  site = createServer((request, response) => {
    asked.push(request.url ?? "")
    if (request.url !== "/silent") response.end("{}")
  })
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.retire()))
})
afterAll(() => {
  clock.restore()
  site.closeAllConnections()
  site.close()
  rmSync(folder, { recursive: true })
})

let made = 0
/** A function whose bundle is this text. */
function bundleOf(text: string, environment: Record<string, string> = {}): DeployedFunction {
  made += 1
  const own = join(folder, String(made))
  mkdirSync(own)
  writeFileSync(join(own, "index.mjs"), text)
  const shape = { ...topology.functions.minute, concurrency: 1 }
  const deployed = deployFunction({ shape, folder: own, environment, clock, admit: () => undefined })
  open.push(deployed)
  return deployed
}

const failed = (errorType: string) => ({ ok: false, error: expect.objectContaining({ errorType }) })

describe("an environment", () => {
  test("is used again while it is warm, and replaced after a crash", async () => {
    const counting = bundleOf(`
      let events = 0
      export const handler = async ({ crash }) => {
        events += 1
        if (crash) process.exit(3)
        return events
      }`)
    expect(await counting.invoke({})).toEqual({ ok: true, value: 1 })
    expect(await counting.invoke({})).toEqual({ ok: true, value: 2 })
    expect(await counting.invoke({ crash: true })).toEqual(failed("Runtime.ExitError"))
    expect(await counting.invoke({})).toEqual({ ok: true, value: 1 })
    expect(counting.runs.map(({ cold }) => cold)).toEqual([true, false, false, true])
  })

  test("is told who calls and how long it may take, by the trial's clock", async () => {
    const telling = bundleOf(`
      export const handler = async (_event, context) =>
        [context.awsRequestId, context.getRemainingTimeInMillis(), new Date().toISOString().slice(0, 10)]`)
    const outcome = await telling.invoke({})
    const [id, left, day] = (outcome.ok ? outcome.value : []) as [string, number, string]
    expect(id).toBe(telling.runs[0]?.requestId)
    expect(left).toBeGreaterThan((topology.functions.minute.timeoutSeconds - 10) * 1000)
    expect(left).toBeLessThanOrEqual(topology.functions.minute.timeoutSeconds * 1000)
    expect(day).toBe("2026-11-23")
    clock.advance({ hours: 48 })
    const later = await telling.invoke({})
    expect(later.ok && (later.value as string[])[2]).toBe("2026-11-25")
  })

  test("is killed at its time-out", async () => {
    const hanging = bundleOf("export const handler = () => new Promise(() => setInterval(() => {}, 1000))")
    hanging.timeOutAfter(200)
    expect(await hanging.invoke({})).toEqual(failed("Sandbox.Timedout"))
  })

  test("stands still between two events, and its late calls are told", async () => {
    const hasty = bundleOf(`
      import { get } from "node:http"
      export const handler = async ({ address }) => {
        setTimeout(() => get(address + "/late"), 1)
        return "done"
      }`)
    expect(await hasty.invoke({ address })).toEqual({ ok: true, value: "done" })
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(asked).not.toContain("/late")
    await hasty.retire()
    expect(hasty.seen.late).toEqual([expect.stringContaining("GET /late")])
  })

  test("is caught answering before its calls have come back, whether by http or by fetch", async () => {
    const careless = bundleOf(`
      import { get } from "node:http"
      export const handler = async ({ address, by }) => {
        if (by === "http") get(address + "/silent").on("error", () => {})
        else fetch(address + "/silent").catch(() => {})
        await new Promise((resolve) => setTimeout(resolve, 20))
        return "done"
      }`)
    await careless.invoke({ address, by: "http" })
    expect(careless.seen.unfinished).toEqual(["minute: 1"])
    await careless.invoke({ address, by: "fetch" })
    expect(careless.seen.unfinished).toEqual(["minute: 1", "minute: 1"])
  })

  test("can read its own folder and nothing else, and write nowhere", async () => {
    const curious = bundleOf(`
      import { readFileSync, writeFileSync } from "node:fs"
      const tried = (what) => { try { what(); return "allowed" } catch (error) { return error.code } }
      export const handler = async ({ outside }) => [
        tried(() => readFileSync(new URL("./index.mjs", import.meta.url))),
        tried(() => readFileSync(outside)),
        tried(() => writeFileSync(new URL("./new", import.meta.url), "")),
      ]`)
    const outcome = await curious.invoke({ outside: join(process.cwd(), "package.json") })
    expect(outcome).toEqual({ ok: true, value: ["allowed", "ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED"] })
  })

  test("finds no package that its bundle does not hold", async () => {
    const lazy = bundleOf('import "hono"; export const handler = async () => 1')
    expect(await lazy.invoke({})).toMatchObject({ ok: false, error: { errorType: "Error" } })
  })

  test("has the variables it is given, and every one that is asked for is noted", async () => {
    const asking = bundleOf(
      "export const handler = async () => [process.env.GIVEN, process.env.MISSING ?? null, process.env.HOME ?? null]",
      { GIVEN: "yes" },
    )
    expect(await asking.invoke({})).toEqual({ ok: true, value: ["yes", null, null] })
    expect([...asking.seen.variables].sort()).toEqual(["GIVEN", "HOME", "MISSING"])
  })
})

describe("a handler's failure", () => {
  test.each([
    ["thrown", 'throw new RangeError("too far")', "RangeError"],
    [
      "left to nobody",
      'Promise.reject(new Error("lost")); await new Promise(() => {})',
      "Runtime.UnhandledPromiseRejection",
    ],
    ["an answer of more than six megabytes", 'return "x".repeat(7_000_000)', "Function.ResponseSizeTooLarge"],
  ])("%s is told as Lambda tells it", async (_how, body, errorType) => {
    expect(await bundleOf(`export const handler = async () => { ${body} }`).invoke({})).toEqual(
      failed(errorType),
    )
  })

  test("while it is loaded fails the event, and the next event tries again", async () => {
    const broken = bundleOf('throw new TypeError("not today")')
    expect(await broken.invoke({})).toEqual(failed("TypeError"))
    expect(await broken.invoke({})).toEqual(failed("TypeError"))
    expect(broken.runs).toHaveLength(2)
  })
})

test("no more run at once than the function may", async () => {
  const slow = bundleOf("export const handler = () => new Promise((resolve) => setTimeout(resolve, 50, 1))")
  const outcomes = await Promise.all([slow.invoke({}), slow.invoke({})])
  expect(outcomes).toEqual([{ ok: true, value: 1 }, failed("TooManyRequestsException")])
})
