// Following: an organization, an official list, lists of one's own. Only for persons who have signed in.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Followed, Follows, FollowView, OwnList } from "../service.ts"
import { refuse } from "../words.ts"
import { type FollowDeps, listContext } from "./deps.ts"
import { ofOfficial, ofOrganization, ofOwn } from "./entities.ts"
import { Following, linesOf, mostFollows, mostLines, mostLists, SaveList } from "./input.ts"
import { lookUpAll } from "./lookup.ts"
import { dropFollow, dropOwn, saveFollow, saveOwn } from "./save.ts"
import type { Follow } from "./store.ts"

/** So many names are looked up anew for a page; of others the name of the day they were followed is shown. */
const mostNames = 60

function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  if (actor.kind === "visitor") throw new Refusal("unauthenticated", "sign_in.needed")
  throw new Refusal("forbidden", "not_allowed")
}

const whatOf = (followed: Followed): string =>
  followed.kind === "organization"
    ? ofOrganization(followed.code)
    : ofOfficial(followed.bureau, followed.list)

/** What a row says is followed; undefined for a list of one's own. */
function followedIn({ what }: Follow): Followed | undefined {
  const [kind, first = "", list] = what.split("#")
  if (kind === "ORG") return { kind: "organization", code: first }
  if (kind !== "LIST" || list === undefined) return undefined
  return { kind: "list", bureau: first, list: list as Extract<Followed, { kind: "list" }>["list"] }
}

function ownOf({ world }: FollowDeps, { person, what, codes = [], sealed = "" }: Follow): OwnList {
  const id = what.slice("OWN#".length)
  return { id, name: world.secrets.open(sealed, listContext(person, id)), codes }
}

async function viewOf(deps: FollowDeps, follow: Follow, fresh: boolean): Promise<FollowView | undefined> {
  const followed = followedIn(follow)
  if (followed === undefined) return undefined
  const now = fresh && followed.kind === "organization" ? await deps.find(followed.code) : undefined
  return { followed, name: now?.organization.basic.name ?? follow.name ?? "", since: follow.since }
}

/** The name of what is to be followed; refuses what there is not. */
async function nameOf(deps: FollowDeps, actor: Actor, followed: Followed): Promise<string> {
  if (followed.kind === "organization") {
    const found = await deps.find(followed.code)
    if (found === undefined) throw absent(actor)
    return found.organization.basic.name
  }
  const bureau = deps.bureaus.find(({ code }) => code === followed.bureau)
  if (bureau === undefined) throw absent(actor)
  return bureau.name.zh
}

async function follow(deps: FollowDeps, actor: Actor, input: unknown): Promise<void> {
  const citizen = citizenOf(actor)
  const followed = parse(Following, input)
  const name = await nameOf(deps, actor, followed)
  const what = whatOf(followed)
  const all = await deps.follows.listFollows(citizen.person)
  if (all.some((each) => each.what === what)) return
  if (all.filter((each) => each.codes === undefined).length >= mostFollows)
    throw refuse("conflict", "follow.too_many", { values: { most: mostFollows } })
  await saveFollow(deps, citizen, what, name)
}

async function saveList(deps: FollowDeps, actor: Actor, input: unknown): Promise<OwnList> {
  const citizen = citizenOf(actor)
  const { id: asked, name, text, skip = false } = parse(SaveList, input)
  const all = await deps.follows.listFollows(citizen.person)
  const lists = all.filter(({ codes }) => codes !== undefined)
  const before = lists.find(({ what }) => asked !== undefined && what === ofOwn(asked))
  if (asked !== undefined && before === undefined) throw absent(actor)
  if (before === undefined && lists.length >= mostLists)
    throw refuse("conflict", "follow.too_many_lists", { values: { most: mostLists } })
  const lines = linesOf(text)
  const wrong = (code: string) =>
    new Refusal("invalid", "input.invalid", {
      fields: [{ field: "text", code, values: { most: mostLines } }],
    })
  if (lines.length === 0) throw wrong("follow.list_empty")
  if (lines.length > mostLines) throw wrong("follow.list_long")
  const { codes, issues } = await lookUpAll(deps, lines)
  if (issues.length > 0 && !skip)
    throw new Refusal("invalid", "input.invalid", { fields: issues, values: { found: codes.length } })
  if (codes.length === 0) throw wrong("follow.list_empty")
  const id = asked ?? deps.world.ids.next("list")
  const since = before?.since ?? deps.world.clock.now().epochMilliseconds
  await saveOwn(deps, citizen, { id, name, codes, since }, before?.codes ?? [])
  return { id, name, codes }
}

export function openFollows(deps: FollowDeps): Follows {
  const { follows } = deps
  return {
    async list(actor) {
      const all = await follows.listFollows(citizenOf(actor).person)
      const single = all.filter(({ codes }) => codes === undefined)
      const views = await Promise.all(single.map((each, at) => viewOf(deps, each, at < mostNames)))
      const lists = all.filter(({ codes }) => codes !== undefined).map((each) => ownOf(deps, each))
      return { follows: views.filter((each) => each !== undefined), lists }
    },
    follow: (actor, input) => follow(deps, actor, input),
    async unfollow(actor, input) {
      await dropFollow(deps, citizenOf(actor).person, whatOf(parse(Following, input)))
    },
    saveList: (actor, input) => saveList(deps, actor, input),
    async dropList(actor, id) {
      const { person } = citizenOf(actor)
      const before = id.length > 60 ? undefined : await follows.findFollow(person, ofOwn(id))
      if (before === undefined) throw absent(actor)
      await dropOwn(deps, person, id, before.codes ?? [])
    },
    async isFollowed(actor, code) {
      if (actor.kind !== "citizen") return false
      const all = await follows.listFollows(actor.person)
      return all.some(({ what, codes }) => what === ofOrganization(code) || codes?.includes(code) === true)
    },
  }
}
