// The end of publishing: files of the version, then the one write that shows it all.

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
import type { Version } from "../version.ts"
import { refuse } from "../words.ts"
import type { PublishingDeps } from "./deps.ts"
import { builtPart, dropIndex, lastWrite, momentAfter, nextBuilt } from "./last-write.ts"
import type { Lease } from "./lease.ts"
import { type Marks, marksAfter } from "./marks.ts"

export interface Work {
  readonly id: string
  readonly base: Base
  readonly plan: Plan
  readonly rejected: number
  /** Another version follows at once: its index does for both. */
  readonly followed?: true
}

const mostTries = 5

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

/** Files with the changes, and the official list where it is what was taken in. */
async function said({ objects }: PublishingDeps, { base, plan }: Work, serial: number): Promise<number> {
  if (plan.taking.dataset === "illegal") {
    const rows = plan.illegal ?? base.illegal
    await objects.put(illegalKey(base.bureau, serial), gzipSync(canonical(rows)), "application/gzip")
  }
  return writeChanges(objects, base.bureau, serial, plan.changes())
}

/** With the last write; read anew where the index was noted meanwhile, as after a decision. */
async function show(
  { store, objects, heads }: PublishingDeps,
  { head }: Lease,
  version: StoredVersion,
  id: string,
  index: Written | undefined,
): Promise<Version> {
  for (let tries = 0; ; tries += 1) {
    const before = await store.findBuilt(version.bureau)
    const built = index && nextBuilt(version.bureau, index, before)
    try {
      const also = built ? [builtPart(store, built, before)] : []
      await commit(store.table, [...lastWrite(store, head, version, id), ...also])
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      if (tries < mostTries && !error.failed("head")) continue
      const done = await store.findDone(id)
      if (done) return done
      throw refuse("conflict", "register.busy")
    }
    heads.forget()
    if (built) await dropIndex(objects, built, before)
    return version
  }
}

/** All rows are written: the files, and the write that shows everything. */
export async function finish(
  deps: PublishingDeps,
  work: Work,
  lease: Lease,
  number: number,
): Promise<Version> {
  const { base, plan, rejected, id } = work
  const { serial } = lease.writing
  const marks = marksAfter(base.version?.marks ?? {}, plan.taking, number)
  const changeFiles = await said(deps, work, serial)
  const after = wholeAfter(work, number, marks)
  const content = await files(deps, after, serial)
  const built = await index(deps, work, after, serial)
  const illegal = plan.taking.dataset === "illegal" ? { number, serial } : lease.head.version?.illegal
  const version: StoredVersion = {
    ...(illegal && { illegal }),
    ...{ bureau: base.bureau, number, serial, marks, changeFiles, ...content },
    publishedAt: momentAfter(lease.head, deps.clock.now().epochMilliseconds),
    cause: { kind: "import", import: id, dataset: plan.taking.dataset },
    counts: { ...plan.counts, rejected },
  }
  return show(deps, lease, version, id, built)
}
