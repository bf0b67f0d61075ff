// Where the marriage pages live. Every link of the screens is made here, so that a path changes in one place.
import type { Offer } from "@civil/core/refusal.ts"
import type { Kind } from "../views.ts"

type Query = Readonly<Record<string, string | undefined>>

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

/** Ids come out of addresses too, where anything may stand. */
const id = encodeURIComponent

const of = (kind: Kind) => `/marriage/${kind.toLowerCase()}`

/** What a times page remembers while a person looks around. */
export interface TimesQuery {
  readonly office: string
  readonly month?: string | undefined
  readonly date?: string | undefined
  readonly start?: string | undefined
  readonly receipt?: string | undefined
  /** The booking that moves to the new time. */
  readonly moves?: string | undefined
  /** A kept time that is over, whose answers go along. */
  readonly from?: string | undefined
  /** `1`: the places of the green channel. */
  readonly priority?: string | undefined
}

export const links = {
  kinds: "/marriage",
  my: "/my",
  /** A matter of the queue: `no_show_appeal`. */
  matter: (name: string) => `/apply/marriage.${name}`,
  hold: "/marriage/hold",
  guide: of,
  receipt: (kind: Kind, query: Query = {}) => withQuery(`${of(kind)}/receipt`, query),
  offices: (
    kind: Kind,
    query: { readonly receipt?: string | undefined; readonly priority?: string | undefined } = {},
  ) => withQuery(`${of(kind)}/offices`, { ...query }),
  times: (kind: Kind, query: TimesQuery) => withQuery(`${of(kind)}/times`, { ...query }),
  apply: (hold: string, step: string) => `/marriage/apply/${id(hold)}/${step}`,
  letGo: (hold: string) => `/marriage/apply/${id(hold)}/let-go`,
  appointment: (appointment: string) => `/my/appointments/${id(appointment)}`,
  act: (
    appointment: string,
    what: "confirm" | "cancel" | "reschedule" | "withdraw" | "calendar.ics" | "print",
    query: Query = {},
  ) => withQuery(`/my/appointments/${id(appointment)}/${what}`, query),
  /** One tap from an offered time to the page that holds it. */
  offer: (
    kind: Kind,
    offer: Offer,
    more: { readonly receipt?: string | undefined; readonly moves?: string | undefined } = {},
  ) =>
    `${withQuery(`${of(kind)}/times`, { office: offer.office, date: offer.date, start: offer.start, ...more })}#times`,
}
