// A party of a booking: what is kept of them, sealed, and how it is read back.
import type { DocumentType } from "@civil/core/identity/document.ts"
import type { Secrets } from "@civil/core/world.ts"
import type { MaritalStatus, PartyType, Sex } from "./model.ts"
import type { PartyRole } from "./views.ts"

export interface Party {
  readonly name: string
  readonly type: DocumentType
  readonly number: string
  readonly party: PartyType
  /** The party's own contact; the other one never sees it. */
  readonly mobile?: string
  readonly birthDate?: string
  readonly sex?: Sex
  readonly status?: MaritalStatus
}

const order = ["name", "type", "number", "party", "mobile", "birthDate", "sex", "status"] as const

const context = (code: string, role: PartyRole) => `APT#${code}#${role}`

/** A list without names keeps an appointment within 1 KB. */
export function sealParty(secrets: Secrets, code: string, role: PartyRole, party: Party): string {
  return secrets.seal(JSON.stringify(order.map((field) => party[field] ?? 0)), context(code, role))
}

/** Parties opened from a record that is still in use: one answer asks for each several times. Gone with the record. */
const opened = new WeakMap<object, Partial<Record<PartyRole, Party>>>()

export function openParty(
  secrets: Secrets,
  code: string,
  role: PartyRole,
  sealed: Readonly<Record<string, string>>,
): Party | undefined {
  const text = sealed[role]
  if (text === undefined) return undefined
  const known = opened.get(sealed) ?? {}
  opened.set(sealed, known)
  known[role] ??= read(secrets.open(text, context(code, role)))
  return known[role]
}

function read(plain: string): Party {
  const values = JSON.parse(plain) as readonly unknown[]
  const kept = order.map((field, i) => [field, values[i]] as const).filter(([, value]) => value !== 0)
  return Object.fromEntries(kept) as unknown as Party
}
