// Publishes a plan: rows, changes and files under a serial of its own, then the one write that shows them all.

import { gzipSync } from "node:zlib"
import { commit, Stale } from "@civil/data/change.ts"
import { writeChanges } from "../artefacts/changes.ts"
import { buildIndexFile } from "../artefacts/files.ts"
import { sorted, type Whole, writeWhole } from "../artefacts/whole.ts"
import { canonical, lineOf } from "../canonical.ts"
import type { StoredVersion, Written } from "../entities.ts"
import { newLines } from "../lines.ts"
import { illegalKey } from "../places.ts"
import type { Base, Plan } from "../statement.ts"
import type { Dataset, DatasetMark, Version } from "../version.ts"
import { refuse } from "../words.ts"
import type { PublishingDeps } from "./deps.ts"
import { builtPart, lastWrite, momentAfter } from "./last-write.ts"
import { type Lease, takeLease } from "./lease.ts"
import { writeRows } from "./rows.ts"

export interface Work {
  readonly id: string
  readonly base: Base
  readonly plan: Plan
  readonly rejected: number
  /** Another version follows at once: its index does for both. */
  readonly followed?: true
}

type Marks = Readonly<Partial<Record<Dataset, DatasetMark>>>

/** A whole file is what its dataset rests on from then on; a part only where there is nothing else. */
function marksAfter({ base, plan: { taking } }: Work, version: number): Marks {
  const { dataset, extent, mark } = taking
  const known = base.version?.marks ?? {}
  if (extent === "part" && known[dataset] !== undefined) return known
  return { ...known, [dataset]: { ...mark, version, extent } }
}

/** The register as it will be. */
function wholeAfter({ base, plan }: Work, number: number, marks: Marks): Whole {
  const after = newLines()
  for (const organization of plan.changed()) after.set(organization.code, lineOf(organization))
  const codes = sorted(new Set([...base.codes(), ...after.codes()]))
  const line = (code: string) => after.bytes(code) ?? base.line(code) ?? ""
  return { bureau: base.bureau, number, marks, codes, line, illegal: plan.illegal ?? base.illegal }
}

interface Files {
  readonly sha256: string
  readonly size: number
  readonly whole: Written
}

/** Where the index of the version lies, built now unless that of the version before says the same; undefined: it comes with the next. */
async function index(
  deps: PublishingDeps,
  work: Work,
  whole: Whole,
  serial: number,
): Promise<Written | undefined> {
  const { base, plan, followed } = work
  if (followed) return undefined
  const { bureau, number } = whole
  const built = await deps.store.findBuilt(bureau)
  const said = plan.illegal !== undefined || plan.changed()[Symbol.iterator]().next().done !== true
  if (!said && built !== undefined && built.number === base.version?.number)
    return { number, serial: built.serial }
  await buildIndexFile(deps, whole, serial)
  return { number, serial }
}

async function files(deps: PublishingDeps, whole: Whole, serial: number): Promise<Files> {
  const { sha256 } = await writeWhole(deps, whole, serial)
  const { writeTable } = await import("../artefacts/table.ts")
  await writeTable(deps, whole, serial)
  return { sha256, size: whole.codes.length, whole: { number: whole.number, serial } }
}

async function finish(deps: PublishingDeps, work: Work, lease: Lease, number: number): Promise<Version> {
  const { store, objects, clock } = deps
  const { base, plan, rejected, id } = work
  const { serial } = lease.writing
  const marks = marksAfter(work, number)
  const changeFiles = await writeChanges(objects, base.bureau, serial, plan.changes())
  if (plan.taking.dataset === "illegal") {
    const rows = plan.illegal ?? base.illegal
    await objects.put(illegalKey(base.bureau, serial), gzipSync(canonical(rows)), "application/gzip")
  }
  const after = wholeAfter(work, number, marks)
  const written = await files(deps, after, serial)
  const built = await index(deps, work, after, serial)
  const version: StoredVersion = {
    ...{ bureau: base.bureau, number, serial, marks, changeFiles, ...written },
    publishedAt: momentAfter(lease.head, clock.now().epochMilliseconds),
    cause: { kind: "import", import: id, dataset: plan.taking.dataset },
    counts: { ...plan.counts, rejected },
  }
  try {
    const also = built ? [builtPart(store, base.bureau, built)] : []
    await commit(store.table, [...lastWrite(store, lease.head, version, id), ...also])
  } catch (error) {
    const done = error instanceof Stale ? await store.findDone(id) : undefined
    if (done) return done
    throw error instanceof Stale ? refuse("conflict", "register.busy") : error
  }
  deps.heads.forget()
  return version
}

export async function publish(
  deps: PublishingDeps,
  work: Work,
  remaining: () => number,
  progress: (done: number, of: number) => Promise<void>,
): Promise<Version | false> {
  const { store, clock, bureaus } = deps
  const { base, plan, id } = work
  if (!bureaus.some(({ code }) => code === base.bureau)) throw refuse("missing", "register.bureau")
  const before = await store.findDone(id)
  if (before) return before
  const now = () => clock.now().epochMilliseconds
  const against = base.version?.number ?? 0
  const wish = { bureau: base.bureau, id, digest: plan.digest, against }
  const lease = await takeLease(store, wish, now())
  const of = plan.counts.added + plan.counts.changed + plan.counts.missing
  const rows = await writeRows(plan.changed(), {
    ...{ store, lease, number: against + 1, now, remaining },
    progress: (done) => progress(done, Math.max(of, done)),
  })
  return rows.done ? finish(deps, work, rows.lease, against + 1) : false
}
