// What a tip-off must say: a name or a code; and what of the reporter it had better not say. Pure.
import type { FieldIssue } from "@civil/core/refusal.ts"

export interface TipOff {
  readonly kind: "illegal" | "problem"
  readonly called?: string | undefined
  readonly organization?: string | undefined
}

export const whichIssues = ({ called, organization }: TipOff): readonly FieldIssue[] =>
  called === undefined && organization === undefined ? [{ field: "called", code: "tip_off.which" }] : []

const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/
const identity = /(?<!\d)\d{17}[\dXx](?!\d)/

/** Whether free words hold what may tell who wrote them: a mobile number, an identity number, the writer's own name. */
export function tellsWho(words: string, own: string | undefined): boolean {
  const text = words.normalize("NFKC").replace(/[\s·-]/g, "")
  const name = own?.replace(/[\s·-]/g, "") ?? ""
  return mobile.test(text) || identity.test(text) || (name.length >= 2 && text.includes(name))
}
