// Shapes of requests: types and limits of each parameter, with the service's sentences for what breaks them.
import { invalid, serialization } from "./errors.ts"

interface Common {
  required?: boolean
}
export type Shape = Common &
  (
    | { is: "string"; min?: number; max?: number; pattern?: string; among?: readonly string[] }
    | { is: "integer"; min?: number; max?: number }
    | { is: "boolean" }
    | { is: "list"; of: Shape; min?: number; max?: number }
    | { is: "map"; of: Shape; min?: number; max?: number }
    | { is: "struct"; fields: Readonly<Record<string, Shape>> }
    | { is: "value" }
  )

export type Fields = Readonly<Record<string, Shape>>

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

function shownValue(value: unknown): string {
  if (value === undefined || value === null) return "null"
  if (Array.isArray(value)) return `'[${value.map((each) => shownPlain(each)).join(", ")}]'`
  return `'${shownPlain(value)}'`
}

const shownPlain = (value: unknown) =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value)

class Problems {
  readonly found: string[] = []

  add(value: unknown, path: string, rule: string): void {
    this.found.push(
      `Value ${shownValue(value)} at '${path}' failed to satisfy constraint: Member must ${rule}`,
    )
  }

  throwAny(): void {
    const count = this.found.length
    if (count === 0) return
    const noun = count === 1 ? "validation error" : "validation errors"
    throw invalid(`${count} ${noun} detected: ${this.found.slice(0, 10).join("; ")}`)
  }
}

function length(
  value: unknown,
  size: number,
  shape: { min?: number; max?: number },
  path: string,
  to: Problems,
) {
  if (shape.min !== undefined && size < shape.min) {
    to.add(value, path, `have length greater than or equal to ${shape.min}`)
  }
  if (shape.max !== undefined && size > shape.max) {
    to.add(value, path, `have length less than or equal to ${shape.max}`)
  }
}

const kindOf = (value: unknown): "string" | "number" | "boolean" | "list" | "object" => {
  if (Array.isArray(value)) return "list"
  const type = typeof value
  return type === "string" || type === "number" || type === "boolean" ? type : "object"
}

/** What the service's JSON reader says when a parameter has another type than it expects. */
function wrongType(value: unknown, wanted: string): Error {
  const kind = kindOf(value)
  if (wanted === "List" || wanted === "Map" || wanted === "Struct") {
    if (kind === "object") return serialization("Start of structure or map found where not expected")
    if (kind === "list") return serialization("Unrecognized collection type class java.util.Map")
    return serialization(wanted === "Struct" ? "Unexpected value type in payload" : "Unexpected field type")
  }
  if (kind === "list") return serialization(`Unrecognized collection type class java.lang.${wanted}`)
  if (kind === "object") return serialization("Start of structure or map found where not expected")
  if (kind === "boolean")
    return serialization(`${value ? "TRUE" : "FALSE"}_VALUE cannot be converted to ${wanted}`)
  if (kind === "string") {
    return serialization(
      wanted === "Boolean"
        ? "Unexpected token received from parser"
        : `STRING_VALUE cannot be converted to ${wanted}`,
    )
  }
  const number = Number.isInteger(value) ? "NUMBER_VALUE" : "DECIMAL_VALUE"
  return serialization(`${number} cannot be converted to ${wanted}`)
}

function checkString(
  value: unknown,
  shape: Shape & { is: "string" },
  path: string,
  problems: Problems,
): void {
  if (typeof value !== "string") throw wrongType(value, "String")
  if (shape.among !== undefined && !shape.among.includes(value)) {
    problems.add(value, path, `satisfy enum value set: [${shape.among.join(", ")}]`)
  }
  if (shape.pattern !== undefined && !new RegExp(`^${shape.pattern}$`).test(value)) {
    problems.add(value, path, `satisfy regular expression pattern: ${shape.pattern}`)
  }
  length(value, value.length, shape, path, problems)
}

function checkInteger(
  value: unknown,
  shape: Shape & { is: "integer" },
  path: string,
  problems: Problems,
): void {
  if (typeof value !== "number") throw wrongType(value, "Integer")
  if (shape.min !== undefined && value < shape.min) {
    problems.add(value, path, `have value greater than or equal to ${shape.min}`)
  }
  if (shape.max !== undefined && value > shape.max) {
    problems.add(value, path, `have value less than or equal to ${shape.max}`)
  }
}

function check(value: unknown, shape: Shape, path: string, problems: Problems): void {
  if (value === undefined || value === null) {
    if (shape.required === true) problems.add(value, path, "not be null")
    return
  }
  switch (shape.is) {
    case "string":
      checkString(value, shape, path, problems)
      return
    case "integer":
      checkInteger(value, shape, path, problems)
      return
    case "boolean":
      if (typeof value !== "boolean") throw wrongType(value, "Boolean")
      return
    case "list":
      if (!Array.isArray(value)) throw wrongType(value, "List")
      length(value, value.length, shape, path, problems)
      value.forEach((each, i) => {
        check(each, { ...shape.of, required: true }, `${path}.${i + 1}.member`, problems)
      })
      return
    case "map":
      if (kindOf(value) !== "object") throw wrongType(value, "Map")
      length(value, Object.keys(value).length, shape, path, problems)
      if (shape.of.is !== "value") {
        for (const [name, each] of Object.entries(value))
          check(each, { ...shape.of, required: true }, `${path}.${name}.member`, problems)
      }
      return
    case "struct":
      if (kindOf(value) !== "object") throw wrongType(value, "Struct")
      checkFields(value as Record<string, unknown>, shape.fields, `${path}.`, problems)
      return
    case "value":
      return
  }
}

function checkFields(
  input: Record<string, unknown>,
  fields: Fields,
  prefix: string,
  problems: Problems,
): void {
  for (const name in fields) {
    check(input[name], fields[name] as Shape, prefix + lower(name), problems)
  }
}

/** Throws what the service says of a request that does not have this shape. */
export function checkShape(input: Record<string, unknown>, fields: Fields): void {
  const problems = new Problems()
  checkFields(input, fields, "", problems)
  problems.throwAny()
}
