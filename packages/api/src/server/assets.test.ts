// Built files: found by the manifest only, compressed, cached for a year.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { clientAssets, type ServedAssets } from "./assets.ts"

const folder = mkdtempSync(join(tmpdir(), "portal-client-"))
const script = `export const words = "${"预约".repeat(500)}"`
let assets: ServedAssets
let server: Server
let home: string

beforeAll(async () => {
  mkdirSync(join(folder, ".vite"))
  mkdirSync(join(folder, "assets"))
  writeFileSync(join(folder, "assets/desk-1.js"), script)
  writeFileSync(join(folder, "assets/desk-1.css"), "body{color:red}")
  writeFileSync(join(folder, "assets/shared-1.js"), "export {}")
  writeFileSync(join(folder, "secret.txt"), "not in the manifest")
  const manifest = {
    "packages/desk/src/main.tsx": {
      file: "assets/desk-1.js",
      name: "desk",
      isEntry: true,
      imports: ["_shared.js"],
      css: ["assets/desk-1.css"],
    },
    "_shared.js": { file: "assets/shared-1.js", name: "shared" },
  }
  writeFileSync(join(folder, ".vite/manifest.json"), JSON.stringify(manifest))
  assets = clientAssets(folder)
  server = createServer((request, response) => {
    if (!assets.handle(request, response)) response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

describe("a browser", () => {
  test.each([
    ["br", "br"],
    ["gzip, deflate", "gzip"],
    ["identity", null],
  ])("that accepts %s gets the file so encoded", async (accepts, encoding) => {
    const answer = await fetch(`${home}/assets/desk-1.js`, { headers: { "accept-encoding": accepts } })
    expect(answer.headers.get("content-encoding")).toBe(encoding)
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8")
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    expect(await answer.text()).toBe(script)
  })

  test.each([
    "/secret.txt",
    "/.vite/manifest.json",
    "/assets/../secret.txt",
    "/assets/",
    "/assets/nothing.js",
  ])("finds no %s", async (path) => {
    expect((await fetch(home + path)).status).toBe(404)
  })

  test("still gets a file that another build has taken away", async () => {
    rmSync(join(folder, "assets/desk-1.css"))
    const answer = await fetch(`${home}/assets/desk-1.css`)
    expect(await answer.text()).toBe("body{color:red}")
  })

  test("cannot post to a file", async () => {
    expect((await fetch(`${home}/assets/desk-1.js`, { method: "POST" })).status).toBe(404)
  })
})

describe("a page", () => {
  test("is told the desk's script, style and what it imports", () => {
    expect(assets.desk()).toEqual({
      script: "/assets/desk-1.js",
      preloads: ["/assets/shared-1.js"],
      styles: ["/assets/desk-1.css"],
    })
  })

  test("does without islands that were not built", () => {
    expect(assets.island("enhance")).toBeUndefined()
    expect(clientAssets(join(folder, "nowhere")).desk()).toBeUndefined()
  })
})
