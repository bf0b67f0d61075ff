// 举报人信息保护: of a sheltered matter nobody at the desk learns who handed it in. A manager of the desk opens one item at a time, with a reason the reporter reads. Pure.
import type { Staff } from "@civil/core/actor.ts"
import type { Field, FieldKind } from "./form.ts"
import type { Inside } from "./inside.ts"
import { type Matter, matterName } from "./matter.ts"
import { isMember } from "./may.ts"
import type { Case } from "./shapes.ts"

const reaching: ReadonlySet<FieldKind> = new Set(["name", "mobile", "email", "identity_number"])

/** What says who it was or leads to them; marked personal or not. */
export const isShelteredField = ({ sheltered }: Matter, { kind, personal }: Field): boolean =>
  sheltered === true && (personal === true || reaching.has(kind))

/** Everybody of a sheltered case but the organization it is about. */
export const isShelteredParty = (
  { sheltered }: Matter,
  { organization }: Pick<Inside["people"][number], "organization">,
): boolean => sheltered === true && organization === undefined

/** Who may open what is sheltered, with a reason: a manager who sits at the desk itself. */
export const mayUncover = (actor: Staff, { bureau, desk }: Pick<Case, "bureau" | "desk">): boolean =>
  isMember(actor, bureau, desk) && actor.roles.includes("manager")

/** People by whom a case may be searched for, or be told to be of the same person as another. */
export const openPeople = (matter: Matter, people: Inside["people"]): Inside["people"] =>
  people.filter((one) => !isShelteredParty(matter, one))

/** A matter that shelters is read by its desk alone and named by nothing outside; one that is not so is a mistake of the house. */
export function checkSheltered(matters: readonly Matter[]): void {
  for (const matter of matters)
    if (matter.sheltered && (!matter.confidential || !matter.neutralTitle || !matter.unrated))
      throw new RangeError(
        `${matterName(matter)} is sheltered: it must be confidential, unrated, and have a neutral title`,
      )
}
