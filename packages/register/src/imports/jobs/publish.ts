// The job that publishes what two people agreed to, and nothing else: the plan is made again and has to be the same.
import { Refusal } from "@civil/core/refusal.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Version } from "../../version.ts"
import type { Inside } from "../deps.ts"
import type { Import } from "../entities.ts"
import { moveOn } from "../store.ts"
import { planOf } from "./plan.ts"
import { putProgress } from "./progress.ts"

async function finish(inside: Inside, subject: Import, version: Version): Promise<void> {
  const { store } = inside
  const { bureau, dataset, sha256 } = subject
  const item = sha256 === undefined ? undefined : { bureau, dataset, sha256, version: version.number }
  const last = await store.findLast(bureau, dataset)
  const isLast = last === undefined || last.version < version.number
  const also = item
    ? [
        { name: "file", write: store.FileItem.build(WholePut).item(item) },
        ...(isLast ? [{ name: "last", write: store.LastItem.build(WholePut).item(item) }] : []),
      ]
    : []
  const { number, publishedAt } = version
  await moveOn(inside, subject, "published", { version: number, publishedAt }, also)
}

/** The register moved on: the second person is asked anew. */
async function putBack(inside: Inside, subject: Import): Promise<void> {
  const { second: _, ...rest } = subject
  await moveOn(inside, rest, "put_back", {})
}

/** False: it ran out of time, or another version is being written; it is to be called again. */
export async function publishJob(inside: Inside, id: string, remaining: () => number): Promise<boolean> {
  const { store, publishing } = inside
  const subject = await store.find(id)
  if (subject?.state !== "publishing") return true
  const done = await publishing.published(id)
  if (done) {
    await finish(inside, subject, done)
    return true
  }
  const planned = await planOf(inside, subject)
  if (planned === undefined) {
    await moveOn(inside, subject, "unreadable", { problem: { code: "file.gone", values: {} } })
    return true
  }
  if (planned.plan.digest !== subject.preview?.digest) {
    await putBack(inside, subject)
    return true
  }
  const { base, plan } = planned
  try {
    const rejected = subject.preview.counts.rejected
    const version = await publishing.publish({ id, base, plan, rejected }, remaining, (at, of) =>
      putProgress(inside, id, () => Number.POSITIVE_INFINITY, at, of),
    )
    if (version === false) return false
    await finish(inside, subject, version)
    return true
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "conflict") throw error
    const head = await publishing.head(subject.bureau)
    if (head?.number === base.version?.number) return false
    // Published by another worker with this very plan, or overtaken by another version.
    return settle(inside, id, subject)
  }
}

async function settle(inside: Inside, id: string, subject: Import): Promise<boolean> {
  const done = await inside.publishing.published(id)
  await (done ? finish(inside, subject, done) : putBack(inside, subject))
  return true
}
