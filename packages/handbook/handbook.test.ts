// The handbook must not promise what is not there: links, commands, settings and names are checked against the code.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { topology } from "../../infra/topology.ts"
import { settingNames } from "../api/src/settings.ts"
import { mostAttempts, shards } from "../data/src/outbox-entry.ts"

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

describe("an operator in the cloud", () => {
  const deploy = read("packages/handbook/deploy.md")
  const section = (title: string) => deploy.split(/^## /m).find((part) => part.startsWith(title)) ?? ""
  const firstCells = (text: string) =>
    [...text.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    )

  test("finds every function with its memory, and none that is not there", () => {
    const told = [...section("What is there").matchAll(/^\| `([\w-]+)` +\| ([\d,]+) MB/gm)]
    const known = Object.values(topology.functions).map(({ name, memoryMb }) => `${name} ${memoryMb}`)
    expect(told.map(([, name, memory = ""]) => `${name} ${memory.replace(",", "")}`).sort()).toEqual(
      known.sort(),
    )
    for (const queue of Object.keys(topology.queues))
      expect(section("What is there")).toContain(`\`${queue}\``)
    for (const bucket of Object.keys(topology.buckets))
      expect(section("What is there")).toContain(`\`${bucket}\``)
  })

  test("finds every alarm, and none that does not ring", () => {
    expect(firstCells(section("When an alarm rings")).sort()).toEqual(Object.keys(topology.alarms).sort())
  })

  test("gives the template parameters that it has", () => {
    const page = read("packages/handbook/deploy-cloudformation.md")
    const told = page.split("--parameter-overrides ").slice(1)
    const named = told.flatMap((text) => {
      // Values up to the end of the command, which may go on over lines that end in a backslash.
      const [command = ""] = /^(?:\\\n|[^`\n])*/.exec(text) ?? []
      return [...command.matchAll(/([A-Z][A-Za-z]+)=/g)].map(([, name = ""]) => name)
    })
    expect(named).toEqual(expect.arrayContaining(["KeysVersion", "OidcIssuer", "RestoredTableStream"]))
    const asked = filesUnder("infra/cdk", /\.ts$/).map(read).join("\n")
    expect(named.filter((name) => !new RegExp(`^ +(shapes\\.)?${name}(:| =) \\{`, "m").test(asked))).toEqual(
      [],
    )
  })

  test("gives SST settings that it reads", () => {
    const page = read("packages/handbook/deploy-sst.md")
    const named = [...page.matchAll(/^ +([A-Z][A-Z_]+)=\S/gm)].map(([, name = ""]) => name)
    expect(named).toContain("ALARM_EMAIL")
    const stage = filesUnder("infra/sst", /\.ts$/).map(read).join("\n")
    const known = (name: string) => name in settingNames || stage.includes(`said("${name}")`)
    expect(named.filter((name) => !known(name))).toEqual([])
  })

  test("reads the true limits of the topology", () => {
    const { trigger } = topology.functions.portal
    const { rate, burst } = trigger.kind === "http" ? trigger.throttle : { rate: 0, burst: 0 }
    expect(section("At ten times")).toContain(
      `${rate.toLocaleString("en")} a second, bursts of ${burst.toLocaleString("en")}`,
    )
    expect(section("At ten times")).toContain(`${shards} partitions`)
    expect(section("Given up")).toContain(`${mostAttempts} tries`)
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
