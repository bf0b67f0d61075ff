// What a run prints and keeps: one line for each ratio, and the numbers as JSON beside the demo's data.
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { pinned, root } from "./place.ts"
import type { Comparison } from "./rounds.ts"

/** A count instead of a ratio: smaller is better. */
export interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target?: number
}

export interface Outcome {
  readonly bench: string
  readonly comparisons: readonly Comparison[]
  readonly measures: readonly Measure[]
  readonly notes: readonly string[]
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))

export function print({ bench, comparisons, measures, notes }: Outcome): void {
  console.log(`\n${bench}`)
  for (const one of comparisons) {
    const [of, over] = one.perSecond.map((value) => Math.round(value).toLocaleString("en"))
    const met = one.median >= one.target
    const verdict = one.informative ? "for information" : `target ≥ ${one.target}: ${met ? "met" : "MISSED"}`
    console.log(`  ${one.name}: median ${round(one.median, 2)}, worst ${round(one.worst, 2)} (${verdict})`)
    console.log(`    ${one.of} ${of}/s ÷ ${one.over} ${over}/s, ${one.ratios.length} rounds`)
  }
  for (const { name, value, unit, target } of measures) {
    const verdict = target === undefined ? "" : ` (target ≤ ${target}: ${value <= target ? "met" : "MISSED"})`
    console.log(`  ${name}: ${round(value, 3)} ${unit}${verdict}`)
  }
  for (const note of notes) console.log(`  ${note}`)
}

/** `.data/bench/latest.json`, and one file for each run. */
export function keep(outcomes: readonly Outcome[], at: Date): string {
  const folder = join(root, ".data/bench")
  mkdirSync(folder, { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version, pinned }
  const text = `${JSON.stringify({ at: at.toISOString(), machine, outcomes }, undefined, 2)}\n`
  const file = join(folder, `${at.toISOString().replace(/[:.]/g, "-")}.json`)
  writeFileSync(file, text)
  writeFileSync(join(folder, "latest.json"), text)
  return file
}
