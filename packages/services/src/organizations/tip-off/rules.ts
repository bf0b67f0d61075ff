// What a tip-off must say: a name or a code. Pure.
import type { FieldIssue } from "@civil/core/refusal.ts"

export interface TipOff {
  readonly kind: "illegal" | "problem"
  readonly called?: string | undefined
  readonly organization?: string | undefined
}

export const whichIssues = ({ called, organization }: TipOff): readonly FieldIssue[] =>
  called === undefined && organization === undefined ? [{ field: "called", code: "tip_off.which" }] : []
