// Starting and stopping the server of one machine.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { newKey } from "@civil/core/secrets.ts"
import { afterEach, describe, expect, test } from "vitest"
import { readSettings, SettingsError } from "../settings.ts"
import { Jar } from "../testing/jar.ts"
import { testServer } from "../testing/server.ts"
import { start } from "./start.ts"

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "portal-"))
  cleanups.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const quiet = { clientDir: "", out: () => {} }

describe("the person who starts it", () => {
  test("is told when the port is in use, and which command to try", async () => {
    const first = await testServer()
    cleanups.push(() => first.stop())
    const second = testServer({ PORT: String(first.port) })
    await expect(second).rejects.toThrow(
      `Port ${first.port} is in use. Stop the program that uses it, or choose another: PORT=${first.port + 1} npm start`,
    )
  })

  test("is told when the data folder cannot be one", async () => {
    const file = join(folder(), "file")
    writeFileSync(file, "")
    const refused = testServer({ DATA_DIR: join(file, "data") })
    await expect(refused).rejects.toThrow(`DATA_DIR cannot be used: ${join(file, "data")} (ENOTDIR).`)
  })

  test("is told when the data file is none of ours", async () => {
    const dataDir = folder()
    writeFileSync(join(dataDir, "portal.sqlite"), "no database at all, only text ".repeat(40))
    await expect(testServer({ DATA_DIR: dataDir })).rejects.toThrow(
      `DATA_DIR cannot be used: ${dataDir} (ERR_SQLITE_ERROR).`,
    )
  })

  test("is told when another server works in the folder, and may have it when that one has stopped", async () => {
    const dataDir = folder()
    const first = await testServer({ DATA_DIR: dataDir })
    await expect(testServer({ DATA_DIR: dataDir })).rejects.toThrow(
      `DATA_DIR is in use: another server works with ${dataDir}.`,
    )
    await first.stop()
    const second = await testServer({ DATA_DIR: dataDir })
    await second.stop()
  })

  test("is told when the keys in the data folder are none, and the folder is free again", async () => {
    const dataDir = folder()
    writeFileSync(join(dataDir, "keys.json"), "{}")
    await expect(testServer({ DATA_DIR: dataDir })).rejects.toThrow(`DATA_DIR cannot be used: ${dataDir}`)
    rmSync(join(dataDir, "keys.json"))
    await (await testServer({ DATA_DIR: dataDir })).stop()
  })

  test("is told when the engine elsewhere does not answer", async () => {
    const nowhere = testServer({ DYNAMODB_ENDPOINT: "http://127.0.0.1:9" })
    await expect(nowhere).rejects.toThrow(
      "The table portal at http://127.0.0.1:9 cannot be used (ECONNREFUSED).",
    )
  })

  test("is told which keys a region asks for", async () => {
    const before = process.env.AWS_ACCESS_KEY_ID
    delete process.env.AWS_ACCESS_KEY_ID
    cleanups.push(() => {
      if (before !== undefined) process.env.AWS_ACCESS_KEY_ID = before
    })
    const nobody = testServer({ ENGINE: "dynamodb", AWS_REGION: "cn-north-1" })
    await expect(nobody).rejects.toThrow("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed")
  })

  test("is told when a bureau is not known", async () => {
    await expect(testServer({ BUREAUS: "310113,999999" })).rejects.toThrow(/BUREAUS cannot be used: .*999999/)
  })

  test("is told when the calendar file is not there", async () => {
    const missing = testServer({ CALENDAR_YEARS: "/nowhere/2027.json" })
    await expect(missing).rejects.toBeInstanceOf(SettingsError)
  })

  test("serves only the bureaus that were picked", async () => {
    const server = await testServer({ BUREAUS: "310120,310113" })
    cleanups.push(() => server.stop())
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/open/bureaus`)
    const { bureaus } = (await answer.json()) as { bureaus: { code: string }[] }
    expect(bureaus.map(({ code }) => code)).toEqual(["310120", "310113"])
  })

  test("finds the demo's keys in the data folder, for its owner only", async () => {
    const dataDir = folder()
    const server = await testServer({ DATA_DIR: dataDir })
    cleanups.push(() => server.stop())
    expect(statSync(join(dataDir, "keys.json")).mode & 0o777).toBe(0o600)
  })

  test("gets the clock they asked for", async () => {
    const server = await testServer({ NOW: "2026-11-23T09:00:00+08:00" })
    cleanups.push(() => server.stop())
    const answer = await fetch(`http://127.0.0.1:${server.port}/healthz`)
    const { time } = (await answer.json()) as { time: string }
    expect(time).toMatch(/^2026-11-23T01:00:0/)
  })
})

