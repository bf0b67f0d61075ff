// What every rendering is read back into: the topology's own words, without what only people read.
import type {
  AlarmShape,
  BucketShape,
  FunctionShape,
  KeyShape,
  QueueShape,
  Right,
  ScheduleShape,
  SecretShape,
  TableShape,
  Topology,
  Trigger,
} from "../shapes.ts"

export type Named<T> = Readonly<Record<string, T>>

/** Without what only people read. */
export type Plain<T> = T extends unknown ? Omit<T, "about"> : never

export interface DescribedFunction {
  readonly name: string
  readonly memoryMb: number
  readonly timeoutSeconds: number
  readonly concurrency?: number
  readonly trigger: Trigger
  /** Each as `table portal GetItem`; what the code calls and what the trigger needs, nothing twice. */
  readonly granted: readonly string[]
  /** Names of its variables that are settings. */
  readonly settings: readonly string[]
}

export interface Described {
  readonly tables: Named<TableShape>
  readonly queues: Named<QueueShape>
  readonly buckets: Named<Plain<BucketShape>>
  readonly schedules: Named<Plain<ScheduleShape>>
  readonly secrets: Named<Plain<SecretShape>>
  readonly keys: Named<Plain<KeyShape>>
  readonly functions: Named<DescribedFunction>
  readonly alarms: Named<Plain<AlarmShape>>
  readonly logs: { readonly days: number }
  readonly runtime: Topology["runtime"]
}

/** What a rendering must come to. A property that is new in the topology is new here, and so asked of all renderings. */
export function described(topology: Topology): Described {
  return {
    tables: topology.tables,
    queues: topology.queues,
    buckets: each(topology.buckets, plain),
    schedules: each(topology.schedules, plain),
    secrets: each(topology.secrets, plain),
    keys: each(topology.keys, plain),
    functions: each(topology.functions, describedFunction),
    alarms: each(topology.alarms, plain),
    logs: topology.logs,
    runtime: topology.runtime,
  }
}

function describedFunction(shape: FunctionShape): DescribedFunction {
  const { about: _about, entry: _entry, rights, settings, ...rest } = shape
  return {
    ...rest,
    granted: granted([...rights, ...ofTrigger(shape.trigger)]),
    settings: [...settings].sort(),
  }
}

/** What Lambda itself does in the function's name. */
function ofTrigger(trigger: Trigger): Right[] {
  switch (trigger.kind) {
    case "http":
      return []
    case "stream":
      return [
        {
          on: "table",
          name: `${trigger.table} stream`,
          actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"],
        },
        { on: "queue", name: trigger.deadLetters, actions: ["SendMessage"] },
      ]
    case "queue":
      return [
        {
          on: "queue",
          name: trigger.queue,
          actions: ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"],
        },
      ]
    case "schedule":
      return [{ on: "queue", name: trigger.deadLetters, actions: ["SendMessage"] }]
  }
}

export function granted(rights: readonly Right[]): string[] {
  const said = rights.flatMap(({ on, name, actions }) => actions.map((action) => `${on} ${name} ${action}`))
  return [...new Set(said)].sort()
}

export function each<T, U>(named: Named<T>, change: (one: T) => U): Named<U> {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, change(one)]))
}

function plain<T extends { readonly about: string }>({ about: _about, ...rest }: T): Plain<T> {
  return rest as Plain<T>
}
