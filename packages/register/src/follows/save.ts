// Follows and lists, written and taken away. What the person has counts; what leads to a person is written before and removed after.
import type { Citizen } from "@civil/core/actor.ts"
import { putAll, removeAll } from "@civil/data/batch.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { type FollowDeps, listContext, reachContext } from "./deps.ts"
import { ofOrganization, ofOwn } from "./entities.ts"

/** That somebody follows something, and how to reach them now. */
function followerPart({ world, follows }: FollowDeps, { person, mobile }: Citizen): Part {
  const at = world.clock.now().epochMilliseconds
  const sealed = mobile === undefined ? {} : { sealed: world.secrets.seal(mobile, reachContext(person)) }
  return { name: "follower", write: follows.FollowerItem.build(WholePut).item({ person, at, ...sealed }) }
}

/** Following twice is following once. */
export async function saveFollow(
  deps: FollowDeps,
  actor: Citizen,
  what: string,
  name: string,
): Promise<void> {
  const { follows, world } = deps
  const since = world.clock.now().epochMilliseconds
  const { person } = actor
  await commit(follows.table, [
    { name: "follow", write: follows.FollowItem.build(WholePut).item({ person, what, since, name }) },
    { name: "followed", write: follows.FollowedItem.build(WholePut).item({ person, what, by: what }) },
    followerPart(deps, actor),
  ])
}

/** Who follows nothing any more is forgotten, the mobile with it; unless something was followed meanwhile. */
async function forget({ follows }: FollowDeps, person: string): Promise<void> {
  const follower = await follows.findFollower(person)
  if (follower === undefined || (await follows.listFollows(person)).length > 0) return
  const write = follows.FollowerItem.build(DeleteTransaction)
    .key({ person })
    .options({ condition: { attr: "at", eq: follower.at } })
  try {
    await commit(follows.table, [{ name: "follower", write }])
  } catch (error) {
    if (!(error instanceof Stale)) throw error
  }
}

export async function dropFollow(deps: FollowDeps, person: string, what: string): Promise<void> {
  const { follows } = deps
  await commit(follows.table, [
    { name: "follow", write: follows.FollowItem.build(DeleteTransaction).key({ person, what }) },
    {
      name: "followed",
      write: follows.FollowedItem.build(DeleteTransaction).key({ person, what, by: what }),
    },
  ])
  await forget(deps, person)
}

interface Own {
  readonly id: string
  readonly name: string
  readonly codes: readonly string[]
  readonly since: number
}

const hints = ({ follows }: FollowDeps, person: string, id: string, codes: readonly string[]) =>
  codes.map(
    (code) =>
      follows.FollowedItem.build(WholePut)
        .item({ person, what: ofOrganization(code), by: ofOwn(id) })
        .params().Put.Item,
  )

export async function saveOwn(
  deps: FollowDeps,
  actor: Citizen,
  { id, name, codes, since }: Own,
  before: readonly string[],
): Promise<void> {
  const { follows, world } = deps
  const { person } = actor
  await putAll(follows.table, hints(deps, person, id, codes))
  const sealed = world.secrets.seal(name, listContext(person, id))
  const item = { person, what: ofOwn(id), since, codes, sealed }
  await commit(follows.table, [
    { name: "list", write: follows.FollowItem.build(WholePut).item(item) },
    followerPart(deps, actor),
  ])
  await dropHints(
    deps,
    person,
    id,
    before.filter((code) => !codes.includes(code)),
  )
}

async function dropHints(
  deps: FollowDeps,
  person: string,
  id: string,
  codes: readonly string[],
): Promise<void> {
  const keys = hints(deps, person, id, codes).map(({ pk, sk }) => ({ pk, sk }))
  await removeAll(deps.follows.table, keys)
}

export async function dropOwn(
  deps: FollowDeps,
  person: string,
  id: string,
  codes: readonly string[],
): Promise<void> {
  const { follows } = deps
  const write = follows.FollowItem.build(DeleteTransaction).key({ person, what: ofOwn(id) })
  await commit(follows.table, [{ name: "list", write }])
  await dropHints(deps, person, id, codes)
  await forget(deps, person)
}
