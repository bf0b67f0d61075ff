// The hash chain of a case's history: where a line lies, what its hash covers, and whether lines follow each other. Pure.
import { createHash } from "node:crypto"
import { canonical } from "./canonical.ts"
import type { HistoryEntry } from "./shapes.ts"

/** What the first line of a case follows. */
export const noHash = "0".repeat(64)
/** Name of the entity, written with every line and covered by its hash. */
export const lineEntity = "HistoryLine"

const sixDigits = (seq: number) => String(seq).padStart(6, "0")

export interface LineKeys {
  readonly pk: string
  readonly sk: string
  readonly gsi1pk: string
  readonly gsi1sk: string
}

/** By case in order; and by bureau and day, which is what a daily root covers. */
export const lineKeys = (line: Pick<HistoryEntry, "case" | "seq" | "bureau" | "day">): LineKeys => ({
  pk: `CASE#${line.case}`,
  sk: `HISTORY#${sixDigits(line.seq)}`,
  gsi1pk: `LEDGER#${line.bureau}#${line.day}`,
  gsi1sk: `${line.case}#${sixDigits(line.seq)}`,
})

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex")

/** SHA-256 of the whole item as the table keeps it, keys and the hash before it included; but not the hash itself, and not the sealed words, which `digest` stands for. */
export function hashOfItem(item: Readonly<Record<string, unknown>>): string {
  const { hash: _, sealed: __, ...covered } = item
  return sha256(canonical(covered))
}

/** A line as the table keeps it, by attribute. */
export const storedLine = (line: HistoryEntry): Readonly<Record<string, unknown>> => ({
  ...line,
  ...lineKeys(line),
  _et: lineEntity,
})

/** Gives a line its hash. Its words are sealed already: `wordsOf`. */
export function chained(line: Omit<HistoryEntry, "hash">): HistoryEntry {
  return { ...line, hash: hashOfItem(storedLine({ ...line, hash: "" })) }
}

/** What sealed words of a line are bound to. */
export const wordsContext = (line: Pick<HistoryEntry, "case" | "seq">) => `history ${line.case} ${line.seq}`

/**
 * Digest of the text that is sealed. The text must hold a random salt: short words ("同意") would else be found by trying,
 * and a digest that stays after the words were erased must tell nothing.
 */
export const digestOf = (plain: string) => sha256(plain)

export interface Words {
  readonly sealed: string
  readonly digest: string
}

/** Seals words of people for a line. `salt`: at least 16 characters nobody can guess. */
export function wordsOf(
  line: Pick<HistoryEntry, "case" | "seq">,
  words: Readonly<Record<string, string>>,
  salt: string,
  seal: (plain: string, context: string) => string,
): Words {
  const plain = canonical({ ...words, salt })
  return { sealed: seal(plain, wordsContext(line)), digest: digestOf(plain) }
}
