// Reading a file in memory: for tests of what is read and what is refused.

import type { Dataset } from "../../version.ts"
import { organizationRow, organizationTitles } from "../fixture.ts"
import type { Issue } from "../judge/issue.ts"
import { readRows } from "../read/rows.ts"
import type { SaidLine } from "../read/shapes.ts"
import { type Limits, usualLimits } from "./limits.ts"
import { type Making, type SheetMade, xlsx } from "./sheet.fixture.ts"
import { Unreadable } from "./unreadable.ts"
import { openWorkbook } from "./workbook.ts"

export async function read(
  file: Uint8Array,
  dataset: Dataset = "organizations",
  limits: Limits = usualLimits,
) {
  const said: SaidLine[] = []
  const issues: Issue[] = []
  const result = await readRows(await openWorkbook(file, limits), {
    ...{ dataset, bureau: "310113", today: "2026-03-02", limits },
    said: { add: (line) => void said.push(line) },
    issues: { add: ({ issue }) => void issues.push(issue) },
    progress: () => undefined,
  })
  const values = said.flatMap((line) => ("value" in line ? [line.value] : []))
  return { ...result, said, issues, values }
}

export async function refusal(file: Uint8Array, limits?: Limits): Promise<Unreadable> {
  try {
    await read(file, "organizations", limits)
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
  throw new Error("it was read")
}

export const sheet = (rows: SheetMade["rows"], making?: Making) => xlsx([{ rows }], making)
export const one = [organizationTitles, organizationRow(1)]
export const names = async (file: Uint8Array) =>
  (await read(file)).values.map((value) => ("basic" in value ? value.basic.name : ""))
