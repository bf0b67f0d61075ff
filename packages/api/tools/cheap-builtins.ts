// Node's own modules in the Lambda bundles are taken whole instead of imported name by name. The import form reads every
// export once, and some of them load what nobody asked for: `import "node:http"` takes 30 ms because one of its exports
// is made of undici, `process.getBuiltinModule("node:http")` takes 2.4 ms (Node 24.21, one core).
import { isBuiltin } from "node:module"
import type { Plugin } from "vite"

const statement =
  /^import\s*(?:([\w$]+)|\*\s*as\s*([\w$]+)|([\w$]+)?\s*,?\s*\{([^}]*)\})\s*from\s*["']([^"']+)["'];?$/gm
const bare = /^import\s*["']([^"']+)["'];?$/gm

function replaced(whole: string, name: string | undefined, names: string | undefined, from: string): string {
  if (!isBuiltin(from)) return whole
  const taken = `process.getBuiltinModule("${from.replace(/^(node:)?/, "node:")}")`
  const members = names?.replace(/([\w$]+)\s+as\s+([\w$]+)/g, "$1: $2")
  return [
    ...(name === undefined ? [] : [`const ${name} = ${taken};`]),
    ...(members === undefined ? [] : [`const {${members}} = ${taken};`]),
  ].join(" ")
}

export const cheapBuiltins: Plugin = {
  name: "cheap-builtins",
  renderChunk(code) {
    const cheap = code
      .replace(
        statement,
        (whole, alone: string | undefined, all: string | undefined, first: string | undefined, names, from) =>
          replaced(whole, alone ?? all ?? first, names, from),
      )
      .replace(bare, (whole, from: string) => (isBuiltin(from) ? "" : whole))
    // Every statement stays on its line, so the map stays true.
    return { code: cheap, map: null }
  },
}
