// Reads of follows, named for the question.
import { WholeGet } from "@civil/data/get.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { FormattedItem } from "dynamodb-toolbox/entity"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { followEntities } from "./entities.ts"

type Entities = ReturnType<typeof followEntities>
export type Follow = FormattedItem<Entities["FollowItem"]>
export type Follower = FormattedItem<Entities["FollowerItem"]>

export interface FollowStore extends Entities {
  readonly table: PortalTable
  findFollow(person: string, what: string): Promise<Follow | undefined>
  /** All that a person follows: one query. */
  listFollows(person: string): Promise<readonly Follow[]>
  /** Persons who follow one thing; each once. */
  listFollowersOf(what: string): Promise<readonly string[]>
  findFollower(person: string): Promise<Follower | undefined>
  /** Everybody who follows anything, by person, in pages. */
  listFollowers(after: string, most: number): Promise<readonly Follower[]>
  findTelling(
    bureau: string,
    number: number,
  ): Promise<{ readonly after: string; readonly done: boolean } | undefined>
}

const all = { consistent: true, maxPages: Number.POSITIVE_INFINITY } as const

export function followStore(table: PortalTable): FollowStore {
  const items = followEntities(table)
  const { FollowItem, FollowedItem, FollowerItem, TellingItem } = items
  const query = table.build(QueryCommand)
  return {
    table,
    ...items,
    findFollow: (person, what) => FollowItem.build(WholeGet).find({ person, what }),
    async listFollows(person) {
      const where = { partition: `PERSON#${person}`, range: { beginsWith: "FOLLOW#" } }
      return (await query.entities(FollowItem).query(where).options(all).send()).Items ?? []
    },
    async listFollowersOf(what) {
      const where = { partition: `FOLLOWED#${what}` }
      const { Items = [] } = await query.entities(FollowedItem).query(where).options(all).send()
      return [...new Set(Items.map(({ person }) => person))]
    },
    findFollower: (person) => FollowerItem.build(WholeGet).find({ person }),
    async listFollowers(after, most) {
      const where = { partition: "FOLLOWERS", range: { gt: after === "" ? " " : after } }
      const { Items = [] } = await query
        .entities(FollowerItem)
        .query(where)
        .options({ consistent: true, limit: most })
        .send()
      return Items
    },
    findTelling: (bureau, number) => TellingItem.build(WholeGet).find({ bureau, number }),
  }
}
