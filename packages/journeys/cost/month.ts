// A month in numbers: journeys as counted, times how often they happen, as quantities of what is sold.
import { type AlarmShape, type FunctionShape, topology } from "../../../infra/topology.ts"
import type { Quantities } from "./bill.ts"
import type { Measured } from "./measured.ts"
import type { Ware } from "./price.ts"
import { add, type Journey, times, type Units, unitsBy, type Worker, workers } from "./units.ts"
import type { Chosen, Place } from "./volumes.ts"

/** The journeys that are counted, by name. */
export type Counted = Readonly<Record<JourneyName, Journey>>

export const journeyNames = [
  "look",
  "lookup",
  "book",
  "move",
  "cancel",
  "refused",
  "deskOpen",
  "deskRead",
  "case",
  "minute",
  "nightly",
] as const
export type JourneyName = (typeof journeyNames)[number]

/** Pages of one `look`. */
export const pagesALook = 6
/** What one `deskRead` stands for: a desk in view for four minutes. */
export const lookSeconds = 240

const GB = 1024 ** 3
const hoursAMonth = 730
const daysAMonth = hoursAMonth / 24

export function bookingsAMonth(place: Place, volumes: Chosen): number {
  const { marriages, divorces, divorceVisits, online, reissues } = volumes
  const aYear = (place.residents / 1000) * (marriages * (1 + reissues) + divorces * divorceVisits)
  return (aYear / 12) * online
}

export type Runs = Readonly<Record<JourneyName, number>>

/** The same month with its most wanted day (5月20日): more book, and many look again and again and come too late. */
export function withPeak(place: Place, volumes: Chosen): Runs {
  const runs = runsOf(place, volumes)
  const bookings = (runs.book / volumes.workingDays) * volumes.peak
  const people = bookings * volumes.peakCrowd
  return {
    ...runs,
    book: runs.book + bookings,
    look: runs.look + (people * volumes.views) / pagesALook,
    refused: runs.refused + people,
  }
}

/** How often each journey happens in a month. */
export function runsOf(place: Place, volumes: Chosen): Runs {
  const bookings = bookingsAMonth(place, volumes)
  const desks = place.offices * volumes.desks * volumes.workingDays
  return {
    look: (bookings * volumes.views) / pagesALook,
    lookup: (place.residents / 1000) * volumes.lookups,
    book: bookings,
    move: bookings * volumes.moved,
    cancel: bookings * volumes.cancelled,
    refused: bookings * volumes.refused,
    deskOpen: desks,
    case: bookings * volumes.cases,
    deskRead: (desks * volumes.deskHours * 3600) / lookSeconds,
    minute: hoursAMonth * 60,
    nightly: daysAMonth * place.offices,
  }
}

/** What the function is billed for one run, in seconds: work here at its share of a processor, and waiting for the table. */
function secondsOf(worker: Worker, units: Units, ms: number, { factor, callMs }: Chosen): number {
  // Lambda gives a whole processor with 1,769 MB and shares of it below.
  const share = Math.min(1, topology.functions[worker].memoryMb / 1769)
  return ((ms * factor) / share + units.waits * callMs) / 1000
}

export interface Month {
  readonly bookings: number
  readonly units: Readonly<Record<Worker, Units>>
  readonly quantities: Quantities
}

/** A month as usual, or with what comes on top. */
export function monthOf(
  place: Place,
  counted: Counted,
  measured: Measured,
  volumes: Chosen,
  runs: Runs = runsOf(place, volumes),
): Month {
  const bookings = bookingsAMonth(place, volumes)
  const by = (worker: Worker) =>
    add(...journeyNames.map((name) => times(unitsBy(counted[name], worker), runs[name])))
  const units = Object.fromEntries(workers.map((worker) => [worker, by(worker)])) as Record<Worker, Units>
  const gbs = workers.map((worker) => {
    const seconds = journeyNames.map(
      (name) =>
        runs[name] *
        secondsOf(worker, unitsBy(counted[name], worker), measured.ms[name]?.[worker] ?? 0, volumes),
    )
    return (seconds.reduce((a, b) => a + b, 0) * topology.functions[worker].memoryMb) / 1024
  })
  const load = { place, volumes, measured, bookings, units, gbs: gbs.reduce((a, b) => a + b, 0) }
  return { bookings, units, quantities: quantitiesOf(load, runs) }
}

