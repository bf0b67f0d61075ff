// Publishes a plan: rows under a serial of their own, then files, then the one write that shows them all. Resumed where it died.
import type { Version } from "../version.ts"
import { refuse } from "../words.ts"
import type { PublishingDeps } from "./deps.ts"
import { finish, type Work } from "./finish.ts"
import { takeLease } from "./lease.ts"
import { writeRows } from "./rows.ts"

/** Kept of a job's time for the files of a version, which are written in one go. */
const filesMs = 240_000

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
  if (!rows.done) return false
  // A call that has written rows leaves the files to the next one when little is left; a fresh one always tries.
  if (rows.lease.writing.rows > lease.writing.rows && remaining() < filesMs) return false
  return finish(deps, work, rows.lease, against + 1)
}
