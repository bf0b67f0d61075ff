// WeChat's one-time subscriptions: each that a person accepts is one message. Counted up here, down with the start of a sending.
import type { Secrets } from "@civil/core/world.ts"
import type { Part } from "@civil/data/change.ts"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { UpdateTransaction } from "dynamodb-toolbox/entity/actions/transactUpdate"
import { $add, $get, $subtract, UpdateItemCommand } from "dynamodb-toolbox/entity/actions/update"
import { sealOpenid } from "./sealed.ts"
import type { Store } from "./store.ts"
import type { World } from "./world.ts"

/** An openid is never a key of the table: only its hash. */
const holderOf = (secrets: Secrets, openid: string) => secrets.key("openid", openid)

export interface Credits {
  /** One accepted subscription more; the person's messages go to this openid from now on. Answers how many there are. */
  add(person: string, openid: string, template: string): Promise<number>
  /** The part of a change that uses one up; its condition is that there is one. */
  usePart(openid: string, template: string): Part
  /** The person has taken the agreement back. */
  forfeit(openid: string, template: string): Promise<void>
}

export function credits({ secrets }: Pick<World, "secrets">, { CreditItem, WechatItem }: Store): Credits {
  return {
    async add(person, openid, template) {
      const holder = holderOf(secrets, openid)
      await WechatItem.build(PutItemCommand)
        .item({ person, sealed: sealOpenid(secrets, person, openid) })
        .send()
      const { Attributes } = await CreditItem.build(UpdateItemCommand)
        .item({ holder, template, left: $add(1) })
        .options({ returnValues: "ALL_NEW" })
        .send()
      return Attributes?.left ?? 0
    },
    usePart: (openid, template) => ({
      name: "credit",
      write: CreditItem.build(UpdateTransaction)
        .item({ holder: holderOf(secrets, openid), template, left: $subtract($get("left"), 1) })
        .options({ condition: { attr: "left", gte: 1 } }),
    }),
    async forfeit(openid, template) {
      await CreditItem.build(PutItemCommand)
        .item({ holder: holderOf(secrets, openid), template, left: 0 })
        .send()
    },
  }
}
