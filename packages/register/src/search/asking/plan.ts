// Plans the search for one word: the shortest lists that every entry with the word is in.

import { initialKind, initialKinds } from "../building/initial-costs.ts"
import { codePartLength, type Term } from "../query.ts"
import { emptyPlan, type Plan, pairRanges, pairsPlan, rowRanges, together } from "./lists.ts"
import type { Opened } from "./opened.ts"
import { codePlan } from "./plan-code.ts"
import { pinyinPlan } from "./plan-pinyin.ts"
import { initialRange, symbolRanges } from "./ranges.ts"

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

/** Names that begin with the first character or letter of the word. */
export function beginningPlan(opened: Opened, term: Term): Plan {
  const first = term.text.charCodeAt(0)
  const symbols =
    term.kind === "characters" ? symbolRanges(opened, first) : initialRange(opened, term.text.charAt(0))
  return pairsPlan(opened, pairRanges(opened, [0, 1], symbols))
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
  if (text.length === 1) return pairsPlan(opened, rowRanges(opened, initialRange(opened, text)))
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
  return pairsPlan(opened, pairRanges(opened, first, second))
}
