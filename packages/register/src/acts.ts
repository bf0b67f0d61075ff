// Publishes a decision as a version of its own: one transaction, seen at once. Never beside an import that is being written.
import { commit, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { acted } from "./act.ts"
import { Busy } from "./busy.ts"
import { changesOf } from "./changes.ts"
import type { StoredVersion } from "./entities.ts"
import type { Heads } from "./heads.ts"
import { lastWrite, momentAfter } from "./publishing/last-write.ts"
import { emptyHead, givenUp, held } from "./publishing/lease.ts"
import { organizationOf, rowIn, rowOf } from "./rows.ts"
import type { RegisterActs } from "./service.ts"
import type { Head, Store } from "./store.ts"
import type { Version } from "./version.ts"
import { refuse } from "./words.ts"
import type { World } from "./world.ts"

export interface ActsDeps {
  readonly world: World
  readonly store: Store
  readonly heads: Heads
}

type Decision = Parameters<RegisterActs["publish"]>[0]

const mostTries = 8

async function attempt({ store, world }: ActsDeps, head: Head, decision: Decision): Promise<Version> {
  const { id, bureau, code, act, mark } = decision
  const now = world.clock.now().epochMilliseconds
  if (held(head, now)) throw new Busy()
  const from = givenUp(head)
  const last = from.version
  const row = last && (await rowIn(store, code, bureau, { serial: last.serial, voids: from.voids }))
  if (last === undefined || row === undefined) throw refuse("missing", "register.no_organization")
  const before = organizationOf(row)
  const after = acted(before, act, mark)
  const changed = changesOf(before, after)
  // A decision that says what the register says already is a version all the same: its mark is newer.
  const told = changed.length === 0 ? 0 : 1
  const [serial, number] = [head.serial + 1, last.number + 1]
  const version: StoredVersion = {
    ...{ bureau, number, serial, changeFiles: 0, changed },
    publishedAt: momentAfter(head, now),
    cause: { kind: "act", act: id, about: code },
    counts: { added: 0, changed: told, unchanged: 1 - told, missing: 0, rejected: 0 },
    ...{ marks: last.marks, size: last.size },
    ...(last.whole && { whole: last.whole }),
    ...(last.illegal && { illegal: last.illegal }),
  }
  const kept = store.RowItem.build(WholePut).item(rowOf(after, serial, number))
  // The head that was read guards; what had been begun before is given up with it.
  await commit(store.table, [
    ...lastWrite(store, { ...from, revision: head.revision }, version, id),
    { name: "row", write: kept },
  ])
  return version
}

export async function publishAct(deps: ActsDeps, decision: Decision): Promise<Version> {
  const { store, heads } = deps
  for (let tries = 0; tries < mostTries; tries += 1) {
    const done = await store.findDone(decision.id)
    if (done) return done
    const head = (await store.findHead(decision.bureau)) ?? emptyHead(decision.bureau)
    try {
      const version = await attempt(deps, head, decision)
      heads.forget()
      return version
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Busy()
}
