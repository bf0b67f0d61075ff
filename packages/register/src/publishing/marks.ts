// What each dataset rests on after a file was taken in.
import { type CreditList, creditLists } from "../organization.ts"
import type { Taking } from "../statement.ts"
import type { Dataset, DatasetMark, FileMark } from "../version.ts"

export type Marks = Readonly<Partial<Record<Dataset, DatasetMark>>>

/** Of the two lists, each as its last file says it. */
function marksOfLists(
  before: DatasetMark | undefined,
  file: FileMark,
  spoken: readonly CreditList[],
): DatasetMark {
  if (creditLists.every((list) => spoken.includes(list))) return file
  const { lists: known, ...whole } = before ?? {}
  const lists: Partial<Record<CreditList, FileMark>> = {}
  for (const list of creditLists) {
    const mark = spoken.includes(list) ? file : before && (known ? known[list] : (whole as FileMark))
    if (mark) lists[list] = mark
  }
  const all = Object.values(lists)
  const older = all.reduce((a, b) => (b.asOf < a.asOf ? b : a), file)
  const covered = all.length === creditLists.length && all.every(({ extent }) => extent === "whole")
  return { ...older, extent: covered ? "whole" : "part", lists }
}

/** A whole file is what its dataset rests on from then on; a part only where there is nothing else. */
export function marksAfter(known: Marks, { dataset, extent, mark, lists }: Taking, version: number): Marks {
  if (extent === "part" && known[dataset] !== undefined) return known
  const file: FileMark = { ...mark, version, extent }
  const spoken = dataset === "entries" ? lists : undefined
  return { ...known, [dataset]: spoken ? marksOfLists(known[dataset], file, spoken) : file }
}
