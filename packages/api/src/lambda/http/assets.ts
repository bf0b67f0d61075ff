// Built files from the function itself, where no bucket stands in front for `/assets/*`.
import type { Assets } from "../../http/assets.ts"
import { Response } from "./light/web.ts"

const prefix = "/assets/"

/** Answers a request for a built file; undefined leaves it to the app. */
export function assetAnswer(assets: Assets): (request: Request) => globalThis.Response | undefined {
  return ({ url, method, headers }) => {
    if (method !== "GET" && method !== "HEAD") return undefined
    const path = new URL(url).pathname
    if (!path.startsWith(prefix)) return undefined
    const file = assets.find(path, headers.get("accept-encoding") ?? "")
    return file && new Response(new Uint8Array(file.body), { headers: file.headers })
  }
}
