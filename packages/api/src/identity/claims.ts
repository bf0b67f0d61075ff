// What the government sign-in says about a person, in its claim names, and the actor we make of it.
import type { Citizen, RealNameLevel, Role, Staff } from "@civil/core/actor.ts"
import type { DateLike } from "@civil/core/date.ts"
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import { type DocumentType, documentTypes, type IdentityDocument } from "@civil/core/identity/document.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { readIdentity } from "@civil/core/identity/read.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Secrets } from "@civil/core/world.ts"

/**
 * Our name for a claim → the provider's name. A provider that differs is mapped by the setting OIDC_CLAIMS, e.g.
 * `{"document_number":"idCard","document_type":"idType","phone_number":"mobile"}`.
 */
export const standardClaims = {
  name: "name",
  phone_number: "phone_number",
  document_type: "document_type",
  document_number: "document_number",
  /** 1 registered, 2 real name checked, 3 face checked. Absent counts as 1. */
  real_name_level: "real_name_level",
  /** 统一社会信用代码 of every organization whose legal representative (法定代表人) the person is, by the sign-in's own check. */
  organizations: "organizations",
  /**
   * Staff only: region code of the bureau, ids of its offices, desks and roles. Its presence makes a staff member. A document
   * beside it says who the officer is as a person, so that nobody decides a case of their own.
   */
  bureau: "bureau",
  offices: "offices",
  desks: "desks",
  roles: "roles",
} as const

export type ClaimName = keyof typeof standardClaims
export type Claims = Readonly<Record<string, unknown>>

/** GA/T 517 codes that government sign-ins use for document types, beside our own words. */
const documentCodes: Readonly<Record<string, DocumentType>> = {
  "111": "resident_id",
  "414": "passport_foreign",
  "420": "passport_foreign",
  "511": "permit_tw",
  "516": "permit_hm",
  "553": "permanent_residence",
  "554": "residence_permit_hmt",
}

const knownRoles: readonly Role[] = ["clerk", "reviewer", "approver", "manager", "auditor"]

/** The claims, by the provider's names, that say who somebody is: a document or a post at a bureau. */
export function tellingClaims(names: Readonly<Record<string, string>>): readonly string[] {
  return [names.document_number ?? standardClaims.document_number, names.bureau ?? standardClaims.bureau]
}

export interface ClaimReader {
  /** Refuses a person without a document we know, and staff of a bureau that is not served here. */
  actor(claims: Claims, today: DateLike): Citizen | Staff
}

export function claimReader(
  names: Readonly<Record<string, string>>,
  bureaus: ReadonlySet<string>,
  secrets: Secrets,
): ClaimReader {
  return {
    actor(claims, today) {
      const said = reading(claims, names)
      const sub = typeof claims.sub === "string" ? claims.sub : ""
      if (!said.word("bureau")) return citizenOf(said, today, secrets)
      const own = documentOf(said, today)
      return { ...staffOf(sub, said, bureaus), ...(own && { person: personKey(secrets, own) }) }
    },
  }
}

/** What was said under our name for a claim: one word, or several. Nothing said is the empty word. */
interface Said {
  word(name: ClaimName): string
  words(name: ClaimName): readonly string[]
}

function reading(claims: Claims, names: Readonly<Record<string, string>>): Said {
  const claim = (name: ClaimName) => claims[names[name] ?? standardClaims[name]]
  return {
    word(name) {
      const value = claim(name)
      return typeof value === "string" || typeof value === "number" ? String(value).trim() : ""
    },
    words(name) {
      const value = claim(name)
      if (typeof value === "string") return value.split(/[\s,]+/).filter(Boolean)
      return Array.isArray(value) ? value.filter((part) => typeof part === "string") : []
    },
  }
}

function staffOf(id: string, said: Said, bureaus: ReadonlySet<string>): Staff {
  const bureau = said.word("bureau")
  if (!bureaus.has(bureau)) throw new Refusal("forbidden", "sign_in.other_bureau")
  const roles = said.words("roles")
  return {
    kind: "staff",
    id,
    name: said.word("name"),
    bureau,
    offices: said.words("offices"),
    desks: said.words("desks"),
    roles: knownRoles.filter((role) => roles.includes(role)),
  }
}

function documentOf(said: Said, today: DateLike): IdentityDocument | undefined {
  const stated = said.word("document_type")
  const type = documentTypes.find((known) => known === stated) ?? documentCodes[stated]
  const read = type && readIdentity(type, said.word("document_number"), { today })
  return read?.ok ? { type: read.value.type, number: read.value.number } : undefined
}

function citizenOf(said: Said, today: DateLike, secrets: Secrets): Citizen {
  const document = documentOf(said, today)
  const name = said.word("name")
  if (document === undefined || name === "") throw new Refusal("forbidden", "sign_in.no_document")
  const mobile = said.word("phone_number")
  const organizations = codesOf(said)
  return {
    kind: "citizen",
    person: personKey(secrets, document),
    name,
    document,
    ...(mobile && { mobile }),
    realName: level(said.word("real_name_level")),
    ...(organizations.length > 0 && { organizations }),
  }
}

/** A session is a record: nobody is legal representative of more than a few. */
const mostOrganizations = 50

/** Only codes that are codes: what the sign-in writes otherwise gives nobody a right. */
function codesOf(said: Said): readonly string[] {
  const codes = said.words("organizations").flatMap((each) => {
    const read = readCreditCode(each)
    return read.ok ? [read.value.code] : []
  })
  return [...new Set(codes)].slice(0, mostOrganizations)
}

function level(stated: string): RealNameLevel {
  if (stated === "3") return 3
  return stated === "2" ? 2 : 1
}
