// Entries that bear exactly this name, or bore it.
import type { Hit } from "../contract.ts"
import { fold } from "../fold.ts"
import { hitOf } from "./hits.ts"
import { eachEntry } from "./lists.ts"
import { matcherOf, tierOf } from "./match.ts"
import { eachFormer, nameOf, type Opened } from "./opened.ts"
import { planOf } from "./plan.ts"

export function exact(opened: Opened, typed: string): readonly Hit[] {
  const text = fold(typed.trim(), opened.folding)
  if (text === "") return []
  const term = { kind: "characters" as const, text }
  const matcher = matcherOf(opened, term)
  const hits: [number, Hit][] = []
  eachEntry(opened, planOf(opened, term), matcher, (entry) => {
    if (tierOf(matcher.nameQuality(entry)) === 0) {
      hits.push([entry, hitOf(opened, entry, { by: "name", spans: [[0, text.length]] })])
      return
    }
    eachFormer(opened, entry, (name) => {
      if (tierOf(matcher.nameQuality(name)) === 0 && hits.at(-1)?.[0] !== entry)
        hits.push([entry, hitOf(opened, entry, { by: "former", former: nameOf(opened, name) })])
    })
  })
  const order = ({ by }: Hit) => Number(by !== "name")
  return hits
    .sort(([one, hit], [other, later]) => order(hit) - order(later) || one - other)
    .map(([, hit]) => hit)
}
