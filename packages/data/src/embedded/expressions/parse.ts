// Parses expressions with dynalite's grammars, once for each text, names and types of values.
import * as conditionGrammar from "dynalite/db/conditionParser.js"
import * as projectionGrammar from "dynalite/db/projectionParser.js"
import * as updateGrammar from "dynalite/db/updateParser.js"
import { invalid } from "../errors.ts"
import { type AttributeValue, compare, typeOf } from "../value.ts"
import { clause, condition, type RawClause, type RawNode, type ValueMark } from "./convert.ts"
import { isReserved } from "./reserved.ts"
import type { ConditionTree, Path, ProjectionTree, UpdateTree } from "./tree.ts"

export type Names = Record<string, string>
export type Values = Record<string, AttributeValue>

export interface Parsed<Tree> {
  tree: Tree
  names: string[]
  values: string[]
  /** Bounds of BETWEEN given as values: their order is checked with each request. */
  bounds: [low: string, high: string][]
}

type Grammar = typeof conditionGrammar
const capacity = 2000
const maxLength = 4096

type MarkValue = { mark: ValueMark } & Record<string, unknown>

/** The grammar looks at the type of a value, and for `attribute_type` also at its text. */
function marks(values: Values): Record<string, MarkValue> {
  const marked: Record<string, MarkValue> = {}
  for (const name in values) {
    const value = values[name] as AttributeValue
    const type = typeOf(value)
    marked[name] = { [type]: value.S ?? true, mark: { mark: name, type } }
  }
  return marked
}

function cacheKey(text: string, names: Names, values: Values): string {
  let key = text
  for (const name in names) key += `\n${name} ${names[name]}`
  const whole = text.includes("attribute_type")
  for (const name in values) {
    const value = values[name] as AttributeValue
    key += `\n${name} ${typeOf(value)}`
    if (whole && value.S !== undefined) key += value.S
  }
  return key
}

/** Least recently used goes first: a Map keeps insertion order. */
class Recent<Value> {
  readonly #entries = new Map<string, Value>()

  get(key: string): Value | undefined {
    const found = this.#entries.get(key)
    if (found !== undefined && this.#entries.size > capacity / 2) {
      this.#entries.delete(key)
      this.#entries.set(key, found)
    }
    return found
  }

  set(key: string, value: Value): void {
    if (this.#entries.size >= capacity) {
      const [oldest] = this.#entries.keys()
      if (oldest !== undefined) this.#entries.delete(oldest)
    }
    this.#entries.set(key, value)
  }
}

interface Kind<Tree> {
  label: string
  grammar: Grammar
  convert(raw: object): Tree
  recent: Recent<Parsed<Tree>>
}

function parseAfresh<Tree>(kind: Kind<Tree>, text: string, names: Names, values: Values): Parsed<Tree> {
  const fail = (message: string) => invalid(`Invalid ${kind.label}: ${message}`)
  if (text === "") throw fail("The expression can not be empty;")
  if (Buffer.byteLength(text) > maxLength) {
    throw fail(
      `Expression size has exceeded the maximum allowed size; expression size: ${Buffer.byteLength(text)}`,
    )
  }
  const unusedAttrNames: Record<string, unknown> = Object.fromEntries(
    Object.keys(names).map((n) => [n, true]),
  )
  const unusedAttrVals: Record<string, unknown> = Object.fromEntries(
    Object.keys(values).map((n) => [n, true]),
  )
  const bounds: Parsed<Tree>["bounds"] = []
  const remember = (_: string, low: unknown, high: unknown) => {
    bounds.push([(low as MarkValue).mark.mark, (high as MarkValue).mark.mark])
    return false
  }
  const context = { attrNames: names, attrVals: marks(values), unusedAttrNames, unusedAttrVals, isReserved }
  let raw: unknown
  try {
    raw = kind.grammar.parse(text, { context: { ...context, compare: remember } })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw fail(error.name === "SyntaxError" ? syntaxError(error, text) : error.message)
  }
  if (typeof raw === "string") throw fail(raw)
  return {
    tree: kind.convert(raw as object),
    names: Object.keys(names).filter((name) => !(name in unusedAttrNames)),
    values: Object.keys(values).filter((name) => !(name in unusedAttrVals)),
    bounds,
  }
}

