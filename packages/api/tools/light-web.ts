// Gives Hono and our own server code in the Lambda bundles the light `Request`, `Response` and `Headers` in place of the
// globals. What comes from elsewhere (the sign-in's client, which calls `fetch`) keeps the platform's own.
import { join } from "node:path"
import { normalizePath, type Plugin } from "vite"
import { root } from "./sources.ts"

const at = (path: string) => normalizePath(join(root, path))
const light = at("packages/api/src/lambda/http/light/")
const names = ["Request", "Response", "Headers"] as const

const covered = (id: string) =>
  id.includes("/node_modules/hono/") || (id.startsWith(at("packages/")) && !id.startsWith(light))

export const lightWeb: Plugin = {
  name: "light-web",
  // After types are gone: a type of the same name is none of our business.
  enforce: "post",
  transform(code, id) {
    if (!covered(id)) return undefined
    const used = names.filter((name) =>
      new RegExp(`\\b(?:new|instanceof) ${name}\\b|\\b${name}\\.`).test(code),
    )
    // A module that has one of its own under this name keeps that.
    const own = used.filter(
      (name) => !new RegExp(`\\bimport\\s*\\{[^}]*\\b${name}\\b[^}]*\\}\\s*from\\b`).test(code),
    )
    if (own.length === 0) return undefined
    // On the first line, so that the map stays true.
    return { code: `import{${own.join(",")}}from${JSON.stringify(`${light}web.ts`)};${code}`, map: null }
  },
}
