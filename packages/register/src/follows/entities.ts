// How it lies in the table who follows what: by person, by what is followed, and everybody who follows anything.
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { pad } from "../entities.ts"

export const ofOrganization = (code: string) => `ORG#${code}`
export const ofOfficial = (bureau: string, list: string) => `LIST#${bureau}#${list}`
export const ofOwn = (id: string) => `OWN#${id}`

/** One thing a person follows. `what`: as above. `name`: of the organization, as it was then. */
function followItem(table: PortalTable) {
  return new Entity({
    name: "Follow",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      what: string().key(),
      since: number(),
      name: any().optional().castAs<string>(),
      /** Of an own list; `sealed`: the name its owner gave it. */
      codes: any().optional().castAs<readonly string[]>(),
      sealed: any().optional().castAs<string>(),
    }),
    computeKey: ({ person, what }) => ({ pk: `PERSON#${person}`, sk: `FOLLOW#${what}` }),
  })
}

/** From what is followed to a person; `by`: what of theirs it is in. Only a hint: what the person has counts. */
function followedItem(table: PortalTable) {
  return new Entity({
    name: "Followed",
    table,
    timestamps: false,
    schema: item({ what: string().key(), person: string().key(), by: string().key() }),
    computeKey: ({ what, person, by }) => ({ pk: `FOLLOWED#${what}`, sk: `${person}#${by}` }),
  })
}

/** Whoever follows anything, and where to reach them. */
function followerItem(table: PortalTable) {
  return new Entity({
    name: "Follower",
    table,
    timestamps: false,
    schema: item({ person: string().key(), at: number(), sealed: any().optional().castAs<string>() }),
    computeKey: ({ person }) => ({ pk: "FOLLOWERS", sk: person }),
  })
}

/** How far the telling of a version has come: after which person. */
function tellingItem(table: PortalTable) {
  return new Entity({
    name: "Telling",
    table,
    timestamps: false,
    schema: item({
      bureau: string().key(),
      number: number().key(),
      after: string(),
      done: any().castAs<boolean>(),
    }),
    computeKey: (telling) => ({ pk: `REGISTER#${telling.bureau}`, sk: `TELLING#${pad(telling.number)}` }),
  })
}

export const followEntities = (table: PortalTable) => ({
  FollowItem: followItem(table),
  FollowedItem: followedItem(table),
  FollowerItem: followerItem(table),
  TellingItem: tellingItem(table),
})
