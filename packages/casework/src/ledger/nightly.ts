// What the night does for the record: roots of the days that are over, and a look at the cases that changed since the last night.
import { addDays } from "@civil/core/date.ts"
import { keepDays } from "../figures/days.ts"
import type { Spine } from "../spine.ts"
import { checkCase } from "./check-case.ts"
import { leavesOfDay, readCase } from "./lines.ts"
import { lastClosed, publishRoots } from "./publish.ts"
import { ledgerStore } from "./store.ts"

const reserveMs = 10_000
/** Roots looked at each night; `audit:verify` looks at all. */
const lastDays = 7

export interface RecordNight {
  readonly roots: number
  /** Cases whose history, and roots that do not hold. */
  readonly broken: number
}

export async function recordNight(spine: Spine, remaining: () => number): Promise<RecordNight> {
  const bureaus = spine.deps.bureaus.map(({ code }) => code)
  const roots = await publishRoots(spine.world, bureaus, remaining)
  let broken = 0
  for (const bureau of bureaus) {
    await keepDays(spine, bureau, remaining)
    broken += (await brokenRoots(spine, bureau)) + (await brokenCases(spine, bureau, remaining))
  }
  return { roots, broken }
}

async function brokenRoots({ world }: Spine, bureau: string): Promise<number> {
  const roots = await ledgerStore(world.table).newest(bureau, lastDays)
  return roots.filter((root, i) => {
    const before = roots[i + 1]
    return (
      before !== undefined &&
      (root.previous !== before.root || addDays(before.day, 1).toString() !== root.day)
    )
  }).length
}

async function brokenCases({ world }: Spine, bureau: string, remaining: () => number): Promise<number> {
  const yesterday = lastClosed(world.clock.now())
  const leaves = await leavesOfDay(world.table, bureau, yesterday)
  let broken = 0
  for (const id of new Set(leaves.map((leaf) => leaf.case))) {
    if (remaining() < reserveMs) break
    // Once more where it seems wrong: a change may have come between the reads.
    for (let looked = 1; looked <= 2; looked += 1) {
      const { findings } = checkCase(id, await readCase(world.table, id), (sealed, context) =>
        world.secrets.open(sealed, context),
      )
      if (findings.length === 0) break
      if (looked === 2) broken += 1
    }
  }
  return broken
}
