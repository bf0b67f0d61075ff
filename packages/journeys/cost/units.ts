// What one step of a journey takes, counted; sums of it are what a month takes.

/** The functions of the topology that do the work. */
export const workers = ["portal", "outbox", "minute", "nightly"] as const
export type Worker = (typeof workers)[number]

export const counted = [
  /** Runs of the function. */
  "runs",
  /** Operations asked of the table. */
  "calls",
  /** How often the function waits for the table: what is asked side by side is one wait. */
  "waits",
  "readUnits",
  "writeUnits",
  /** Items changed: each is a record of the stream, which Lambda reads free of charge. */
  "streamRecords",
  /** Bodies and header lines that left for a browser. */
  "bytesOut",
  /** Our own log lines, as the log service counts them: text and 26 bytes for each. */
  "logBytes",
] as const
export type What = (typeof counted)[number]

export type Units = Readonly<Record<What, number>>

export interface Step {
  /** `GET /marriage/:kind/times`, `outbox`, `minute`. */
  readonly name: string
  readonly worker: Worker
  readonly units: Units
  /** Processor and engine time here, in milliseconds: a local measure, never compared by a test. */
  readonly ms: number
}

export interface Journey {
  readonly name: string
  readonly steps: readonly Step[]
}

export const nothing: Units = Object.fromEntries(counted.map((what) => [what, 0])) as Record<What, number>

export function add(...all: readonly Units[]): Units {
  const sum = (what: What) => all.reduce((total, each) => total + each[what], 0)
  return Object.fromEntries(counted.map((what) => [what, sum(what)])) as Record<What, number>
}

export function times(units: Units, factor: number): Units {
  return Object.fromEntries(counted.map((what) => [what, units[what] * factor])) as Record<What, number>
}

export const unitsOf = ({ steps }: Pick<Journey, "steps">): Units => add(...steps.map(({ units }) => units))

/** The part of a journey that one function does. */
export const unitsBy = ({ steps }: Pick<Journey, "steps">, worker: Worker): Units =>
  add(...steps.filter((step) => step.worker === worker).map(({ units }) => units))
