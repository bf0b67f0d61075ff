// Who acts. Every action is asked by one of these; nothing below `perform` knows an ambient user.
import type { IdentityDocument } from "./identity/document.ts"

/** Real-name level as the government sign-in states it: 1 registered, 2 real name checked, 3 real person checked by face. */
export type RealNameLevel = 1 | 2 | 3

export interface Visitor {
  readonly kind: "visitor"
}

export interface Citizen {
  readonly kind: "citizen"
  /** Stable key of the person: HMAC of the identity document, never the number itself. */
  readonly person: string
  readonly name: string
  readonly document: IdentityDocument
  readonly mobile?: string
  readonly realName: RealNameLevel
  /** 统一社会信用代码 of the organizations for which the sign-in states the person as legal representative (法定代表人). */
  readonly organizations?: readonly string[]
}

export type Role = "clerk" | "reviewer" | "approver" | "manager" | "auditor"

export interface Staff {
  readonly kind: "staff"
  readonly id: string
  readonly name: string
  /** Region code of the bureau, GB/T 2260, e.g. 310113. */
  readonly bureau: string
  /** Offices whose desk this person sits at. */
  readonly offices: readonly string[]
  readonly desks: readonly string[]
  readonly roles: readonly Role[]
  /** Key of the officer's own person where the sign-in tells the document: nobody acts on a case of their own. */
  readonly person?: string
}

export interface System {
  readonly kind: "system"
  readonly job: string
}

export type Actor = Visitor | Citizen | Staff | System
