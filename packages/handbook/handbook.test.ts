// The handbook must not promise what is not there: links, commands, settings and names are checked against the code.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { settingNames } from "../api/src/settings.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const read = (path: string) => readFileSync(join(root, path), "utf8")

function filesUnder(folder: string, ends: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

const pages = ["README.md", ...filesUnder("packages", /\.md$/)]

describe("a reader of the pages", () => {
  test.each(pages)("follows every link of %s to a file that exists", (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, target]) => target ?? "",
    )
    const broken = targets.filter((target) => !existsSync(join(root, dirname(page), target)))
    expect(broken).toEqual([])
  })

  test("finds every decision in the list of decisions", () => {
    const listed = read("packages/handbook/decisions/README.md")
    const decisions = readdirSync(join(root, "packages/handbook/decisions")).filter((name) =>
      /^\d/.test(name),
    )
    expect(decisions.filter((name) => !listed.includes(`(${name})`))).toEqual([])
  })

  test("finds every npm script in the README's commands", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
    const told = read("README.md")
    expect(
      Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b(?!:)`).test(told)),
    ).toEqual([])
  })

  test("can run every npm script that is named", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm (?:run )?(?:-s )?([a-z]+(?::[a-z]+)*)/g)].map(([, name]) => name ?? ""),
    )
    const known = [...Object.keys(scripts), "ci", "install", "installs", "script", "scripts"]
    const builtIn = /^(and|brings|is|puts|workspaces)$/
    expect([...new Set(named)].filter((name) => !known.includes(name) && !builtIn.test(name))).toEqual([])
  })
})

describe("an operator", () => {
  const rows = [...read("packages/handbook/operations.md").matchAll(/^\| `([A-Z][A-Z0-9_]+)` +\|([^|]+)\|/gm)]

  test("finds every setting, and none that is not read", () => {
    expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(settingNames).sort())
  })

  test("reads the true default of every setting, or that it is needed", () => {
    for (const [, name = "", told = ""] of rows) {
      const setting: { default?: string; needed?: string } = settingNames[name as keyof typeof settingNames]
      if (setting.needed) expect(told.trim(), name).toBe("needed to serve")
      else if (setting.default) expect(told.trim(), name).toBe(`\`${setting.default}\``)
    }
  })
})

describe("a security officer", () => {
  test("finds the reason for every package that is installed", () => {
    const manifests = ["package.json", ...filesUnder("packages", /^package\.json$/)].map(
      (path) => JSON.parse(read(path)) as Partial<Record<string, Record<string, string>>>,
    )
    const used = manifests.flatMap((m) => Object.keys({ ...m.dependencies, ...m.devDependencies }))
    const reasons = read("packages/handbook/decisions/0008-dependencies.md")
    const unexplained = used.filter((name) => !name.startsWith("@civil/") && !reasons.includes(`\`${name}\``))
    expect([...new Set(unexplained)]).toEqual([])
  })
})

describe("a translator", () => {
  const rows = [
    ...read("packages/handbook/glossary.md").matchAll(/^\|([^|]+)\|([^|]+)\|([^|]*)\|$/gm),
  ].filter(([, term = ""]) => !/^(中文|-+)$/.test(term.trim()))
  const source = filesUnder("packages", /\.tsx?$/)
    .filter((path) => path.includes("/src/") && !path.includes(".test."))
    .map(read)
    .join("\n")

  test("finds in the code every name that the glossary gives", () => {
    const names = rows.flatMap(([, , , code = ""]) =>
      [...code.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
    )
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => !source.includes(name))).toEqual([])
  })

  test("finds each table sorted by its English column", () => {
    for (const table of read("packages/handbook/glossary.md").split(/^## /m).slice(1)) {
      const english = [...table.matchAll(/^\|[^|]+\|([^|]+)\|/gm)]
        .slice(2)
        .map(([, term = ""]) => term.trim().toLowerCase())
      expect(english).toEqual([...english].sort())
    }
  })

  test("finds each Chinese term once", () => {
    const terms = rows.map(([, term = ""]) => term.trim())
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([])
  })
})
