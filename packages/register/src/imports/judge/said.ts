// What a good row says: one thing about one organization, or one row of the illegal list.
import type {
  Basic,
  Branch,
  Charity,
  CreditEntry,
  IllegalOrganization,
  Inspection,
  Penalty,
  Rating,
} from "../../organization.ts"

export interface Said<Value = SaidValue> {
  /** Within the file: two rows with the same key speak of the same thing. */
  readonly key: string
  /** Absent of the illegal list. */
  readonly code?: string
  /** The name beside the code, where the dataset does not set it: compared with the register. */
  readonly name?: string
  readonly value: Value
}

export interface SaidOrganization {
  readonly codeWarning?: true
  readonly basic: Basic
}

export type SaidValue =
  | SaidOrganization
  | Inspection
  | Rating
  | Charity
  | CreditEntry
  | Penalty
  | Branch
  | IllegalOrganization
