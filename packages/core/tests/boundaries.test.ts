// Imports point one way; what is pure stays pure; what a browser loads holds nothing of the server.
import { describe, expect, test } from "vitest"
import { dependenciesOf, files, importsOf, packages, reach, root, type SourceFile, target } from "./tree.ts"

/** Which packages of ours each may import (architecture, "Rooms"). A package that is not listed here may import none. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: ["core"],
  eligibility: ["core"],
  booking: ["core", "data"],
  casework: ["core", "data"],
  notices: ["core", "data"],
  register: ["core", "data"],
  bureaus: ["core", "booking"],
  ui: ["core"],
  services: ["core", "data", "booking", "casework", "notices", "register", "eligibility", "bureaus", "ui"],
  portal: ["core", "casework", "services", "ui"],
  desk: ["core", "casework", "services", "ui"],
  demo: ["core", "data", "booking", "casework", "register", "services"],
  api: [
    "core",
    "data",
    "booking",
    "casework",
    "notices",
    "register",
    "eligibility",
    "bureaus",
    "services",
    "ui",
    "portal",
    "desk",
    "demo",
  ],
  journeys: packages,
  handbook: packages,
  infra: ["core", "api"],
}

/** Shapes that pages draw from, erased before anything is bundled. */
const mayUseTypes: Readonly<Record<string, readonly string[]>> = {
  portal: ["booking", "notices", "register"],
  desk: ["booking", "notices", "register"],
}

const ours = (from: string) => /^@civil\/([^/]+)/.exec(from)?.[1]
const library = (from: string) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(from)?.[1] ?? from
const isLibrary = (from: string) =>
  !from.startsWith(".") && !from.startsWith("node:") && ours(from) === undefined

/** Every import of every file that the rule finds wrong, as `path → import`. */
function wrong(rule: (file: SourceFile, from: string, typeOnly: boolean) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ from, typeOnly }) => rule(file, from, typeOnly))
      .map(({ from }) => `${file.path} → ${from}`),
  )
}

describe("imports", () => {
  test("are found at all", () => {
    expect(files.length).toBeGreaterThan(50)
    const dynamic = "import"
    expect(
      importsOf(
        `import type { A } from "a"\nimport {\n  b,\n} from "./b.ts"\nimport "c"\nexport * from "d"\nawait ${dynamic}("e")`,
      ),
    ).toEqual([
      { from: "a", typeOnly: true },
      { from: "./b.ts", typeOnly: false },
      { from: "c", typeOnly: false },
      { from: "d", typeOnly: false },
      { from: "e", typeOnly: false },
    ])
    expect(importsOf('import { type A, type B } from "a"')).toEqual([{ from: "a", typeOnly: true }])
    expect(importsOf('import { type A, b } from "a"')).toEqual([{ from: "a", typeOnly: false }])
  })

  test("between packages point one way", () => {
    const against = wrong((file, from, typeOnly) => {
      const other = ours(from)
      if (other === undefined || other === file.package) return false
      const own = mayUse[file.package] ?? []
      // Tests of what stands on the spine run on the real engine, with a real bureau.
      const tested = file.test && own.includes("booking") ? ["data", "bureaus"] : []
      const allowed = [...own, ...tested, ...(typeOnly ? (mayUseTypes[file.package] ?? []) : [])]
      return !allowed.includes(other)
    })
    expect(against).toEqual([])
  })

  test("never reach into another package's folder, nor through a package's own name", () => {
    const escapes = wrong((file, from) => {
      if (ours(from) === file.package) return true
      // What exists in the cloud is said once, and the table is made from it everywhere.
      const renders = file.package === "journeys" || file.path.startsWith("packages/api/tools/")
      const said = renders ? /^infra\// : /^infra\/[a-z]+\.ts$/
      if (file.package === "handbook" || said.test(target(file, from)?.path ?? "")) return false
      const found = from.startsWith(".") ? target(file, from) : undefined
      return found !== undefined && found.package !== file.package
    })
    expect(escapes).toEqual([])
  })

  test("of files that exist, with their ending", () => {
    const lost = wrong((file, from) => {
      if (/\.(css|json|html|svg)(\?\w+)?$/.test(from)) return false
      // SST's entry at the top, and the platform that its tool lays beside it.
      if (file.package === "infra" && /^[./]+(sst\.config\.ts|\.sst\/)/.test(from)) return false
      return (from.startsWith(".") || ours(from) !== undefined) && target(file, from) === undefined
    })
    expect(lost).toEqual([])
  })

  test("of a library are declared by the package itself", () => {
    const testing = [
      "vitest",
      "fast-check",
      "playwright-core",
      "@axe-core/playwright",
      "@sparticuz/chromium",
      "vite",
      "vite-plugin-solid",
    ]
    const undeclared = wrong((file, from, typeOnly) => {
      if (["infra", "handbook"].includes(file.package) || !(isLibrary(from) || ours(from) !== undefined))
        return false
      if (testing.includes(library(from)) || library(from).startsWith("virtual:")) return false
      const declared = dependenciesOf(file.package)
      return declared[library(from)] === undefined && !(typeOnly && declared[`@types/${library(from)}`])
    })
    expect(undeclared).toEqual([])
  })

  test("of accessible behaviour (@kobalte/core) only in ui", () => {
    expect(wrong((file, from) => library(from) === "@kobalte/core" && file.package !== "ui")).toEqual([])
  })
})

