// Cases an officer is kept away from: their own, and those a matter bars them from. They are in no list, search or file of theirs.
import type { Staff } from "@civil/core/actor.ts"
import type { Card } from "../facets.ts"
import { openInside } from "../inside.ts"
import { isParty } from "../may.ts"
import type { Case } from "../shapes.ts"
import type { Spine } from "../spine.ts"

const clubsOf = ({ parties }: Pick<Case, "parties">): readonly string[] =>
  parties.flatMap(({ organization }) => organization ?? [])

/** Whoever acts for an organization is kept away from what concerns it, as a party is. */
export async function actsFor(
  { deps }: Spine,
  { person }: Staff,
  codes: readonly string[],
): Promise<boolean> {
  if (person === undefined || deps.organizations === undefined) return false
  for (const code of codes) if ((await deps.organizations.persons(code)).includes(person)) return true
  return false
}

/** Nobody reads or handles a case of their own, nor one the matter keeps them away from. */
export async function keptAway(spine: Spine, actor: Staff, subject: Case): Promise<boolean> {
  if (isParty(actor, subject) || (await actsFor(spine, actor, clubsOf(subject)))) return true
  const { barred: kept } = spine.matterOf(subject)
  return kept !== undefined && (await kept(actor, subject, openInside(spine.world, subject).answers))
}

/** Those of these cases that this officer may know of. */
export async function notKeptAway(
  spine: Spine,
  actor: Staff,
  cases: readonly Case[],
): Promise<readonly Case[]> {
  const kept = await Promise.all(cases.map((each) => keptAway(spine, actor, each)))
  return cases.filter((_, i) => !kept[i])
}

/** A row says itself whom it concerns; only where the matter has a rule of its own the case has to be read. */
export async function rowsOfOthers(
  spine: Spine,
  actor: Staff,
  cards: readonly Card[],
): Promise<readonly Card[]> {
  const others = cards.filter(({ people }) => actor.person === undefined || !people?.includes(actor.person))
  const concerns = ({ organization }: Card) => organization === true && actor.person !== undefined
  const asking = others.filter((card) => concerns(card) || spine.matterOf(card).barred !== undefined)
  if (asking.length === 0) return others
  const asked = new Set(asking.map(({ id }) => id))
  const cases = await notKeptAway(spine, actor, await spine.store.listCases([...asked]))
  const free = new Set(cases.map(({ id }) => id))
  return others.filter(({ id }) => !asked.has(id) || free.has(id))
}
