// TransactWriteItems and TransactGetItems. Requests run one after another, so a TransactionConflict never arises.
import { type Action, ConditionNotMet, type Decision, readDelete, readPut, readUpdate } from "../action.ts"
import { noUnits, readUnits, type Units } from "../capacity.ts"
import type { Table } from "../catalog.ts"
import { type CancellationReason, DynamoError, invalid } from "../errors.ts"
import { keyText } from "../keys.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared, Store } from "../store.ts"
import { Totals } from "./batch.ts"
import {
  checkFailure,
  expressionFields,
  type Input,
  metrics,
  names,
  refuseUnsupported,
  report,
  reportOf,
  requiredValues,
  string,
  tableName,
} from "./parameters.ts"
import { readGet } from "./single.ts"
import { fingerprint, once } from "./tokens.ts"

const maxActions = 100
const maxBytes = 4 * 1024 * 1024

const condition = {
  ...expressionFields,
  TableName: tableName,
  ConditionExpression: string,
  ReturnValuesOnConditionCheckFailure: checkFailure,
} as const
const key = { ...condition, Key: requiredValues } as const

const writeFields = {
  TransactItems: {
    is: "list",
    required: true,
    min: 1,
    max: maxActions,
    of: {
      is: "struct",
      fields: {
        Put: { is: "struct", fields: { ...condition, Item: requiredValues } },
        Delete: { is: "struct", fields: key },
        Update: {
          is: "struct",
          fields: { ...key, UpdateExpression: { is: "string", required: true } },
        },
        ConditionCheck: {
          is: "struct",
          fields: { ...key, ConditionExpression: { is: "string", required: true } },
        },
      },
    },
  },
  ClientRequestToken: { is: "string", min: 1, max: 36 },
  ReturnConsumedCapacity: report,
  ReturnItemCollectionMetrics: metrics,
} as const satisfies Fields

type Kind = "Put" | "Delete" | "Update" | "ConditionCheck"
const readers: Record<Kind, (input: Input) => Action> = {
  Put: readPut,
  Delete: (input) => readDelete(input),
  Update: readUpdate,
  ConditionCheck: (input) => readDelete(input, true),
}
const kinds = Object.keys(readers) as Kind[]

interface Step {
  action: Action
  input: Input
}

function readStep(given: Partial<Record<Kind, Input>>): Step {
  const set = kinds.filter((kind) => given[kind] != null)
  const [kind] = set
  if (kind === undefined || set.length > 1) {
    throw invalid("TransactItems can only contain one of Check, Put, Update or Delete")
  }
  const input = given[kind] as Input
  return { action: readers[kind](input), input }
}

function checkDistinct(names: string[]): void {
  if (new Set(names).size === names.length) return
  throw invalid("Transaction request cannot include multiple operations on one item")
}

export function canceled(reasons: CancellationReason[]): DynamoError {
  const codes = reasons.map(({ Code }) => Code).join(", ")
  return new DynamoError(
    "TransactionCanceledException",
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  )
}

/** What one step refuses with; anything but a failed condition or a validation is no reason but a fault. */
function reasonOf(error: unknown, { input }: Step): CancellationReason {
  if (error instanceof ConditionNotMet) {
    const item = input.ReturnValuesOnConditionCheckFailure === "ALL_OLD" ? error.before.item : undefined
    return { Code: "ConditionalCheckFailed", Message: error.message, ...(item && { Item: item }) }
  }
  if (error instanceof DynamoError && error.name === "ValidationException") {
    return { Code: "ValidationError", Message: error.message }
  }
  throw error
}

interface Decided {
  table: Table
  decision: Decision
}

/** Decides every step on the tables as they stand; cancels when one refuses. Transactional writes cost double. */
function decideAll(steps: Step[], store: Store): Decided[] {
  const reasons: CancellationReason[] = []
  const decided: Decided[] = []
  const located: string[] = []
  let failed = false
  let units = 0
  for (const step of steps) {
    try {
      const where = step.action.locate(store.catalog)
      located.push(`${step.action.tableName} ${keyText(where.key)}`)
      decided.push({ table: where.table, decision: step.action.decide(where) })
      reasons.push({ Code: "None" })
      units += 2
    } catch (error) {
      reasons.push(reasonOf(error, step))
      units += 2 * (error instanceof ConditionNotMet ? error.units : 1)
      failed = true
    }
  }
  checkDistinct(located)
  if (failed) {
    store.spend("write", units)
    throw canceled(reasons)
  }
  return decided
}

const doubled = (units: Units): Units => ({
  table: units.table * 2,
  indexes: new Map([...units.indexes].map(([index, count]) => [index, index.local ? count * 2 : count])),
})

function commitAll(decided: Decided[], input: Input, store: Store): Record<string, unknown> {
  const totals = new Totals()
  for (const { table, decision } of decided) totals.add(table, doubled(decision.commit()))
  store.spend("write", totals.sum)
  return totals.shown(input, "Write")
}

export function transactWriteItems(input: Input): Prepared {
  checkShape(input, writeFields)
  refuseUnsupported(input)
  const steps = (input.TransactItems as Partial<Record<Kind, Input>>[]).map(readStep)
  const bytes = steps.reduce((all, { action }) => all + action.bytes, 0)
  if (bytes > maxBytes) {
    throw invalid("Collection size of TransactItems exceeded the maximum allowed size of 4 MB")
  }
  const token = input.ClientRequestToken as string | null | undefined
  const perform = (store: Store) => commitAll(decideAll(steps, store), input, store)
  const request = token == null ? "" : fingerprint(input)
  return {
    write: true,
    run: (store) => (token == null ? perform(store) : once(store, token, request, () => perform(store))),
  }
}

const getFields = {
  TransactItems: {
    is: "list",
    required: true,
    min: 1,
    max: maxActions,
    of: {
      is: "struct",
      fields: {
        Get: {
          is: "struct",
          required: true,
          fields: {
            TableName: tableName,
            Key: requiredValues,
            ProjectionExpression: string,
            ExpressionAttributeNames: names,
          },
        },
      },
    },
  },
  ReturnConsumedCapacity: report,
} as const satisfies Fields

export function transactGetItems(input: Input): Prepared {
  checkShape(input, getFields)
  const gets = (input.TransactItems as { Get: Input }[]).map(({ Get }) => readGet(Get))
  return {
    write: false,
    run(store) {
      const totals = new Totals()
      const found = gets.map((get) => ({ get, ...get.find(store) }))
      checkDistinct(found.map(({ get, key: at }) => `${get.tableName} ${keyText(at)}`))
      for (const { table, size } of found) totals.add(table, noUnits(readUnits(size, true) * 2))
      store.spend("read", totals.sum)
      return {
        Responses: found.map(({ item }) => (item === undefined ? {} : { Item: item })),
        ...(reportOf(input) !== "NONE" && totals.shown(input, "Read")),
      }
    },
  }
}
