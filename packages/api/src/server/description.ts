// What of the topology runs on this machine, in the topology's own words: each part adds itself when it has started.
import type {
  AlarmShape,
  BucketShape,
  FunctionShape,
  QueueShape,
  ScheduleShape,
  SecretShape,
  Trigger,
} from "../../../../infra/topology.ts"

/** The portal's requests end when the proxy in front says so; its time-out and throttle are not ours. */
type HttpTrigger = { readonly kind: "http" }

export interface RunningFunction extends Partial<Pick<FunctionShape, "timeoutSeconds" | "concurrency">> {
  readonly name: string
  readonly trigger: Exclude<Trigger, HttpTrigger> | HttpTrigger
}

export interface LocalDescription {
  readonly functions: Record<string, RunningFunction>
  readonly queues: Record<string, QueueShape>
  readonly schedules: Record<string, ScheduleShape>
  /** Folders keep no old versions. */
  readonly buckets: Record<string, Pick<BucketShape, "name" | "expiry" | "notifies">>
  readonly alarms: Record<string, AlarmShape>
  readonly secrets: Record<string, Pick<SecretShape, "name" | "members">>
}

export interface NamedPart {
  readonly kind: "table" | "function" | "queue" | "schedule" | "bucket" | "alarm" | "secret"
  readonly name: string
}

export function emptyDescription(): LocalDescription {
  return { functions: {}, queues: {}, schedules: {}, buckets: {}, alarms: {}, secrets: {} }
}

/** The same as a list of names, as each rendering of the topology gives one. */
export function namesIn(runs: LocalDescription, table: string): readonly NamedPart[] {
  const named = (kind: NamedPart["kind"], parts: object) => Object.keys(parts).map((name) => ({ kind, name }))
  return [
    { kind: "table", name: table },
    ...named("function", runs.functions),
    ...named("queue", runs.queues),
    ...named("schedule", runs.schedules),
    ...named("bucket", runs.buckets),
    ...named("alarm", runs.alarms),
    ...named("secret", runs.secrets),
  ]
}
