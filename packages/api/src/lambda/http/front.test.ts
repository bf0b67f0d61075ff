// Who passes, and what the function serves itself where no CDN stands in front.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliDecompressSync } from "node:zlib"
import { afterAll, describe, expect, test } from "vitest"
import { builtAssets } from "../../http/assets.ts"
import { assetAnswer } from "./assets.ts"
import { event, handlerOf, told } from "./fixture.ts"

describe("our own front", () => {
  const statusFor = async (originSecret: string | undefined, mark?: string) => {
    const headers = mark === undefined ? {} : { "x-origin-verify": mark }
    return (await handlerOf({ originSecret })(event({ headers }))).statusCode
  }

  test("is recognized by its mark, and nobody passes without", async () => {
    expect(await statusFor("front-1", "front-1")).toBe(200)
    expect(await statusFor("front-1", "front-2")).toBe(403)
    expect(await statusFor("front-1", "front-1x")).toBe(403)
    expect(await statusFor("front-1", "")).toBe(403)
    expect(await statusFor("front-1")).toBe(403)
  })

  test("is not asked for where there is none", async () => {
    expect(await statusFor(undefined)).toBe(200)
    expect(await statusFor("", "anything")).toBe(200)
  })

  test("with a mark that is only commas lets nobody in, rather than everybody", async () => {
    expect(await statusFor(",")).toBe(403)
    expect(await statusFor(" , ", ",")).toBe(403)
  })

  test("changes its mark without a gap", async () => {
    expect(await statusFor("old", "old,new")).toBe(200)
    expect(await statusFor("old,new", "old")).toBe(200)
    expect(await statusFor("old,new", "old,new")).toBe(200)
    expect(await statusFor("new", "old,new")).toBe(200)
    expect(await statusFor("new", "old")).toBe(403)
    expect(await statusFor("old,new", "older,newer")).toBe(403)
  })

  test("keeps its mark to itself", async () => {
    const answer = await handlerOf({ originSecret: "front-1" })(
      event({ headers: { "x-origin-verify": "front-1", "x-other": "1" } }),
    )
    expect(told(answer).headers).toEqual({ "x-other": "1" })
  })
})

describe("a built file", () => {
  const folder = mkdtempSync(join(tmpdir(), "portal-bundle-"))
  const script = `export const words = "${"预约".repeat(500)}"`
  mkdirSync(join(folder, ".vite"))
  mkdirSync(join(folder, "assets"))
  writeFileSync(join(folder, "assets/desk-1.js"), script)
  writeFileSync(join(folder, "assets/other.js"), "not in the manifest")
  writeFileSync(
    join(folder, ".vite/manifest.json"),
    JSON.stringify({ "desk.tsx": { file: "assets/desk-1.js", name: "desk", isEntry: true } }),
  )
  afterAll(() => rmSync(folder, { recursive: true }))
  const serving = handlerOf({ asset: assetAnswer(builtAssets(folder, "when_asked")) })
  const get = (rawPath: string, accepts: string, method = "GET") =>
    serving(event({ rawPath, rawQueryString: "v=1", headers: { "accept-encoding": accepts } }, { method }))

  test("comes from the function itself, compressed and cached for a year", async () => {
    const { statusCode, headers, body = "", isBase64Encoded } = await get("/assets/desk-1.js", "gzip, br")
    expect([statusCode, isBase64Encoded, headers?.["content-encoding"]]).toEqual([200, true, "br"])
    expect(headers?.["cache-control"]).toBe("public, max-age=31536000, immutable")
    expect(brotliDecompressSync(Buffer.from(body, "base64")).toString()).toBe(script)
  })

  test("comes as it is to whoever takes nothing else", async () => {
    const { headers, body } = await get("/assets/desk-1.js", "identity")
    expect(headers?.["content-type"]).toBe("text/javascript; charset=utf-8")
    expect(body).toBe(script)
  })

  test("is told about without its content", async () => {
    const { statusCode, body } = await get("/assets/desk-1.js", "br", "HEAD")
    expect([statusCode, body]).toEqual([200, undefined])
  })

  test.each(["/assets/other.js", "/assets/../.vite/manifest.json", "/assets/", "/.vite/manifest.json"])(
    "that was not built is left to the app (%s)",
    async (path) => {
      expect((await get(path, "br")).statusCode).toBe(404)
    },
  )

  test("takes no post", async () => {
    expect((await get("/assets/desk-1.js", "br", "POST")).statusCode).toBe(404)
  })
})
