// Whether the papers of a case lie where it says, byte for byte as they were handed in.
import { createHash } from "node:crypto"

/** What a case says of a paper, as it was read: nothing about it is believed. */
export interface SaidPaper {
  readonly id: string
  readonly key: string
  readonly sha256: string
}

export type PaperFault = "paper_missing" | "paper_altered"

/** Reads an object; undefined where there is none. */
export type ReadPaper = (key: string) => Promise<Uint8Array | undefined>

export async function paperFault(
  { key, sha256 }: SaidPaper,
  read: ReadPaper,
): Promise<PaperFault | undefined> {
  const bytes = await read(key)
  if (bytes === undefined) return "paper_missing"
  return createHash("sha256").update(bytes).digest("hex") === sha256 ? undefined : "paper_altered"
}

/** The papers a case names; what is no paper is left to the digest in its history. */
export function saidPapers(documents: unknown): readonly SaidPaper[] {
  const all: readonly unknown[] = Array.isArray(documents) ? documents : []
  return all.filter((each): each is SaidPaper => {
    const { id, key, sha256 } = (each ?? {}) as Partial<SaidPaper>
    return [id, key, sha256].every((part) => typeof part === "string" && part !== "")
  })
}
