// An issue of a row as it is kept: the code of its sentence, not the sentence.
import type { Values } from "@civil/core/text.ts"
import type { RowIssue } from "../contract.ts"
import { type IssueCode, issueText } from "../words/issue-words.ts"

export interface Issue {
  readonly row: number
  readonly sheet?: string
  readonly column?: string
  readonly value?: string
  readonly code: IssueCode
  readonly values?: Values
  readonly grade: RowIssue["grade"]
}

export const shownIssue = ({ values, ...issue }: Issue): RowIssue => ({
  ...issue,
  text: issueText(issue.code, values),
})
