// What differs from machine to machine or from build to build: measured by `npm run cost -- --measure`, kept with its date.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { JourneyName } from "./month.ts"
import type { Worker } from "./units.ts"

interface Files {
  readonly count: number
  /** As a browser loads them, compressed with Brotli. */
  readonly bytes: number
}

export interface Measured {
  /** Day and machine of the measurement. */
  readonly on: string
  readonly machine: string
  /** Milliseconds of work here for one journey, warm, by function; the median of the rounds. */
  readonly ms: Readonly<Partial<Record<JourneyName, Readonly<Partial<Record<Worker, number>>>>>>
  readonly rounds: number
  /** Bytes of one journey's answers, as the product's own build makes its pages. */
  readonly bytesOut: Readonly<Record<JourneyName, number>>
  /** Bytes of the table for one booking, a year after it was done. */
  readonly keptBytes: number
  /** Scripts and icon of the citizens' pages; script and style of the desk; everything that is put up. */
  readonly visitFiles: Files
  readonly deskFiles: Files
  readonly siteFiles: number
  readonly siteBytes: number
}

/** `root` is the repository's: this file runs bundled, too. */
export const measuredFile = (root: string) => join(root, "packages/journeys/cost/measured.json")

export const readMeasured = (root: string): Measured =>
  JSON.parse(readFileSync(measuredFile(root), "utf8")) as Measured