describe("the spines", () => {
  test("know no service, even in their tests", () => {
    const spines = ["booking", "casework", "eligibility"]
    expect(wrong((file, from) => spines.includes(file.package) && ours(from) === "services")).toEqual([])
  })
})

/** What belongs to the server: its modules never reach a browser, nor a screen. */
const server =
  /^node:|^@aws-sdk\/|^dynamodb-toolbox|^packages\/(data|api|demo|booking|bureaus)\/|^packages\/core\/src\/secrets\.ts$|^zod$/

describe("services", () => {
  const screens = /^packages\/services\/src\/([^/]+)\/screens\//

  test("show themselves with what is pure of their own (model, words, rules, views), with ui and core, and nothing else", () => {
    const strange = wrong((file, from, typeOnly) => {
      const service = screens.exec(file.path)?.[1]
      if (service === undefined || file.test) return false
      if (isLibrary(from)) return !["solid-js", "temporal-polyfill"].includes(library(from))
      if (ours(from) !== undefined) return !["ui", "core"].includes(ours(from) ?? "")
      if (/\.css$/.test(from)) return false
      const found = target(file, from)
      if (found === undefined || !found.path.startsWith(`packages/services/src/${service}/`)) return true
      return !typeOnly && [...reach(found).keys()].some((each) => server.test(each))
    })
    expect(strange).toEqual([])
  })

  test("use ui only in their screens", () => {
    expect(
      wrong(
        (file, from) =>
          file.package === "services" && ours(from) === "ui" && !screens.test(file.path) && !file.test,
      ),
    ).toEqual([])
  })
})

describe("what a browser loads", () => {
  const entries = files.filter(
    ({ path }) =>
      /^packages\/portal\/src\/islands\/.+\.client\.tsx?$/.test(path) ||
      path === "packages/desk/src/main.tsx",
  )
  test.each(entries.map((entry) => [entry.path, entry] as const))(
    "%s holds nothing of the server",
    (_path, entry) => {
      const ways = [...reach(entry)].filter(([name]) => server.test(name)).map(([, way]) => way.join(" → "))
      expect(ways).toEqual([])
    },
  )

  test("of core never needs node", () => {
    const nodeFiles = files.filter(
      ({ package: own, test: testing, imports }) =>
        own === "core" &&
        !testing &&
        imports.some(({ from, typeOnly }) => from.startsWith("node:") && !typeOnly),
    )
    expect(nodeFiles.map(({ path }) => path)).toEqual(["packages/core/src/secrets.ts"])
  })

  test("of document numbers, names, phones and words needs no library at all", () => {
    const light = [
      "identity/read.ts",
      "identity/mask.ts",
      "name.ts",
      "phone.ts",
      "text.ts",
      "words.ts",
      "region.ts",
      "ids.ts",
    ]
    for (const name of light) {
      const file = files.find(({ path }) => path === `packages/core/src/${name}`)
      if (file === undefined) throw new Error(`${name} is gone`)
      expect(
        [...reach(file).keys()].filter(isLibrary).filter((each) => !each.startsWith("packages/")),
      ).toEqual([])
    }
  })
})

describe("time, identity and chance", () => {
  const pure = ["core", "data", "booking", "casework", "eligibility", "services", "bureaus"]
  const ambient =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b|\bTemporal\.Now\b|\bgetRandomValues\b|\brandomBytes\b|\brandomInt\b|\bperformance\.now\b/
  /** Where the world itself is made; and the engine, which is a server of its own. */
  const makers =
    /^packages\/core\/src\/(clock|chance|secrets)\.ts$|^packages\/data\/src\/(embedded\/|aws\.ts$)/

  test("are arguments everywhere below perform", () => {
    const found = files
      .filter(({ package: own, test: testing, path }) => pure.includes(own) && !testing && !makers.test(path))
      .filter(({ text }) => ambient.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  test("rules decide without waiting", () => {
    const waiting = files.filter(
      ({ path, text }) => /\/(\w+-)?rules\.ts$/.test(path) && /\b(await|async)\b/.test(text),
    )
    expect(waiting.map(({ path }) => path)).toEqual([])
  })
})

test("the tree is this repository's", () => {
  expect(files.some(({ path }) => path === "packages/core/src/perform.ts")).toBe(true)
  expect(root.endsWith("/")).toBe(true)
})
