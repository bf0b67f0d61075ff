// Looks through resources that were made, and changes what was described name by name.
import { list, text } from "../../renderings/json.ts"
import type { Resource } from "../outputs.ts"

/** Of a type as AWS calls it, whatever the service: `Queue`, `Role`. */
export function all(of: readonly Resource[], type: string): readonly Resource[] {
  return of.filter((resource) => resource.type.endsWith(`:${type}`))
}

export function inputsOf(of: readonly Resource[], type: string): readonly Resource["inputs"][] {
  return all(of, type).map((resource) => resource.inputs)
}

export function statementsOf(role: Resource): readonly unknown[] {
  return list(role.inputs, "inlinePolicies").flatMap((policy) =>
    list({ all: JSON.parse(text(policy, "policy")) }, "all"),
  )
}

export function mapped<T, U>(named: Readonly<Record<string, T>>, change: (one: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, change(one)]))
}
