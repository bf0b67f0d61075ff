// What the last lines of an import take back of the first: rows that contradict each other, and organizations whose row was rejected.
import type { Base } from "../../statement.ts"
import type { SaidLine } from "../read/shapes.ts"

export type SaidRow = Extract<SaidLine, { readonly key: string }>

export interface TakenBack {
  readonly drops: ReadonlySet<string>
  readonly keeps: ReadonlySet<string>
}

export function takenBack(base: Base, lines: Iterable<SaidLine>): TakenBack {
  const drops = new Set<string>()
  const keeps = new Set<string>()
  const names = new Set<string>()
  for (const line of lines) {
    if ("drop" in line) drops.add(line.drop)
    else if ("keep" in line) keeps.add(line.keep)
    else if ("keepName" in line) names.add(line.keepName)
  }
  if (names.size > 0)
    for (const code of base.codes()) if (names.has(base.get(code)?.basic.name ?? "")) keeps.add(code)
  return { drops, keeps }
}

export function* rowsOf(lines: Iterable<SaidLine>, { drops }: TakenBack): Generator<SaidRow> {
  for (const line of lines) if ("key" in line && !drops.has(line.key)) yield line
}
