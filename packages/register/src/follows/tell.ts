// Tells followers of a version, once each: a job of its own, so that publishing never waits for it. Whoever is asked twice tells twice, under the same key.
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { readChanges } from "../artefacts/changes.ts"
import type { StoredVersion } from "../entities.ts"
import { shown } from "../reading.ts"
import type { Change } from "../version.ts"
import { type FollowDeps, reachContext } from "./deps.ts"
import { ofOfficial, ofOrganization } from "./entities.ts"
import type { Follow, Follower } from "./store.ts"

/** A notice has so many changes; the others are counted. */
const mostShown = 20
/** Of a version that touches more, everybody who follows anything is looked at, instead of each organization's followers. */
const fewCodes = 25
const pageSize = 50
const reserveMs = 5000

/** Changes of a version by what can be followed. */
type Changed = ReadonlyMap<string, readonly Change[]>

/** Of an entry: the official list it is in, by the first word of its text (`facts.ts`). */
function officialOf(bureau: string, { field, before, after }: Change): string | undefined {
  if (field.startsWith("illegal.")) return ofOfficial(bureau, "illegal")
  if (!field.startsWith("entry.")) return undefined
  const [list] = (after ?? before ?? "").split(" ")
  return list ? ofOfficial(bureau, list) : undefined
}

async function changedBy({ objects }: FollowDeps, version: StoredVersion): Promise<Changed> {
  const changed = new Map<string, Change[]>()
  const add = (what: string, change: Change) => {
    const known = changed.get(what)
    if (known) known.push(change)
    else changed.set(what, [change])
  }
  const files = version.changed ? 1 : version.changeFiles
  for (let file = 0; file < files; file += 1)
    for (const change of await readChanges(objects, version, file)) {
      if (!change.field.startsWith("illegal.")) add(ofOrganization(change.code), change)
      const official = officialOf(version.bureau, change)
      if (official) add(official, change)
    }
  return changed
}

/** What of a version a person follows: each change once. */
function concerning(changed: Changed, follows: readonly Follow[]): readonly Change[] {
  const whats = follows.flatMap(({ what, codes }) => codes?.map(ofOrganization) ?? [what])
  const found = new Set(whats.flatMap((what) => changed.get(what) ?? []))
  return [...found]
}

async function tellOne(
  { world, follows, follower }: FollowDeps,
  { person, sealed }: Follower,
  version: StoredVersion,
  changed: Changed,
): Promise<void> {
  const changes = concerning(changed, await follows.listFollows(person))
  if (changes.length === 0) return
  const { bureau, number } = version
  await follower.tell({
    ...{ key: `register ${bureau} ${number} ${person}`, person, bureau, version: shown(version) },
    ...(sealed !== undefined && { mobile: world.secrets.open(sealed, reachContext(person)) }),
    ...{ changes: changes.slice(0, mostShown), total: changes.length },
  })
}

/** Few changes lead to their followers; many are held against everybody who follows anything. */
async function pageOf(
  { follows }: FollowDeps,
  changed: Changed,
  after: string,
): Promise<readonly Follower[]> {
  if (changed.size > fewCodes) return follows.listFollowers(after, pageSize)
  const each = await Promise.all([...changed.keys()].map((what) => follows.listFollowersOf(what)))
  const persons = [...new Set(each.flat())].sort().filter((person) => person > after)
  const page = await Promise.all(persons.slice(0, pageSize).map((person) => follows.findFollower(person)))
  return page.filter((follower) => follower !== undefined)
}

/** False: out of time, to be called again; it goes on after the last person told. */
export async function tellFollowers(
  deps: FollowDeps,
  bureau: string,
  number: number,
  remaining: () => number,
): Promise<boolean> {
  const { store, follows } = deps
  const version = await store.findVersion(bureau, number)
  const telling = await follows.findTelling(bureau, number)
  if (version === undefined || telling?.done === true) return true
  if ((await follows.listFollowers("", 1)).length === 0) return true
  const changed = await changedBy(deps, version)
  const note = (after: string, done: boolean) =>
    follows.TellingItem.build(PutItemCommand).item({ bureau, number, after, done }).send()
  for (let after = telling?.after ?? ""; ; ) {
    const page = await pageOf(deps, changed, after)
    for (const each of page) await tellOne(deps, each, version, changed)
    const last = page.at(-1)
    if (last === undefined) break
    after = last.person
    await note(after, false)
    if (remaining() < reserveMs) return false
  }
  await note("", true)
  return true
}
