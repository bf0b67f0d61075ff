// What every part of casework works with, and the small steps they share.
import { type Calendar, publishedCalendar } from "@civil/core/calendar.ts"
import { dateOf } from "@civil/core/date.ts"
import type { Text } from "@civil/core/text.ts"
import { type Outbox, outbox } from "@civil/data/outbox.ts"
import type { Temporal } from "temporal-polyfill"
import { type Matter, matterName, type Policy } from "./matter.ts"
import type { CaseworkDeps } from "./service.ts"
import type { Case } from "./shapes.ts"
import { type Store, store } from "./store.ts"
import type { World } from "./world.ts"

export interface Spine {
  readonly deps: CaseworkDeps
  readonly world: World
  readonly store: Store
  readonly box: Outbox
  readonly calendar: () => Calendar
  readonly findMatter: (name: string) => Matter | undefined
  /** Throws where a case names a matter that no service contributes any more: a mistake of the deployment. */
  readonly matterOf: (subject: Pick<Case, "matter">) => Matter
  readonly bureauName: (code: string) => Text
  readonly deskName: (desk: string) => Text
}

export function spine(deps: CaseworkDeps): Spine {
  const { world } = deps
  const matters = new Map<string, Matter>(deps.matters.map((matter) => [matterName(matter), matter]))
  const bureaus = new Map(deps.bureaus.map(({ code, name }) => [code, name]))
  return {
    deps,
    world,
    store: store(world.table),
    box: outbox(world.table),
    calendar: () => world.calendar ?? publishedCalendar,
    findMatter: (name) => matters.get(name),
    matterOf({ matter }) {
      const found = matters.get(matter)
      if (found === undefined) throw new Error(`no service contributes the matter ${matter}`)
      return found
    },
    bureauName: (code) => bureaus.get(code) ?? { zh: code, en: code },
    deskName: (desk) => deps.desks[desk] ?? { zh: desk, en: desk },
  }
}

/** The instant of one decision, in the shapes rules ask for. */
export interface Moment {
  readonly instant: Temporal.Instant
  readonly now: number
  readonly today: string
}

export const momentOf = (instant: Temporal.Instant): Moment => ({
  instant,
  now: instant.epochMilliseconds,
  today: dateOf(instant).toString(),
})

export const moment = ({ clock }: World): Moment => momentOf(clock.now())

/** Day of an epoch in Asia/Shanghai. */
export const dayOf = (milliseconds: number): string =>
  new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10)

/** The rules in force when the case was handed in; those of today where the bureau had none then (it came by forwarding). */
export function policyOf(
  matter: Matter,
  subject: Pick<Case, "bureau" | "submittedAt">,
  today: string,
): Policy | undefined {
  return matter.policy(subject.bureau, dayOf(subject.submittedAt)) ?? matter.policy(subject.bureau, today)
}
