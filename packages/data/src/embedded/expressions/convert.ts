// From the trees of dynalite's grammars to our own typed trees.
import type { AttributeType } from "../value.ts"
import type { Clause, Comparator, Condition, ConditionFunction, Operand, Path, SetValue } from "./tree.ts"

/** Stands for a value while an expression is parsed, so that one parse serves every value of these types. */
export interface ValueMark {
  readonly mark: string
  readonly type: AttributeType
}

interface RawNode {
  type?: string
  name?: string
  args?: RawArgument[]
  mark?: ValueMark
}
type RawArgument = RawNode | (string | number)[]

interface RawClause {
  type: "set" | "remove" | "add" | "delete"
  path: (string | number)[]
  val?: RawArgument
  attrType?: AttributeType | null
}

const markOf = (raw: RawNode): ValueMark => {
  const mark = raw.mark
  if (mark === undefined) throw new TypeError("an operand without a value")
  return mark
}

function operand(raw: RawArgument): Operand {
  if (Array.isArray(raw)) return { kind: "path", path: raw }
  if (raw.type === "function") return { kind: "size", of: operand(argument(raw, 0)) }
  return { kind: "value", name: markOf(raw).mark }
}

function argument(raw: RawNode, i: number): RawArgument {
  const found = raw.args?.[i]
  if (found === undefined) throw new TypeError("an operator without its operand")
  return found
}

export function condition(raw: RawNode): Condition {
  const nested = (i: number) => condition(argument(raw, i) as RawNode)
  const at = (i: number) => operand(argument(raw, i))
  switch (raw.type) {
    case "and":
    case "or":
      return { kind: raw.type, left: nested(0), right: nested(1) }
    case "not":
      return { kind: "not", of: nested(0) }
    case "between":
      return { kind: "between", operand: at(0), low: at(1), high: at(2) }
    case "in":
      return { kind: "in", operand: at(0), among: (raw.args ?? []).slice(1).map(operand) }
    case "function":
      return {
        kind: "function",
        name: raw.name as ConditionFunction,
        operands: (raw.args ?? []).map(operand),
      }
    default:
      return { kind: "compare", comparator: raw.type as Comparator, left: at(0), right: at(1) }
  }
}

function setValue(raw: RawArgument): SetValue {
  if (Array.isArray(raw)) return { kind: "path", path: raw }
  const pair = () => ({ left: setValue(argument(raw, 0)), right: setValue(argument(raw, 1)) })
  if (raw.type === "add" || raw.type === "subtract") return { kind: raw.type, ...pair() }
  if (raw.type !== "function") return { kind: "value", name: markOf(raw).mark }
  if (raw.name === "list_append") return { kind: "list_append", ...pair() }
  return {
    kind: "if_not_exists",
    path: argument(raw, 0) as Path,
    otherwise: setValue(argument(raw, 1)),
  }
}

export function clause(raw: RawClause): Clause {
  const { type: kind, path, val } = raw
  if (kind === "remove") return { kind, path }
  if (val === undefined) throw new TypeError("a clause without a value")
  if (kind === "set") return { kind, path, value: setValue(val), type: raw.attrType ?? undefined }
  const mark = markOf(val as RawNode)
  return { kind, path, name: mark.mark, type: mark.type }
}

export type { RawClause, RawNode }
