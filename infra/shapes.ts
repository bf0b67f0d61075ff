// The words the topology is written in: tables, functions, queues, schedules, buckets, keys and alarms as plain data.

export interface KeyAttribute {
  readonly name: string
  readonly type: "S" | "N" | "B"
}

export interface IndexShape {
  readonly name: string
  readonly partitionKey: KeyAttribute
  readonly sortKey?: KeyAttribute
  readonly projection: "ALL" | "KEYS_ONLY"
}

export interface TableShape {
  readonly name: string
  readonly partitionKey: KeyAttribute
  readonly sortKey: KeyAttribute
  readonly indexes: readonly IndexShape[]
  /** Epoch seconds. DynamoDB deletes within days: no rule of ours ever trusts it. */
  readonly ttlAttribute: string
  readonly stream: "NEW_AND_OLD_IMAGES" | "none"
  readonly pointInTimeRecovery: boolean
  readonly billing: "on_demand"
  readonly deletionProtection: boolean
}

export interface QueueShape {
  readonly name: string
  /** Seconds a receiver has before the message is shown to others; at least six times its function's time-out. */
  readonly visibilitySeconds: number
  readonly retentionDays: number
  /** Where a message goes that was received `receives` times in vain; absent on a queue of dead letters. */
  readonly deadLetters?: { readonly queue: string; readonly receives: number }
}

export interface BucketShape {
  readonly name: string
  readonly about: string
  /** Old versions are kept so many days; `none` keeps no versions. */
  readonly versionsDays: number | "none"
  /** Everything under a prefix is deleted so many days after it was written. */
  readonly expiry: readonly { readonly prefix: string; readonly days: number }[]
  /** What is not finished after so many days is deleted. */
  readonly unfinishedUploadDays: number
  /** May be made again from the repository, so it goes with its stack. */
  readonly disposable: boolean
  /** Scripts on the portal's own pages may post files to it (CORS); nobody else's, and nothing but posts. */
  readonly takesPosts?: true
  /** Where the bucket tells of a new object. */
  readonly notifies?: { readonly queue: string }
}

/** Either every so many minutes, or once a day at a wall time in Asia/Shanghai (UTC+8 all year). */
export type ScheduleShape = {
  readonly name: string
  readonly about: string
} & ({ readonly everyMinutes: number } | { readonly dailyAt: string })

export interface SecretShape {
  readonly name: string
  readonly about: string
  /** Members of the secret's JSON. */
  readonly members: readonly string[]
}

export interface KeyShape {
  readonly name: string
  readonly about: string
  readonly rotates: boolean
}

export interface HttpTrigger {
  readonly kind: "http"
  /** Requests a second, and at once, for all people together. */
  readonly throttle: { readonly rate: number; readonly burst: number }
}

export type Trigger =
  | HttpTrigger
  | {
      readonly kind: "stream"
      readonly table: string
      /** Only new items whose partition key begins so. */
      readonly partitionBegins: string
      readonly batch: number
      readonly windowSeconds: number
      /** Batches of one shard at once; what shares a partition key stays in order. */
      readonly parallel: number
      /** After the first try. A failing batch is halved until the record that fails stands alone. */
      readonly retries: number
      readonly maxAgeSeconds: number
      readonly deadLetters: string
    }
  | { readonly kind: "queue"; readonly queue: string; readonly batch: number; readonly windowSeconds: number }
  | {
      readonly kind: "schedule"
      readonly schedule: string
      readonly retries: number
      readonly maxAgeSeconds: number
      readonly deadLetters: string
    }

/** IAM actions without their service prefix, on one named thing. */
export type Right =
  /** Of the table `portal`, by its name; a query of an index needs its own right. */
  | { readonly on: "index"; readonly name: string; readonly actions: readonly string[] }
  | { readonly on: "table"; readonly name: string; readonly actions: readonly string[] }
  | { readonly on: "queue"; readonly name: string; readonly actions: readonly string[] }
  /** Of its objects; `ListBucket`, which also tells what is missing from what is forbidden, of the bucket itself. */
  | { readonly on: "bucket"; readonly name: string; readonly actions: readonly string[] }
  | { readonly on: "secret"; readonly name: string; readonly actions: readonly string[] }

export interface FunctionShape {
  readonly name: string
  readonly about: string
  /** Module whose `handler` is called. */
  readonly entry: string
  readonly memoryMb: number
  readonly timeoutSeconds: number
  /** At most so many at once; absent leaves it to the account. */
  readonly concurrency?: number
  readonly trigger: Trigger
  /** What its own code calls, and nothing else; what its trigger needs follows from the trigger. */
  readonly rights: readonly Right[]
  /** Settings it reads from its environment, beside what names its table, queues, buckets and secret. */
  readonly settings: readonly string[]
}

/** What a number must not exceed for how long, and what it means. Every alarm tells the topic `alarms`. */
export interface AlarmShape {
  readonly name: string
  readonly about: string
  readonly of:
    | { readonly kind: "function"; readonly function: string; readonly metric: "Errors" | "Throttles" }
    /** Answers of 500 and above from the API that calls the function: the app answers a failure itself. */
    | { readonly kind: "http_errors"; readonly function: string }
    /** How long the API's answers take, the start of a function included, which its own duration leaves out. */
    | { readonly kind: "http_p99"; readonly function: string }
    /** Requests to the API, whatever becomes of them. */
    | { readonly kind: "http_requests"; readonly function: string }
    | {
        readonly kind: "table"
        readonly table: string
        readonly metric: "ThrottledRequests" | "SystemErrors"
        /** DynamoDB counts these by operation only; the alarm sums those the functions call. */
        readonly operations: readonly string[]
      }
    | { readonly kind: "queue_depth"; readonly queue: string }
    /** Written by the jobs themselves. */
    | { readonly kind: "own"; readonly metric: OwnMetric }
  /** Above this it rings; in the metric's own unit (p99: milliseconds, ages: seconds, otherwise a count). */
  readonly above: number
  readonly minutes: number
  /** Periods that must be above it. */
  readonly periods: number
  /** No data is trouble too: what should speak every minute has gone silent. */
  readonly missing: "fine" | "rings"
}

/** Metrics that the jobs count, one namespace `Portal`. */
export type OwnMetric =
  | "OutboxOldestSeconds"
  | "OutboxDead"
  | "PlacesAstray"
  | "CalendarDaysMissing"
  | "HistoryBroken"

export interface Topology {
  readonly tables: Readonly<Record<"portal", TableShape>>
  readonly queues: Readonly<Record<string, QueueShape>>
  readonly buckets: Readonly<Record<string, BucketShape>>
  readonly schedules: Readonly<Record<string, ScheduleShape>>
  readonly secrets: Readonly<Record<string, SecretShape>>
  readonly keys: Readonly<Record<string, KeyShape>>
  readonly functions: Readonly<Record<string, FunctionShape>>
  readonly alarms: Readonly<Record<string, AlarmShape>>
  /** How long what the functions and the API write down is kept. */
  readonly logs: { readonly days: number }
  /** What every function runs on. */
  readonly runtime: { readonly name: "nodejs24.x"; readonly architecture: "x86_64" | "arm64" }
}
