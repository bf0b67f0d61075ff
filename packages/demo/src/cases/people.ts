// Who acts in an invented case: residents and staff as the sign-in would tell them.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Citizen, Role, Staff } from "@civil/core/actor.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import type { Secrets } from "@civil/core/world.ts"
import { generatedResident } from "../generated.ts"
import type { DemoPerson } from "../people.ts"
import { residents } from "../residents.ts"
import { staffOf } from "../staff.ts"
import type { Post } from "./story.ts"

function documentOf({ claims }: DemoPerson) {
  return { type: claims.document_type as DocumentType, number: String(claims.document_number) }
}

/** Whoever is on no sign-in page is marked as invented by the name. */
export function citizenOf(person: DemoPerson, secrets: Secrets, mark = ""): Citizen {
  const document = documentOf(person)
  return {
    kind: "citizen",
    person: personKey(secrets, document),
    name: `${mark}${person.name}`,
    document,
    mobile: String(person.claims.phone_number),
    realName: 3,
  }
}

export const inventedCitizen = (n: number, secrets: Secrets): Citizen =>
  citizenOf(generatedResident(n, ""), secrets, "演示")

export function residentOf(login: string, secrets: Secrets): Citizen | undefined {
  const found = residents.find((each) => each.login === login)
  return found && citizenOf(found, secrets)
}

export function officerOf(bureau: BureauProfile, post: Post, secrets: Secrets): Staff {
  const all = staffOf(bureau)
  const found = post === "clerk" ? all[0] : all.find(({ login }) => login === `${post}-${bureau.slug}`)
  if (!found) throw new Error(`no demo staff for ${post}`)
  const { claims, login, name } = found
  return {
    kind: "staff",
    id: login,
    name,
    bureau: bureau.code,
    offices: claims.offices as readonly string[],
    desks: claims.desks as readonly string[],
    roles: claims.roles as readonly Role[],
    person: personKey(secrets, documentOf(found)),
  }
}
