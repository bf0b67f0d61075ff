// Built files straight from the server of one machine, in front of the app.
import type { IncomingMessage, ServerResponse } from "node:http"
import { type Assets, builtAssets } from "../http/assets.ts"

export interface ServedAssets extends Omit<Assets, "find"> {
  /** Answers a request for a built file; false when there is no such file. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
}

/** `folder` is `dist/client`; without it pages work, only their islands and the desk are absent. */
export function clientAssets(folder: string): ServedAssets {
  const assets = builtAssets(folder, "at_start")
  return {
    island: assets.island,
    desk: assets.desk,
    handle(request, response) {
      if (request.method !== "GET" && request.method !== "HEAD") return false
      const path = request.url?.split("?", 1)[0] ?? ""
      const file = assets.find(path, String(request.headers["accept-encoding"] ?? ""))
      if (!file) return false
      response.writeHead(200, file.headers)
      response.end(request.method === "HEAD" ? undefined : file.body)
      return true
    },
  }
}
