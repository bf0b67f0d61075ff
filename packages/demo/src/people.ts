// Demo people: invented residents and staff of each bureau served, and any number of generated couples.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import { generatedResident } from "./generated.ts"
import { representatives } from "./register/people.ts"
import { residents } from "./residents.ts"
import { staffOf } from "./staff.ts"

/** What the demo provider says about a person, under the claim names of the portal's default mapping. */
export const claimNames = [
  "name",
  "phone_number",
  "document_type",
  "document_number",
  "real_name_level",
  "organizations",
  "bureau",
  "offices",
  "desks",
  "roles",
] as const

export interface DemoPerson {
  readonly login: string
  readonly kind: "citizen" | "staff"
  readonly name: string
  /** Who this is, for the one choosing on the sign-in page. */
  readonly note: Text
  readonly claims: Readonly<Partial<Record<(typeof claimNames)[number], string | number | readonly string[]>>>
}

export interface DemoPeople {
  /** The people listed on the sign-in page. */
  readonly shown: readonly DemoPerson[]
  /** Login of the last generated resident; absent when none are generated. */
  readonly last?: string
  find(login: string): DemoPerson | undefined
}

/** The people of these bureaus, and `count` generated residents (`DEMO_RESIDENTS`) known by login but not listed. */
export function demoPeople(bureaus: readonly BureauProfile[], count = 0): DemoPeople {
  const shown = [...residents, ...bureaus.flatMap(representatives), ...bureaus.flatMap(staffOf)]
  const byLogin = new Map(shown.map((person) => [person.login, person]))
  return {
    shown,
    ...(count > 0 && { last: residentLogin(count) }),
    find(login) {
      const number = /^resident-(\d{4,6})$/.exec(login)?.[1]
      if (number === undefined) return byLogin.get(login)
      const n = Number(number)
      return n >= 1 && n <= count && residentLogin(n) === login ? generatedResident(n, login) : undefined
    },
  }
}

/** `resident-0001`; more digits only when four do not suffice. */
export function residentLogin(n: number): string {
  return `resident-${String(n).padStart(4, "0")}`
}
