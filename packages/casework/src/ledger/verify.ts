// Walks every chain and every root and names what does not hold: which bureau, day, case and line.
import { addDays } from "@civil/core/date.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { noHash } from "../chain.ts"
import { type PaperFault, paperFault, type ReadPaper } from "../documents/verify.ts"
import { type CaseFinding, type CheckedCase, checkCase, type Open } from "./check-case.ts"
import { caseIds, type Leaf, lineName, readCase } from "./lines.ts"
import { rootOf } from "./publish.ts"
import { ledgerStore, type Root, readLeaf } from "./store.ts"

export type RootFault =
  /** The list kept for a root does not give that root: list or root was changed. */
  | "root_altered"
  /** It does not follow the root of the day before. */
  | "roots_broken"
  | "root_missing"
  /** Another one than was published, as somebody noted it. */
  | "root_differs"

/** Of lines a root covers, or should. */
export type CoverFault =
  /** It says something else now than when its day was closed, and its own chain was made to fit. */
  | "line_rewritten"
  /** Its day was closed without it. */
  | "line_late"

export type Finding =
  | CaseFinding
  | {
      readonly what: CoverFault
      readonly case: string
      readonly seq: number
      readonly bureau: string
      readonly day: string
    }
  | { readonly what: PaperFault; readonly case: string; readonly paper: string }
  | { readonly what: RootFault; readonly bureau: string; readonly day: string }

/** A root somebody noted when it was published. */
export interface Noted {
  readonly bureau: string
  readonly day: string
  readonly root: string
}

export interface Verify {
  readonly table: PortalTable
  readonly bureaus: readonly string[]
  readonly open?: Open
  /** Only this case, not the whole table. */
  readonly only?: string
  readonly noted?: readonly Noted[]
  /** Reads the papers themselves; absent: only what is said of them is looked at. */
  readonly papers?: ReadPaper
  readonly note: (finding: Finding) => void
}

export interface Verified {
  readonly cases: number
  readonly lines: number
  readonly roots: number
  /** Lines with words of people; unopened where the keys were not at hand. */
  readonly words: number
  /** Lines written after their day was closed, and covered by a later root. */
  readonly late: number
  /** Papers that were read. */
  readonly papers: number
  readonly findings: number
}

/** What the roots of a bureau cover, and until which day. */
interface Covered {
  readonly byLine: Map<string, Listed>
  readonly until: ReadonlyMap<string, string>
  readonly roots: number
}

interface Listed {
  readonly hash: string
  readonly day: string
}

/** In a portal at work a change may come between reading a case and its lines. */
const looks = 3

export async function verify(asked: Verify): Promise<Verified> {
  let findings = 0
  const note = (finding: Finding) => {
    findings += 1
    asked.note(finding)
  }
  const covered = await checkRoots({ ...asked, note })
  const sum = { cases: 0, lines: 0, words: 0, late: 0, papers: 0 }
  const mostSeq = new Map<string, number>()
  for (const text of covered.byLine.keys()) {
    const [id = "", seq = "0"] = text.split("#")
    mostSeq.set(id, Math.max(Number(seq), mostSeq.get(id) ?? 0))
  }
  const look = async (id: string) => {
    const checked = await lookAt(asked, id, mostSeq.get(id) ?? 0)
    mostSeq.delete(id)
    const compared = compare(checked, covered)
    for (const finding of [...checked.findings, ...compared.findings]) note(finding)
    sum.late += compared.late
    sum.cases += 1
    sum.lines += checked.leaves.length
    sum.words += checked.words
    for (const paper of asked.papers ? checked.papers : []) {
      const what = asked.papers && (await paperFault(paper, asked.papers))
      if (what) note({ what, case: id, paper: paper.id })
      sum.papers += 1
    }
  }
  if (asked.only !== undefined) await look(asked.only)
  else {
    for await (const id of caseIds(asked.table)) await look(id)
    // Cases that only the lists still know of.
    for (const id of [...mostSeq.keys()]) await look(id)
  }
  return { ...sum, roots: covered.roots, findings }
}

