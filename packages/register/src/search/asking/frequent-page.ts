// The best entries with a word that very many have, without looking at all of them: entries lie in their order already.
import { codePartLength } from "../query.ts"
import { Best } from "./best.ts"
import { eachCodeList, eachPairList, type Plan } from "./lists.ts"
import { type Matcher, noMatch, tierOf } from "./match.ts"
import { entryOf, type Opened } from "./opened.ts"
import { alignedPlan, beginningPlan, planOf } from "./plan.ts"
import { codeBeginningPlan } from "./plan-code.ts"

export function frequentPage(opened: Opened, matcher: Matcher, limit: number): readonly number[] {
  const page = new Page(opened, matcher, limit)
  page.beginnings()
  if (matcher.term.kind === "characters") page.listed()
  else page.walked()
  return page.best.sorted()
}

class Page {
  readonly best: Best
  readonly #opened: Opened
  readonly #matcher: Matcher
  readonly #taken = new Set<number>()

  constructor(opened: Opened, matcher: Matcher, limit: number) {
    this.best = new Best(limit)
    this.#opened = opened
    this.#matcher = matcher
  }

  #add(entry: number, worst: number): void {
    const quality = this.#matcher.quality(entry)
    if (quality >= noMatch || tierOf(quality) > worst) return
    const key = tierOf(quality) * this.#opened.entries + entry
    if (key >= this.best.bound || this.#taken.has(entry)) return
    this.#taken.add(entry)
    this.best.add(key)
  }

  /** Is there still room for an entry of this tier, or any after it in its list? */
  #room(tier: number, entry: number): boolean {
    return tier * this.#opened.entries + entry < this.best.bound
  }

  /** The first two tiers, and former names that begin so. */
  beginnings(): void {
    const { entries, sections } = this.#opened
    const { textStarts } = sections
    const { term } = this.#matcher
    const longest = term.text.length
    const plan = beginningPlan(this.#opened, term)
    const look = (name: number): undefined => {
      if (name >= entries) this.#add(entryOf(this.#opened, name), 2)
      // Where the page is full of names that begin so, only a name that is the whole word is better.
      else if (this.#room(1, name)) this.#add(name, 1)
      else if ((textStarts[name + 1] as number) - (textStarts[name] as number) <= longest) this.#add(name, 0)
      return undefined
    }
    const { spells, initialsFit } = this.#matcher
    const fits = (name: number) => spells(name) || initialsFit(name)
    eachPairList(this.#opened, plan.pairs, (name) => (fits(name) ? look(name) : undefined))
    eachPairList(this.#opened, plan.initials, (name) => (initialsFit(name) ? look(name) : undefined))
    if (term.kind === "characters" || longest < codePartLength) return
    const codes = codeBeginningPlan(this.#opened, term.text.toUpperCase())
    eachCodeList(this.#opened, codes.codes, (entry) => {
      this.#add(entry, 1)
      return this.#room(1, entry)
    })
    for (const entry of codes.entries) this.#add(entry, 1)
  }

  /** Characters inside names: the shortest lists, each only as far as it can still better the page. */
  listed(): void {
    this.#lists(planOf(this.#opened, this.#matcher.term), 3)
  }

  /** What so many have comes soon where one goes through all; if its better places come late, lists lead there. */
  walked(): void {
    const { entries } = this.#opened
    const soon = Math.min(entries, Math.max(512, entries >> 8))
    for (let entry = 0; entry < soon; entry += 1) {
      if (!this.#room(2, entry)) return
      this.#add(entry, 3)
    }
    if (soon === entries) return
    this.#further(alignedPlan(this.#opened, this.#matcher.term), 2, soon)
    this.#further(planOf(this.#opened, this.#matcher.term), 3, soon)
  }

  #further(plan: Plan, worst: number, from: number): void {
    const { entries } = this.#opened
    if (!this.#room(worst, from)) return
    if (plan.cost < entries) this.#lists(plan, worst)
    else
      for (let entry = from; entry < entries && this.#room(worst, entry); entry += 1) this.#add(entry, worst)
  }

  /** Each list until nothing after it could still get in. Former names, at the end of a list, are of the last tier. */
  #lists(plan: Plan, worst: number): void {
    const matcher = this.#matcher
    const { entries } = this.#opened
    const own = matcher.term.kind === "characters" ? 2 : worst
    const look = (name: number, fits: (name: number) => boolean): boolean => {
      const former = name >= entries
      if (former && worst < 3) return false
      const entry = entryOf(this.#opened, name)
      // No name of the last tier after this one is better, but a former name at the end of the list may be.
      if (!this.#room(former ? 3 : own, entry)) return !former && own === 3
      if (fits(name)) this.#add(entry, worst)
      return true
    }
    eachPairList(this.#opened, plan.pairs, (name) => look(name, matcher.spells))
    eachPairList(this.#opened, plan.initials, (name) => look(name, matcher.initialsFit))
    eachCodeList(this.#opened, plan.codes, (entry) => look(entry, matcher.codeFits))
    for (const entry of plan.entries) this.#add(entry, worst)
  }
}
