// Reads the search's address: what is not one of the offered choices is not asked.

import type { BureauProfile } from "@civil/booking/profile.ts"
import { listRegions } from "@civil/core/region.ts"
import type { Text } from "@civil/core/text.ts"
import type { OrganizationKind, OrganizationStatus } from "@civil/register/organization.ts"
import type { Filters } from "@civil/register/search/contract.ts"

export const kinds = [
  "association",
  "service_institution",
  "foundation",
] as const satisfies OrganizationKind[]
export const statuses = [
  "active",
  "suspended",
  "liquidating",
  "deregistered",
  "withdrawn",
  "revoked",
  "renamed",
  "unknown",
] as const satisfies OrganizationStatus[]
export const grades = ["5A", "4A", "3A", "2A", "1A"] as const
export const listings = ["any", "abnormal", "serious"] as const

/** As typed, one value each; "" where nothing is asked. */
export interface Asked {
  readonly q: string
  readonly type: string
  readonly bureau: string
  readonly status: string
  readonly rating: string
  readonly listed: string
  readonly charity: string
  readonly page: number
  /** More was typed than is looked at. */
  readonly cut: boolean
}

export const longest = 80
export const pageSize = 20
/** Beyond this a person narrows the search; programs take the whole register. */
const mostPages = 500

const oneOf = <Value extends string>(value: string | undefined, of: readonly Value[]): Value | "" =>
  of.find((each) => each === value) ?? ""

export function readAsked(query: (name: string) => string | undefined, places: readonly string[]): Asked {
  const typed = (query("q") ?? "").normalize("NFC").trim()
  const page = Number(query("page") ?? "1")
  return {
    q: [...typed].slice(0, longest).join(""),
    cut: [...typed].length > longest,
    type: oneOf(query("type"), kinds),
    bureau: oneOf(query("bureau"), places),
    status: oneOf(query("status"), statuses),
    rating: oneOf(query("rating"), grades),
    listed: oneOf(query("listed"), listings),
    charity: oneOf(query("charity"), ["1"]),
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, mostPages) : 1,
  }
}

/** Where an organization may be registered: the bureaus, and the districts of those that keep a whole city's register. */
export interface RegisterPlace {
  readonly code: string
  readonly name: Text
  /** The bureau whose register it is in, where the place itself is none. */
  readonly within?: string
}

export function placesOf(bureaus: readonly BureauProfile[]): readonly RegisterPlace[] {
  return bureaus.flatMap(({ code, district }) => [
    { code, name: district },
    ...(code.endsWith("00")
      ? listRegions("county")
          .filter((each) => each.code.startsWith(code.slice(0, 4)) && each.abolished === undefined)
          .map((each) => ({ code: each.code, name: each.name, within: code }))
      : []),
  ])
}

/** The register that is asked, and the district where it has several. */
export function placeOf(
  { bureau }: Asked,
  places: readonly RegisterPlace[],
): { readonly bureau?: string; readonly region?: string } {
  const place = places.find(({ code }) => code === bureau)
  if (!place) return {}
  return place.within ? { bureau: place.within, region: place.code } : { bureau: place.code }
}

export function filtersOf(
  { type, status, rating, listed, charity }: Asked,
  region: string | undefined = undefined,
): Filters {
  return {
    ...(region && { region }),
    ...(type && { kind: type as OrganizationKind }),
    ...(status && { status: status as OrganizationStatus }),
    ...(rating && { grade: rating }),
    ...(listed && { listed: listed as NonNullable<Filters["listed"]> }),
    ...(charity && { charity: true as const }),
  }
}

export const narrowed = ({ type, bureau, status, rating, listed, charity }: Asked): boolean =>
  [type, bureau, status, rating, listed, charity].some(Boolean)

export const isAsked = (asked: Asked): boolean => asked.q !== "" || narrowed(asked)

/** The same question on another page, or another question with the same conditions. */
export function queryOf(
  { q, type, bureau, status, rating, listed, charity, page }: Asked,
  change: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string | undefined>> {
  const first = page > 1 ? { page: String(page) } : {}
  return { ...{ q, type, bureau, status, rating, listed, charity }, ...first, ...change }
}
