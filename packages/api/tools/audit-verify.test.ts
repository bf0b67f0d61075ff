// An auditor at a terminal: what is said of a ledger that holds, and of one that does not.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { putCase, putLine, writeHistory } from "@civil/casework/ledger/fixture.ts"
import { holds, type Proof } from "@civil/casework/ledger/prove.ts"
import { publishRoots } from "@civil/casework/ledger/publish.ts"
import { ledgerStore } from "@civil/casework/ledger/store.ts"
import { seededChance } from "@civil/core/chance.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { describe, expect, onTestFinished, test } from "vitest"
import { papers } from "../src/server/papers.ts"
import { notedOf } from "./audit-verify.ts"

const tool = fileURLToPath(new URL("audit-verify.ts", import.meta.url))
const bureau = "310113"
const keys = { LOOKUP_KEY: newKey(), SEALING_KEYS: `1:${newKey()}` }

async function ledger() {
  const dataDir = mkdtempSync(join(tmpdir(), "audit-"))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const [, key = ""] = keys.SEALING_KEYS.split(":")
  const secrets = createSecrets({ lookupKey: keys.LOOKUP_KEY, sealingKeys: [{ version: "1", key }] })
  const clock = virtualClock("2026-11-20T10:00:00+08:00")
  const engine = openEngine({ dataDir })
  const client = embeddedClient(engine)
  await createTable(client)
  const world = { table: openTable(client), clock, secrets, chance: seededChance(1) }
  const lines = await writeHistory(world, { id: "case_01", bureau, count: 3 })
  clock.advance({ hours: 24 })
  await publishRoots(world, [bureau], () => Number.POSITIVE_INFINITY)
  const [root] = await ledgerStore(world.table).roots(bureau)
  return { dataDir, engine, table: world.table, lines, world, root: root?.root ?? "" }
}

function run(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { PATH = "" } = process.env
  const command = ["--disable-warning=ExperimentalWarning", tool, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { PATH, ...env },
    encoding: "utf8",
  })
  return { status, said: stdout.trim().split("\n"), stderr }
}

describe("an auditor", () => {
  test("may have every paper read: what is not as it was handed in is named, whatever its key says", async () => {
    const { dataDir, engine, table, lines, world } = await ledger()
    await papers(join(dataDir, "documents"), world).put(
      "kept/draft_1/doc_1",
      Buffer.from("as handed in"),
      "image/png",
    )
    const sha256 = createHash("sha256").update("as handed in").digest("hex")
    const paper = (id: string, more = {}) => ({
      id,
      field: "card",
      sha256,
      key: `kept/draft_1/${id}`,
      ...more,
    })
    writeFileSync(join(dataDir, "documents/kept/draft_1/doc_3"), "put there by hand")
    const documents = [
      paper("doc_1"),
      paper("doc_1", { sha256: "0".repeat(64) }),
      paper("doc_2", { key: "../keys.json" }),
      paper("doc_3"),
    ]
    const [last] = lines.slice(-1)
    if (last) await putCase(table, last, { documents })
    await engine.close()
    const { status, said } = run({ DATA_DIR: dataDir, ...keys }, "--papers")
    expect(said).toEqual([
      "case_01 doc_1: this paper is not what was handed in: its hash is another one",
      "case_01 doc_2: this paper is not where it was kept",
      "case_01 doc_3: this paper is not what was handed in: its hash is another one",
      "1 cases, 3 lines (2 of them with words, opened), 1 roots, 4 papers. 3 do not hold.",
    ])
    expect(status).toBe(1)
    expect(run({ DATA_DIR: dataDir }).status).toBe(0)
    expect(run({ DATA_DIR: dataDir }, "--papers").stderr).toContain("Papers are sealed")
  })

  test("hears that everything holds, what was looked at, and ends with 0", async () => {
    const { dataDir, engine, root } = await ledger()
    await engine.close()
    const { status, said } = run({ DATA_DIR: dataDir, ...keys }, "--root", `${bureau}/2026-11-20/${root}`)
    expect(said).toEqual(["1 cases, 3 lines (2 of them with words, opened), 1 roots. Everything holds."])
    expect(status).toBe(0)
    expect(run({ DATA_DIR: dataDir }).said).toEqual([
      "1 cases, 3 lines (2 of them with words, unopened: no keys), 1 roots. Everything holds.",
    ])
  })

  test("hears which line was changed and which root is not the one noted, and ends with 1", async () => {
    const { dataDir, engine, table, lines } = await ledger()
    const [, line] = lines
    if (line) await putLine(table, { ...line, at: line.at + 1 })
    await engine.close()
    const noted = `${bureau}/2026-11-20/${"0".repeat(64)}`
    const { status, said } = run({ DATA_DIR: dataDir, ...keys }, "--case", "case_01", "--root", noted)
    expect(said).toEqual([
      `root of ${bureau} on 2026-11-20: is another one than was noted`,
      "case_01 line 2: says something else than what its hash was made of",
      "1 cases, 3 lines (2 of them with words, opened), 1 roots. 2 do not hold.",
    ])
    expect(status).toBe(1)
  })

  test("gets proofs that need no table: each line leads to the published root", async () => {
    const { dataDir, engine, root, lines } = await ledger()
    await engine.close()
    const { status, said } = run({ DATA_DIR: dataDir }, "--prove", "case_01")
    const proofs = said.map((line) => JSON.parse(line) as Proof)
    expect(proofs.map(({ leaf }) => leaf)).toEqual(
      lines.map(({ seq, hash }) => `case_01#00000${seq} ${hash}`),
    )
    for (const proof of proofs) {
      expect([proof.root, holds(proof)]).toEqual([root, true])
      expect(holds({ ...proof, leaf: proof.leaf.replace(/.$/, (last) => (last === "0" ? "1" : "0")) })).toBe(
        false,
      )
    }
    expect(status).toBe(0)
    expect(run({ DATA_DIR: dataDir }, "--prove", "case_02")).toMatchObject({
      status: 1,
      said: ["No root covers a line of case_02 yet."],
    })
  })

  test("is told how a root is written", () => {
    expect(notedOf("310113/2026-11-20/abc")).toBeUndefined()
    const { status, stderr } = run({ DATA_DIR: "/nowhere" }, "--root", "abc")
    expect(stderr).toContain("BUREAU/DAY/ROOT")
    expect(status).toBe(1)
  })
})