async function lookAt({ table, open }: Verify, id: string, atLeast: number): Promise<CheckedCase> {
  for (let looked = 1; ; looked += 1) {
    const items = await readCase(table, id, atLeast)
    const checked = checkCase(id, items, open)
    const moved = checked.findings.some(({ what }) => what === "head_differs" || what === "line_missing")
    if (!moved || looked === looks) return withMissing(id, checked, items.unreadable, atLeast)
  }
}

/** Lines after the last that is there, which the lists have: cut off together with the head. */
function withMissing(
  id: string,
  checked: CheckedCase,
  unreadable: readonly number[],
  atLeast: number,
): CheckedCase {
  const last = Math.max(0, ...unreadable, ...checked.leaves.map(({ seq }) => seq))
  const named = new Set(checked.findings.map(({ seq }) => seq))
  const cut: CaseFinding[] = []
  for (let seq = last + 1; seq <= atLeast; seq += 1)
    if (!named.has(seq)) cut.push({ what: "line_missing", case: id, seq })
  return { ...checked, findings: [...checked.findings, ...cut] }
}

/** Lines against the lists: each of a closed day must be there, and say what it said. */
function compare(
  checked: CheckedCase,
  { byLine, until }: Covered,
): { readonly findings: readonly Finding[]; readonly late: number } {
  const altered = new Set(
    checked.findings.filter(({ what }) => what === "line_altered").map(({ seq }) => seq),
  )
  const findings: Finding[] = []
  let late = 0
  for (const leaf of checked.leaves) {
    const name = lineName(leaf)
    const listed = byLine.get(name)
    byLine.delete(name)
    const { case: id, seq, bureau, day, hash } = leaf
    if (altered.has(seq)) continue
    if (listed === undefined) {
      if (day <= (until.get(bureau) ?? "")) findings.push({ what: "line_late", case: id, seq, bureau, day })
    } else if (listed.hash !== hash) findings.push({ what: "line_rewritten", case: id, seq, bureau, day })
    else if (listed.day !== day) late += 1
  }
  return { findings, late }
}

async function checkRoots({ table, bureaus, noted = [], note, only }: Verify): Promise<Covered> {
  const store = ledgerStore(table)
  const byLine = new Map<string, Listed>()
  const until = new Map<string, string>()
  let roots = 0
  for (const bureau of bureaus) {
    const all = await store.roots(bureau)
    for (const wrong of brokenRoots(all)) note(wrong)
    for (const root of all) {
      roots += 1
      const texts = await store.leaves(root)
      if (rootOf(root, texts) !== root.root || texts.length !== root.count)
        note({ what: "root_altered", bureau, day: root.day })
      for (const text of texts) keep(byLine, root.day, readLeaf(text), only)
      until.set(bureau, root.day)
    }
    for (const one of noted) if (one.bureau === bureau) checkNoted(all, one, note)
  }
  return { byLine, until, roots }
}

function keep(
  byLine: Covered["byLine"],
  day: string,
  leaf: Leaf | undefined,
  only: string | undefined,
): void {
  if (leaf === undefined || (only !== undefined && leaf.case !== only)) return
  byLine.set(lineName(leaf), { hash: leaf.hash, day })
}

function checkNoted(all: readonly Root[], { bureau, day, root }: Noted, note: Verify["note"]): void {
  const found = all.find((one) => one.day === day)
  if (found === undefined) note({ what: "root_missing", bureau, day })
  else if (found.root !== root) note({ what: "root_differs", bureau, day })
}

const nextDay = (day: string) => addDays(day, 1).toString()

/** Days without a root between others, and roots that do not follow the one before. */
function brokenRoots(all: readonly Root[]): readonly Finding[] {
  const findings: Finding[] = []
  let before: Root | undefined
  for (const root of all) {
    const { bureau, day } = root
    if (before && nextDay(before.day) !== day)
      findings.push({ what: "root_missing", bureau, day: nextDay(before.day) })
    else if (root.previous !== (before?.root ?? noHash)) findings.push({ what: "roots_broken", bureau, day })
    before = root
  }
  return findings
}
