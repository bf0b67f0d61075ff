// `npm run audit:verify`: walks every case's chain of history and every published root, and names what does not hold. Ends with 1 when something does not.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { allBureaus } from "@civil/bureaus/index.ts"
import type { ReadPaper } from "@civil/casework/documents/verify.ts"
import type { Open } from "@civil/casework/ledger/check-case.ts"
import { holds, prove } from "@civil/casework/ledger/prove.ts"
import { type Finding, type Noted, type Verified, verify } from "@civil/casework/ledger/verify.ts"
import { systemClock } from "@civil/core/clock.ts"
import { createSecrets, readSealingKeys, type SecretSettings } from "@civil/core/secrets.ts"
import { bucketObjects } from "@civil/data/objects/bucket.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { topology } from "../../../infra/topology.ts"
import { papers } from "../src/server/papers.ts"
import { askedOf, withTableOf } from "./table.ts"

type Environment = Readonly<Record<string, string | undefined>>

const sentences: Readonly<Record<Finding["what"], string>> = {
  line_altered: "says something else than what its hash was made of",
  line_missing: "is missing",
  chain_broken: "does not follow the line before it",
  line_unreadable: "is damaged and cannot be read",
  words_altered: "has words that were changed, or sealed with other keys",
  line_rewritten: "is another one than the root of its day covers: it was rewritten, hash and all",
  line_late: "came after its day was closed; the next root covers it, unless that day is long over",
  head_differs: "the case does not stand as its last line says",
  paper_missing: "this paper is not where it was kept",
  paper_altered: "this paper is not what was handed in: its hash is another one",
  papers_differ: "its papers are not those that its history names",
  case_missing: "there are lines of it, but no case",
  history_missing: "there is nothing left of its history",
  root_altered: "the list kept for it does not give this root",
  roots_broken: "does not follow the root of the day before",
  root_missing: "there is no root of this day",
  root_differs: "is another one than was noted",
}

/** One line for a finding: where, then what. */
export function lineOf(finding: Finding): string {
  const told = sentences[finding.what]
  if (!("case" in finding)) return `root of ${finding.bureau} on ${finding.day}: ${told}`
  if ("paper" in finding) return `${finding.case} ${finding.paper}: ${told}`
  const day = "day" in finding ? ` of ${finding.day}` : ""
  return finding.seq === undefined
    ? `${finding.case}: ${told}`
    : `${finding.case} line ${finding.seq}${day}: ${told}`
}

export function summaryOf(sum: Verified, opened: boolean): string {
  const words = opened
    ? `${sum.words} of them with words, opened`
    : `${sum.words} of them with words, unopened: no keys`
  const papers = sum.papers > 0 ? `, ${sum.papers} papers` : ""
  const late = sum.late > 0 ? `; ${sum.late} covered a day late` : ""
  const result = sum.findings === 0 ? "Everything holds." : `${sum.findings} do not hold.`
  return `${sum.cases} cases, ${sum.lines} lines (${words}), ${sum.roots} roots${papers}${late}. ${result}`
}

/** `310113/2026-11-21/<64 hex>`: as the public page shows it. */
export function notedOf(text: string): Noted | undefined {
  const [, bureau, day, root] = /^([^/\s]+)\/(\d{4}-\d{2}-\d{2})\/([0-9a-f]{64})$/.exec(text.trim()) ?? []
  return bureau && day && root ? { bureau, day, root } : undefined
}

function folderOf(env: Environment): Objects {
  const settings = secretsOf(env)
  if (!settings) throw new Error("Papers are sealed: LOOKUP_KEY and SEALING_KEYS open them.")
  const folder = join(env.DATA_DIR || ".data", topology.buckets.documents.name)
  return papers(folder, { secrets: createSecrets(settings), clock: systemClock })
}

/** Opens words with the keys of the settings, else with those a demo keeps beside its data. */
export function openerOf(env: Environment): Open | undefined {
  const settings = secretsOf(env)
  return settings && createSecrets(settings).open
}

function secretsOf(env: Environment): SecretSettings | undefined {
  if (env.LOOKUP_KEY && env.SEALING_KEYS)
    return { lookupKey: env.LOOKUP_KEY, sealingKeys: readSealingKeys(env.SEALING_KEYS) }
  try {
    return JSON.parse(readFileSync(join(env.DATA_DIR || ".data", "keys.json"), "utf8")) as SecretSettings
  } catch {
    return undefined
  }
}

export interface Audit {
  readonly table: PortalTable
  readonly bureaus: readonly string[]
  readonly open: Open | undefined
  readonly only?: string
  readonly noted: readonly Noted[]
  readonly papers?: ReadPaper
}

/** Papers where the settings say: a bucket, or the data folder, where they are sealed. A key that is none names nothing. */
export function paperReader(env: Environment): ReadPaper {
  const objects = env.DOCUMENTS_BUCKET ? bucketObjects(env, env.DOCUMENTS_BUCKET) : folderOf(env)
  return (key) =>
    objects.read(key).catch((error: unknown) => {
      if (error instanceof TypeError) return undefined
      // The disk's or the network's own faults; what does not open is no longer what was sealed.
      if (error instanceof Error && ("syscall" in error || "$metadata" in error)) throw error
      return Buffer.alloc(0)
    })
}

/** Says each finding as it comes; answers whether there was none. */
export async function audit({ open, ...asked }: Audit, tell: (line: string) => void): Promise<boolean> {
  const note = (finding: Finding) => tell(lineOf(finding))
  const sum = await verify({ ...asked, ...(open ? { open } : {}), note })
  tell(summaryOf(sum, open !== undefined))
  return sum.findings === 0
}

/** Prints a proof for each line of a case, as JSON; false where no root covers one yet, or a list was changed. */
export async function proveCase({ table, bureaus }: Audit, id: string, tell: (line: string) => void) {
  const proofs = await prove(table, bureaus, id)
  for (const proof of proofs) tell(JSON.stringify({ ...proof, holds: holds(proof) }))
  if (proofs.length === 0) tell(`No root covers a line of ${id} yet.`)
  return proofs.length > 0 && proofs.every(holds)
}

const usage = `npm run audit:verify takes --case CASE_ID, --prove CASE_ID (proofs that its lines are under the published roots), --papers (reads every paper and compares its hash), --root BUREAU/DAY/ROOT (as often as roots were noted), or nothing.`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = {
    case: { type: "string" },
    prove: { type: "string" },
    root: { type: "string", multiple: true },
    papers: { type: "boolean" },
  } as const
  const asked = askedOf(process.argv.slice(2), options, usage)
  const noted = (asked?.root ?? []).map(notedOf)
  if (noted.includes(undefined)) console.error(`A root is written BUREAU/DAY/ROOT. ${usage}`)
  const understood = asked !== undefined && !noted.includes(undefined)
  const look = (table: PortalTable) => {
    const what = {
      table,
      bureaus: allBureaus.map(({ code }) => code),
      open: openerOf(process.env),
      noted: noted.filter((one) => one !== undefined),
      ...(asked?.case === undefined ? {} : { only: asked.case }),
      ...(asked?.papers ? { papers: paperReader(process.env) } : {}),
    }
    return asked?.prove === undefined ? audit(what, console.log) : proveCase(what, asked.prove, console.log)
  }
  process.exitCode = understood && (await withTableOf(process.env, look)) ? 0 : 1
}
