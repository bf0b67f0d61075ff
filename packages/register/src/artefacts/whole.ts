// The whole register of a version as one JSON document, an organization a line: what the next plan starts from, and what is handed out.
import { createHash } from "node:crypto"
import { dateOf } from "@civil/core/date.ts"
import { byText, canonical } from "../canonical.ts"
import type { IllegalOrganization } from "../organization.ts"
import { wholeKey } from "../places.ts"
import type { Base } from "../statement.ts"
import type { Dataset, DatasetMark } from "../version.ts"
import type { ArtefactDeps } from "./deps.ts"
import { packedFile } from "./packed.ts"

/** A version about to be written out: lines by code. */
export interface Whole {
  readonly bureau: string
  readonly number: number
  readonly marks: Readonly<Partial<Record<Dataset, DatasetMark>>>
  /** Sorted. */
  readonly codes: readonly string[]
  line(code: string): Uint8Array | string
  readonly illegal: readonly IllegalOrganization[]
}

export const sorted = (codes: Iterable<string>): readonly string[] => [...codes].sort(byText)

/** A base that is already published, to be written out. */
export function wholeOf(base: Base, number: number): Whole {
  const line = (code: string) => base.line(code) ?? ""
  const { bureau, illegal, version } = base
  return { bureau, number, marks: version?.marks ?? {}, codes: sorted(base.codes()), line, illegal }
}

/** The sum of what the register says, whoever says it when: lines of organizations, then of the official list. */
function summing(illegal: readonly IllegalOrganization[]) {
  const sum = createHash("sha256")
  return {
    add: (line: Uint8Array | string) => void sum.update(line).update("\n"),
    end() {
      for (const row of illegal) sum.update(canonical(row)).update("\n")
      return sum.digest("hex")
    },
  }
}

/** Answers the sum of what the register says, which is not the file's: that has the imprint, too. */
export async function writeWhole(
  { objects, clock, imprint }: ArtefactDeps,
  whole: Whole,
  serial: number,
): Promise<{ readonly sha256: string }> {
  const { bureau, number, marks, codes } = whole
  const file = await packedFile(objects, wholeKey(bureau, serial))
  const sum = summing(whole.illegal)
  const own = imprint?.(bureau, dateOf(clock.now()).toString())
  const head = canonical({ ...own, bureau, marks, size: codes.length, version: number })
  await file.write(`${head.slice(0, -1)},"organizations":[`)
  for (const [at, code] of codes.entries()) {
    const line = whole.line(code)
    sum.add(line)
    await file.write(at === 0 ? "\n" : ",\n")
    await file.write(line)
  }
  await file.write("\n]}\n")
  await file.finish()
  return { sha256: sum.end() }
}
