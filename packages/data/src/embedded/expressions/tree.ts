// What a parsed expression is: paths, operands, conditions and update clauses, values still by their names.
import type { AttributeType } from "../value.ts"

/** Attribute names and list positions, e.g. `["history", 0, "at"]`. */
export type Path = readonly (string | number)[]

export type Operand =
  | { kind: "path"; path: Path }
  | { kind: "value"; name: string }
  | { kind: "size"; of: Operand }

export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">="
export type ConditionFunction =
  | "attribute_exists"
  | "attribute_not_exists"
  | "attribute_type"
  | "begins_with"
  | "contains"

export type Condition =
  | { kind: "and" | "or"; left: Condition; right: Condition }
  | { kind: "not"; of: Condition }
  | { kind: "compare"; comparator: Comparator; left: Operand; right: Operand }
  | { kind: "between"; operand: Operand; low: Operand; high: Operand }
  | { kind: "in"; operand: Operand; among: Operand[] }
  | { kind: "function"; name: ConditionFunction; operands: Operand[] }

export type SetValue =
  | { kind: "path"; path: Path }
  | { kind: "value"; name: string }
  | { kind: "add" | "subtract" | "list_append"; left: SetValue; right: SetValue }
  | { kind: "if_not_exists"; path: Path; otherwise: SetValue }

export type Clause =
  | { kind: "set"; path: Path; value: SetValue; type: AttributeType | undefined }
  | { kind: "remove"; path: Path }
  | { kind: "add" | "delete"; path: Path; name: string; type: AttributeType }

export interface ConditionTree {
  condition: Condition
  /** Attributes the expression looks inside of, e.g. `history` in `history[0]`. */
  nested: string[]
  heads: string[]
}

export interface UpdateTree {
  clauses: Clause[]
  paths: Path[]
  nested: string[]
}

export interface ProjectionTree {
  paths: Path[]
  nested: string[]
}
