// What a request for guidance must fit. Pure.
import { readCode } from "@civil/core/ids.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"

export interface Guidance {
  readonly by: "call" | "online"
  readonly code?: string | undefined
  readonly mobile?: string | undefined
}

export const codeIssues = (code: string | undefined): readonly FieldIssue[] =>
  code !== undefined && readCode(code) === undefined ? [{ field: "code", code: "guidance.no_code" }] : []

export const guidanceIssues = ({ by, code, mobile }: Guidance): readonly FieldIssue[] => [
  ...codeIssues(code),
  ...(by === "call" && mobile === undefined ? [{ field: "mobile", code: "guidance.mobile_needed" }] : []),
]
