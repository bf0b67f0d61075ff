// Is the history of one case whole and as it was written? Pure: what was read, and what is wrong with it.
import { digestOf, hashOfItem, lineKeys, noHash, wordsContext } from "../chain.ts"
import { papersDigest } from "../documents/digest.ts"
import { type SaidPaper, saidPapers } from "../documents/verify.ts"
import type { CaseItems, Item, Leaf } from "./lines.ts"

export type Fault =
  /** Its hash is not the hash of what it says. */
  | "line_altered"
  | "line_missing"
  /** It does not follow the line before it. */
  | "chain_broken"
  | "line_unreadable"
  /** Its words were changed, or cannot be opened with these keys. */
  | "words_altered"
  /** The case says another last line, or another state, than its history. */
  | "head_differs"
  /** Its papers are not those that the last line about them says. */
  | "papers_differ"
  | "case_missing"
  | "history_missing"

export interface CaseFinding {
  readonly what: Fault
  readonly case: string
  readonly seq?: number
}

/** Opens sealed words; absent where the keys are not at hand: then only that they are there is known. */
export type Open = (sealed: string, context: string) => string

export interface CheckedCase {
  readonly findings: readonly CaseFinding[]
  /** The lines as they are, by number, each with the hash of what it says now. */
  readonly leaves: readonly (Leaf & { readonly bureau: string; readonly day: string })[]
  readonly words: number
  readonly papers: readonly SaidPaper[]
}

export function checkCase(id: string, { subject, lines, unreadable }: CaseItems, open?: Open): CheckedCase {
  const findings: CaseFinding[] = []
  const note = (what: Fault, seq?: number) =>
    findings.push({ what, case: id, ...(seq === undefined ? {} : { seq }) })
  const found = new Map(lines.map((line) => [placeOf(line), line]))
  for (const line of lines) if (!Number.isSafeInteger(placeOf(line))) note("line_altered")
  const head = subject?.head as { readonly seq?: number; readonly hash?: string } | undefined
  const last = Math.max(0, ...unreadable, ...[...found.keys()].filter(Number.isSafeInteger))
  const leaves: CheckedCase["leaves"][number][] = []
  let before: string | undefined = noHash
  let words = 0
  for (let seq = 1; seq <= Math.max(last, Number(head?.seq ?? 0)); seq += 1) {
    const line = found.get(seq)
    if (line === undefined) {
      note(unreadable.includes(seq) ? "line_unreadable" : "line_missing", seq)
      before = undefined
      continue
    }
    const hash = hashNow(line)
    if (hash !== line.hash || !inPlace(id, seq, line)) note("line_altered", seq)
    else if (before !== undefined && line.previous !== before) note("chain_broken", seq)
    if (line.digest !== undefined || line.sealed !== undefined) words += 1
    if (!wordsHold(line, open)) note("words_altered", seq)
    before = String(line.hash)
    leaves.push({ case: id, seq, hash: hash ?? "", bureau: String(line.bureau), day: String(line.day) })
  }
  if (subject === undefined) note(lines.length > 0 ? "case_missing" : "history_missing")
  else if (lines.length === 0 && unreadable.length === 0) note("history_missing")
  else if (!headHolds(subject, found.get(last), last)) note("head_differs")
  if (subject !== undefined && !papersHold(subject, lines)) note("papers_differ")
  return { findings, leaves, words, papers: saidPapers(subject?.documents) }
}

/** By the key it was read with, not by what it says of itself. */
const placeOf = (line: Item): number => Number(/^HISTORY#(\d{6,})$/.exec(String(line.sk))?.[1] ?? Number.NaN)

function hashNow(line: Item): string | undefined {
  try {
    return hashOfItem(line)
  } catch {
    return undefined
  }
}

/** A line that was written for another case or number stays another one, however right its hash. */
function inPlace(id: string, seq: number, line: Item): boolean {
  const keys = lineKeys({ case: id, seq, bureau: String(line.bureau), day: String(line.day) })
  const named = Object.entries(keys).every(([name, key]) => line[name] === key)
  return named && line.case === id && line.seq === seq
}

/** Words may be erased when their time is over: then only the digest stays. */
function wordsHold({ case: id, seq, sealed, digest }: Item, open: Open | undefined): boolean {
  if (sealed === undefined) return true
  if (typeof sealed !== "string" || digest === undefined) return false
  const [version, text = "", ...more] = sealed.split(".")
  // Base64 has spare bits that no decoder looks at: only the text that encoding gives again is the text that was written.
  if (!version || more.length > 0 || Buffer.from(text, "base64url").toString("base64url") !== text)
    return false
  if (open === undefined) return true
  try {
    return digestOf(open(sealed, wordsContext({ case: String(id), seq: Number(seq) }))) === digest
  } catch {
    return false
  }
}

/** Where no line says anything of papers there are none, or the case is older than that they were said. */
function papersHold({ documents }: Item, lines: readonly Item[]): boolean {
  const said = lines.map(({ facts }) => (facts as { readonly papers?: string } | undefined)?.papers)
  const last = said.findLast((digest) => digest !== undefined)
  return last === undefined || (Array.isArray(documents) && papersDigest(documents) === last)
}

function headHolds(subject: Item, line: Item | undefined, last: number): boolean {
  const head = subject.head as { readonly seq?: number; readonly hash?: string } | undefined
  if (head?.seq !== last) return false
  if (line === undefined) return true
  return head.hash === line.hash && subject.state === line.to
}