/** As the service words it: the token that stopped the parser, and the tokens beside it. */
function syntaxError(error: Error, text: string): string {
  const at = (error as { location?: { start: { offset: number } } }).location?.start.offset ?? text.length
  const tokens = [...text.matchAll(/[#:]?\w+|'[^']*'|\S/g)]
  const ends = (token: RegExpExecArray) => token.index + token[0].length
  const found = tokens.findIndex((token) => ends(token) > at)
  const i = found < 0 ? tokens.length : found
  const [token, after] = [tokens[i], tokens[i + 1]]
  const start = tokens[Math.max(0, i - 1)]?.index ?? 0
  const near = text.slice(start, token === undefined ? text.length : ends(after ?? token))
  return `Syntax error; token: "${token?.[0] ?? "<EOF>"}", near: "${near}"`
}

function checkBounds(label: string, parsed: Parsed<unknown>, values: Values): void {
  for (const [lowName, highName] of parsed.bounds) {
    const [low, high] = [values[lowName], values[highName]]
    if (low === undefined || high === undefined || (compare(low, high) ?? 0) <= 0) continue
    const shown = (value: AttributeValue) =>
      `AttributeValue: {${typeOf(value)}:${String(value[typeOf(value)])}}`
    throw invalid(
      `Invalid ${label}: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; ` +
        `lower bound operand: ${shown(low)}, upper bound operand: ${shown(high)}`,
    )
  }
}

function parse<Tree>(kind: Kind<Tree>, text: string, names: Names, values: Values): Parsed<Tree> {
  const key = cacheKey(text, names, values)
  let parsed = kind.recent.get(key)
  if (parsed === undefined) {
    parsed = parseAfresh(kind, text, names, values)
    kind.recent.set(key, parsed)
  }
  if (parsed.bounds.length > 0) checkBounds(kind.label, parsed, values)
  return parsed
}

const keys = (record: object | undefined) => Object.keys(record ?? {})

interface RawCondition {
  expression: RawNode
  nestedPaths: object
  pathHeads: object
}
interface RawUpdate {
  sections: RawClause[]
  paths: Path[]
  nestedPaths: object
}

const conditionKind = (label: string): Kind<ConditionTree> => ({
  label,
  grammar: conditionGrammar,
  convert: (raw) => {
    const { expression, nestedPaths, pathHeads } = raw as RawCondition
    return { condition: condition(expression), nested: keys(nestedPaths), heads: keys(pathHeads) }
  },
  recent: new Recent(),
})

const conditions = {
  ConditionExpression: conditionKind("ConditionExpression"),
  FilterExpression: conditionKind("FilterExpression"),
  KeyConditionExpression: conditionKind("KeyConditionExpression"),
}

const updates: Kind<UpdateTree> = {
  label: "UpdateExpression",
  grammar: updateGrammar,
  convert: (raw) => {
    const { sections, paths, nestedPaths } = raw as RawUpdate
    return { clauses: sections.map(clause), paths, nested: keys(nestedPaths) }
  },
  recent: new Recent(),
}

const projections: Kind<ProjectionTree> = {
  label: "ProjectionExpression",
  grammar: projectionGrammar,
  convert: (raw) => {
    const { paths, nestedPaths } = raw as { paths: Path[]; nestedPaths: object }
    return { paths, nested: keys(nestedPaths) }
  },
  recent: new Recent(),
}

export const parseCondition = (label: keyof typeof conditions, text: string, names: Names, values: Values) =>
  parse(conditions[label], text, names, values)
export const parseUpdate = (text: string, names: Names, values: Values) => parse(updates, text, names, values)
export const parseProjection = (text: string, names: Names) => parse(projections, text, names, {})