describe("a person who is signed in", () => {
  test("stays signed in when the server restarts", async () => {
    const dataDir = folder()
    const first = await testServer({ DATA_DIR: dataDir })
    const jar = new Jar(`http://127.0.0.1:${first.port}`)
    await jar.signIn("lin-wei", "/help")
    await first.stop()
    const second = await testServer({ DATA_DIR: dataDir, PORT: String(first.port) })
    cleanups.push(() => second.stop())
    expect((await jar.send("/api/me")).status).toBe(200)
  })

  test("leaves no name and no number readable in the data files", async () => {
    const dataDir = folder()
    const server = await testServer({ DATA_DIR: dataDir })
    await new Jar(`http://127.0.0.1:${server.port}`).signIn("wong-kaming", "/help")
    await server.stop()
    const bytes = readFileSync(join(dataDir, "portal.sqlite")).toString("latin1")
    expect(bytes).not.toContain("810000199408230021")
    expect(bytes).not.toContain(Buffer.from("黄嘉明").toString("latin1"))
  })
})

describe("a bureau whose sign-in cannot be reached", () => {
  test("still shows its open pages, and says what is the matter at the sign-in", async () => {
    const env = {
      PORT: "0",
      DATA_DIR: ":memory:",
      LOG: "problems",
      ORIGIN: "http://localhost:3000",
      OIDC_ISSUER: "http://127.0.0.1:9",
      OIDC_CLIENT_ID: "portal",
      OIDC_CLIENT_SECRET: "secret",
      LOOKUP_KEY: newKey(),
      SEALING_KEYS: `1:${newKey()}`,
    }
    const server = await start(readSettings(env, false), quiet)
    cleanups.push(() => server.stop())
    const home = `http://127.0.0.1:${server.port}`
    expect((await fetch(`${home}/help`)).status).toBe(200)
    const refused = await fetch(`${home}/sign-in`, { redirect: "manual" })
    expect(refused.status).toBe(503)
    expect(refused.headers.get("content-type")).toContain("text/html")
    expect((await fetch(`${home}/demo/idp/.well-known/openid-configuration`)).status).toBe(404)
  })
})

describe("who goes around the front of the site", () => {
  test("is turned away; the front and the watch on the machine are not", async () => {
    const server = await testServer({ ORIGIN_SECRET: "new mark, old mark" })
    cleanups.push(() => server.stop())
    const home = `http://127.0.0.1:${server.port}`
    const statuses = async (path: string, ...marks: string[]) =>
      Promise.all(
        marks.map(
          async (mark) => (await fetch(home + path, { headers: { "x-origin-verify": mark } })).status,
        ),
      )
    expect(await statuses("/help", "", "no mark", "new mark", "old mark")).toEqual([403, 403, 200, 200])
    expect((await fetch(`${home}/api/open/bureaus`)).status).toBe(403)
    expect((await fetch(`${home}/healthz`)).status).toBe(200)
  })
})

describe("a request under way", () => {
  test("is answered before the server stops, and none after", async () => {
    const server = await testServer()
    const jar = new Jar(`http://127.0.0.1:${server.port}`)
    await jar.signIn("lin-wei", "/help")
    const { csrf } = (await (await jar.send("/api/me")).json()) as { csrf: string }
    const form = `_csrf=${csrf}`
    const answered = Promise.withResolvers<number | undefined>()
    const sent = request(`${jar.origin}/sign-out`, {
      method: "POST",
      agent: false,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": form.length,
        cookie: `__Host-session=${jar.cookie("__Host-session")}`,
      },
    })
    sent.on("response", (answer) => answered.resolve(answer.statusCode))
    sent.on("error", answered.reject)
    sent.write(form.slice(0, 3))
    await new Promise((resolve) => sent.on("socket", (socket) => socket.once("connect", resolve)))
    await fetch(`${jar.origin}/healthz`)
    const stopped = server.stop()
    sent.end(form.slice(3))
    expect(await answered.promise).toBe(303)
    await stopped
    await expect(fetch(`${jar.origin}/healthz`)).rejects.toThrow()
  })
})