/** Queues that call a function: Lambda asks each, also when nothing comes. */
function polledQueues(): number {
  const functions: readonly FunctionShape[] = Object.values(topology.functions)
  return functions.filter(({ trigger }) => trigger.kind === "queue").length
}

/** An alarm is billed for each metric that it watches. */
function alarmMetrics(): number {
  const alarms: readonly AlarmShape[] = Object.values(topology.alarms)
  return alarms.reduce((sum, { of }) => sum + ("operations" in of ? of.operations.length : 1), 0)
}

interface Load {
  readonly place: Place
  readonly volumes: Chosen
  readonly measured: Measured
  readonly bookings: number
  readonly units: Readonly<Record<Worker, Units>>
  readonly gbs: number
}

function quantitiesOf(load: Load, runs: Runs): Quantities {
  const { volumes, measured, bookings, units } = load
  const all = add(...Object.values(units))
  const cold = units.portal.runs * volumes.coldShare + hoursAMonth
  const gbs = load.gbs + coldGbs(cold, volumes)
  const visits = runs.look
  const files = visits * measured.visitFiles.count + runs.deskOpen * measured.deskFiles.count
  const fileBytes = visits * measured.visitFiles.bytes + runs.deskOpen * measured.deskFiles.bytes
  const pageBytes = journeyNames.reduce((sum, name) => sum + runs[name] * measured.bytesOut[name], 0)
  const papers = runs.case * volumes.papers
  const keptPapers = (papers * volumes.paperMb * 12 * volumes.keptYears) / 1024
  const kept = (measured.keptBytes * bookings * 12 * volumes.keptYears) / GB
  const beside = all.runs * volumes.platformLogBytes + units.portal.runs * volumes.accessLogBytes
  const logs = (all.logBytes + beside) / GB
  const quantities: Record<Ware, number> = {
    "dynamodb-write": all.writeUnits,
    "dynamodb-read": all.readUnits,
    "dynamodb-storage": kept,
    "dynamodb-recovery": kept,
    "lambda-run": all.runs,
    "lambda-gbs": topology.runtime.architecture === "x86_64" ? gbs : 0,
    "lambda-gbs-arm": topology.runtime.architecture === "x86_64" ? 0 : gbs,
    "api-request": units.portal.runs,
    "edge-request": units.portal.runs + files,
    "edge-out": (pageBytes + fileBytes) / GB,
    "s3-storage": measured.siteBytes / GB + keptPapers,
    // The form's post, and the copy that keeps it; looked at when it came, and once by an officer.
    "s3-put": measured.siteFiles + papers * 2,
    // A fresh process that is asked for an organization reads the index.
    "s3-get": visits + papers * 3 + cold,
    "sqs-request": (polledQueues() * hoursAMonth * 3600 * volumes.queuePolls) / 20,
    "kms-key": Object.keys(topology.keys).length,
    "kms-request": Object.keys(topology.functions).length * volumes.keyRequests * hoursAMonth + cold,
    secret: Object.keys(topology.secrets).length,
    "secret-request": cold,
    alarm: alarmMetrics(),
    metric: 5,
    "log-in": logs,
    "log-kept": (logs * topology.logs.days) / daysAMonth,
    "schedule-run": runs.minute + daysAMonth,
  }
  return quantities
}

const coldGbs = (cold: number, { coldMs }: Chosen) =>
  (cold * coldMs * topology.functions.portal.memoryMb) / 1024 / 1000
