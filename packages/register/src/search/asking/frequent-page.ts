// The best entries with a word that very many have, without looking at all of them: entries lie in their order already.
import { codePartLength } from "../query.ts"
import { Best } from "./best.ts"
import { eachCodeList, eachEntry, eachPairList } from "./lists.ts"
import { type Matcher, noMatch, tierOf } from "./match.ts"
import { entryOf, type Opened } from "./opened.ts"
import { alignedPlan, beginningPlan, planOf } from "./plan.ts"
import { codeBeginningPlan } from "./plan-code.ts"

export function frequentPage(opened: Opened, matcher: Matcher, limit: number): readonly number[] {
  const page = new Page(opened, matcher, limit)
  page.beginnings()
  if (matcher.term.kind === "characters" && matcher.term.text.length > 1) page.listed()
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
    eachPairList(this.#opened, beginningPlan(this.#opened, term), (name) => {
      if (name >= entries) this.#add(entryOf(this.#opened, name), 2)
      // Where the page is full of names that begin so, only a name that is the whole word is better.
      else if (this.#room(1, name)) this.#add(name, 1)
      else if ((textStarts[name + 1] as number) - (textStarts[name] as number) <= longest) this.#add(name, 0)
    })
    if (term.kind === "characters" || longest < codePartLength) return
    const codes = codeBeginningPlan(this.#opened, term.text.toUpperCase())
    eachCodeList(this.#opened, codes, (entry) => {
      this.#add(entry, 1)
      return this.#room(1, entry)
    })
    for (const entry of codes.entries) this.#add(entry, 1)
  }

  /** Characters inside names: the shortest lists, each only as far as it can still better the page. */
  listed(): void {
    eachPairList(this.#opened, planOf(this.#opened, this.#matcher.term), (name) => {
      if (name >= this.#opened.entries) this.#add(entryOf(this.#opened, name), 3)
      else this.#add(name, 3)
      return name >= this.#opened.entries || this.#room(2, name)
    })
  }

  /** What so many have comes soon where one goes through all; if its better places are rare, their lists are short. */
  walked(): void {
    const { entries } = this.#opened
    const soon = Math.min(entries, Math.max(512, entries >> 6))
    for (let entry = 0; entry < soon; entry += 1) {
      if (!this.#room(2, entry)) return
      this.#add(entry, 2)
    }
    if (soon < entries) this.#further(soon)
    for (let entry = 0; entry < this.#opened.entries && this.#room(3, entry); entry += 1) this.#add(entry, 3)
  }

  #further(from: number): void {
    const { entries } = this.#opened
    const { term } = this.#matcher
    const plan = term.kind === "characters" ? planOf(this.#opened, term) : alignedPlan(this.#opened, term)
    if (plan.cost < entries) eachEntry(this.#opened, plan, (entry) => this.#add(entry, 2))
    else for (let entry = from; entry < entries && this.#room(2, entry); entry += 1) this.#add(entry, 2)
  }
}
