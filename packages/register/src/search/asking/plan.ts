// Plans the search for one word: the shortest lists that every entry with the word is in.

import { initialKind, initialKinds } from "../layout.ts"
import { codePartLength, type Term } from "../query.ts"
import { emptyPlan, type Plan, pairRanges, pairsPlan, type Ranges, rowRanges, together } from "./lists.ts"
import type { Opened } from "./opened.ts"
import { codePlan } from "./plan-code.ts"
import { pinyinPlan } from "./plan-pinyin.ts"
import { beginningRanges, initialRange, symbolRanges } from "./ranges.ts"

export function planOf(opened: Opened, term: Term): Plan {
  if (term.kind === "characters") return charactersPlan(opened, term.text)
  return together([
    pinyinPlan(opened, term.text, "anywhere"),
    initialsPlan(opened, term.text),
    ...(term.text.length < codePartLength ? [] : [codePlan(opened, term.text.toUpperCase())]),
  ])
}

/** Where matches of the third tier and better can be: not those that begin within a syllable. */
export function alignedPlan(opened: Opened, term: Term): Plan {
  return together([
    pinyinPlan(opened, term.text, "aligned"),
    initialsPlan(opened, term.text),
    ...(term.text.length < codePartLength ? [] : [codePlan(opened, term.text.toUpperCase())]),
  ])
}

/** Names that begin with the word, and others of the same beginning. */
export function beginningPlan(opened: Opened, term: Term): Plan {
  const at = (ranges: Ranges) => pairsPlan(opened, pairRanges(opened, [0, 1], ranges))
  if (term.kind === "characters") {
    const first = at(symbolRanges(opened, term.text.charCodeAt(0)))
    const rarest = charactersPlan(opened, term.text)
    return rarest.cost < first.cost ? rarest : first
  }
  const initials = initialsPlan(opened, term.text)
  const first = at(initialRange(opened, term.text.charAt(0)))
  const begun = at(beginningRanges(opened, term.text))
  if (initials.cost === 0) return begun
  return first.cost <= initials.cost + begun.cost ? first : together([begun, initials])
}

/** The rarest two neighbours of the word. */
function charactersPlan(opened: Opened, text: string): Plan {
  if (text.length === 1) return pairsPlan(opened, rowRanges(opened, symbolRanges(opened, text.charCodeAt(0))))
  let best: Plan | undefined
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first, second] = [
      symbolRanges(opened, text.charCodeAt(at)),
      symbolRanges(opened, text.charCodeAt(at + 1)),
    ]
    const plan = pairsPlan(opened, pairRanges(opened, first, second))
    if (plan.pairs.length === 0) return emptyPlan
    if (best === undefined || plan.cost < best.cost) best = plan
  }
  return best ?? emptyPlan
}

function initialsPlan(opened: Opened, text: string): Plan {
  // What a single letter begins, it spells too.
  if (text.length === 1) return emptyPlan
  const costs = opened.sections.initialCosts
  let place = 0
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at + 1 < text.length; at += 1) {
    const cost = costs[
      initialKind(text.charCodeAt(at)) * initialKinds + initialKind(text.charCodeAt(at + 1))
    ] as number
    if (cost === 0) return emptyPlan
    if (cost < least) [least, place] = [cost, at]
  }
  const [first, second] = [
    initialRange(opened, text.charAt(place)),
    initialRange(opened, text.charAt(place + 1)),
  ]
  const plan = pairsPlan(opened, pairRanges(opened, first, second))
  return { ...plan, pairs: [], initials: plan.pairs }
}
