// Reads what a marriage page was asked for: kind, office and dates from the address, never trusted.
import { dateOf, readDate } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import { greenChannelReserve } from "@civil/services/marriage/counters.ts"
import { kinds } from "@civil/services/marriage/model.ts"
import { find } from "@civil/services/marriage/screens/words.ts"
import { sourcesOn } from "@civil/services/marriage/sources.ts"
import type { Kind, OfficeView } from "@civil/services/marriage/views.ts"
import type { PageContext, PortalDeps } from "../env.ts"

export function readKind(param: string | undefined): Kind {
  const kind = kinds.find((each) => each.toLowerCase() === param)
  if (!kind) throw new Refusal("missing", "page.missing")
  return kind
}

export const needsReceipt = (kind: Kind) => kind === "D2" || kind === "D3"

/** Kinds one person does alone: no second party is asked for. */
export const isAlone = (kind: Kind) => kind === "D2" || kind === "R1" || kind === "R2" || kind === "X2"

/** A date that exists, or nothing. */
export function readDateQuery(c: PageContext, name: string): string | undefined {
  return readDate(c.req.query(name) ?? "")?.toString()
}

export function readMonthQuery(c: PageContext): string | undefined {
  const value = c.req.query("month")
  return value && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined
}

export function readTimeQuery(c: PageContext, name: string): string | undefined {
  const value = c.req.query(name)
  return value && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined
}

/** The kept time, now over, whose answers are to go along. */
export function readHoldQuery(c: PageContext): string | undefined {
  const value = c.req.query("from")
  return value && /^hold_[0-9A-Z]{1,32}$/.test(value) ? value : undefined
}

export const todayOf = (deps: PortalDeps) => dateOf(deps.clock.now()).toString()

export function findOffice(deps: PortalDeps, id: string | undefined): OfficeView | undefined {
  if (!id) return undefined
  try {
    return deps.marriage.getOffice(id)
  } catch (error) {
    if (error instanceof Refusal && error.kind === "missing") return undefined
    throw error
  }
}

/** The number of the human who can help, as the bureau publishes it. */
export function phoneOf(deps: PortalDeps, office: OfficeView): string {
  if (office.phone !== "not_yet_published") return office.phone.value
  const bureau = deps.bureaus.find((each) => each.code === office.bureau)
  return bureau && bureau.phone !== "not_yet_published" ? bureau.phone.value : "12345"
}

/** Whose numbers and rules hold for this kind at this office today: a demo setting must not look like a published one. */
export function sourcesOf(
  deps: PortalDeps,
  office: OfficeView,
  kind: Kind,
  priority = false,
): readonly Text[] {
  const bureau = deps.bureaus.find((each) => each.code === office.bureau)
  if (bureau === undefined) return []
  const { places, rules } = sourcesOn(
    bureau,
    office.id,
    kind,
    todayOf(deps),
    priority ? greenChannelReserve : undefined,
  )
  const named = (sentence: Text, title: Text): Text => ({
    zh: say(sentence, "zh", { title: title.zh }),
    en: say(sentence, "en", { title: title.en }),
  })
  return [
    ...(places ? [named(find.placesFrom, places)] : []),
    ...(rules ? [named(find.rulesFrom, rules)] : []),
  ]
}
