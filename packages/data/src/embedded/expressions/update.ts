// Applies an update expression: every right side sees the item as it was before the update.
import { invalid } from "../errors.ts"
import { addNumbers, subtractNumbers } from "../number.ts"
import { type AttributeValue, type Item, own, put, typeOf } from "../value.ts"
import type { Values } from "./parse.ts"
import { at } from "./path.ts"
import type { Clause, Path, SetValue } from "./tree.ts"

const wrongType = () => invalid("An operand in the update expression has an incorrect data type")
const missing = () =>
  invalid("The provided expression refers to an attribute that does not exist in the item")
const badPath = () => invalid("The document path provided in the update expression is invalid for update")

function known(values: Values, name: string): AttributeValue {
  const value = values[name]
  if (value === undefined) throw missing()
  return value
}

function evaluate(value: SetValue, before: Item, values: Values): AttributeValue {
  switch (value.kind) {
    case "value":
      return known(values, value.name)
    case "path": {
      const found = at(before, value.path)
      if (found === undefined) throw missing()
      return found
    }
    case "if_not_exists":
      return at(before, value.path) ?? evaluate(value.otherwise, before, values)
    case "list_append": {
      const [left, right] = [evaluate(value.left, before, values), evaluate(value.right, before, values)]
      if (left.L === undefined || right.L === undefined) throw wrongType()
      return { L: [...left.L, ...right.L] }
    }
    default: {
      const [left, right] = [evaluate(value.left, before, values), evaluate(value.right, before, values)]
      if (left.N === undefined || right.N === undefined) throw wrongType()
      return { N: value.kind === "add" ? addNumbers(left.N, right.N) : subtractNumbers(left.N, right.N) }
    }
  }
}

type SetType = "SS" | "NS" | "BS"

function added(existing: AttributeValue | undefined, value: AttributeValue): AttributeValue {
  const type = typeOf(value)
  if (existing !== undefined && typeOf(existing) !== type) throw wrongType()
  if (value.N !== undefined) return { N: addNumbers(existing?.N ?? "0", value.N) }
  const [old, more] = [existing?.[type as SetType] ?? [], value[type as SetType] ?? []]
  return { [type]: [...new Set([...old, ...more])] }
}

/** The set without these members; a set never stays empty, so the attribute goes. */
function without(existing: AttributeValue, value: AttributeValue): AttributeValue | undefined {
  const type = typeOf(value)
  if (typeOf(existing) !== type) throw wrongType()
  const gone = new Set(value[type as SetType])
  const rest = (existing[type as SetType] ?? []).filter((member) => !gone.has(member))
  return rest.length > 0 ? { [type]: rest } : undefined
}

/** Copies what lies on the way to a path, so that the item as it was stays untouched. */
class Draft {
  readonly item: Item
  readonly #fresh = new Set<object>()
  readonly #thinned: { list: AttributeValue[]; gone: Set<number> }[] = []

  constructor(before: Item) {
    this.item = { ...before }
  }

  #parent(path: Path): AttributeValue {
    let members: AttributeValue = { M: this.item }
    for (const step of path.slice(0, -1)) {
      const child = this.#child(members, step)
      if (child === undefined || (child.M === undefined && child.L === undefined)) throw badPath()
      const copy = this.#fresh.has(child) ? child : this.#copy(child)
      this.#place(members, step, copy)
      members = copy
    }
    return members
  }

  #copy(value: AttributeValue): AttributeValue {
    const copy = value.M === undefined ? { L: [...(value.L ?? [])] } : { M: { ...value.M } }
    this.#fresh.add(copy)
    return copy
  }

  #child(parent: AttributeValue, step: string | number): AttributeValue | undefined {
    if (typeof step === "number") return parent.L?.[step]
    return parent.M === undefined ? undefined : own(parent.M, step)
  }

  #place(parent: AttributeValue, step: string | number, value: AttributeValue): void {
    if (typeof step === "string" && parent.M !== undefined) put(parent.M, step, value)
    else if (typeof step === "number" && parent.L !== undefined) parent.L[step] = value
    else throw badPath()
  }

  set(path: Path, value: AttributeValue): void {
    const parent = this.#parent(path)
    this.#place(parent, path.at(-1) as string | number, value)
    if (parent.L !== undefined) this.#thin(parent.L)
  }

  remove(path: Path): void {
    if (path.length > 1 && at(this.item, path.slice(0, -1)) === undefined) throw badPath()
    const parent = this.#parent(path)
    const step = path.at(-1) as string | number
    if (typeof step === "string" && parent.M !== undefined) delete parent.M[step]
    else if (typeof step === "number" && parent.L !== undefined) this.#thin(parent.L).add(step)
    else throw badPath()
  }

  #thin(list: AttributeValue[]): Set<number> {
    const found = this.#thinned.find((each) => each.list === list)
    if (found !== undefined) return found.gone
    const gone = new Set<number>()
    this.#thinned.push({ list, gone })
    return gone
  }

  /** Positions in one expression mean the list as it was: removed members and gaps close at the end. */
  finish(): Item {
    for (const { list, gone } of this.#thinned) {
      const kept = list.filter((value, i) => value !== undefined && !gone.has(i))
      list.splice(0, list.length, ...kept)
    }
    return this.item
  }
}

/** The item after the update. Throws DynamoDB's validation errors; `before` is not changed. */
export function applyUpdate(clauses: readonly Clause[], before: Item, values: Values): Item {
  const sets = clauses.map((clause) =>
    clause.kind === "set" ? evaluate(clause.value, before, values) : undefined,
  )
  const draft = new Draft(before)
  clauses.forEach((clause, i) => {
    if (clause.kind === "set") draft.set(clause.path, sets[i] as AttributeValue)
    else if (clause.kind === "remove") draft.remove(clause.path)
    else if (clause.kind === "add")
      draft.set(clause.path, added(at(before, clause.path), known(values, clause.name)))
    else {
      const existing = at(before, clause.path)
      const rest = existing && without(existing, known(values, clause.name))
      if (rest !== undefined) draft.set(clause.path, rest)
      else if (existing !== undefined) draft.remove(clause.path)
    }
  })
  return draft.finish()
}
