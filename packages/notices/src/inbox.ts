// The message centre: what a person was told, newest first.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { Temporal } from "temporal-polyfill"
import { expiryOf } from "./entities.ts"
import { openMessage, sealMessage } from "./sealed.ts"
import type { Delivery, MessageView, Notice } from "./shapes.ts"
import type { Store } from "./store.ts"
import type { World } from "./world.ts"

/** Absent where only an address is known. */
export function messagePart(
  { secrets }: World,
  { MessageItem }: Store,
  notice: Notice,
  check: string,
): Part | undefined {
  const { person, at, key: id, code, about, text } = notice
  if (person === undefined) return undefined
  const sealed = sealMessage(secrets, person, id, text)
  const message = { person, at, id, code, about, check, sealed, expiresAt: expiryOf(at) }
  return { name: "message", write: MessageItem.build(WholePut).item(message) }
}

/** The message of a delivery lies there, and nowhere else. */
export const messageKey = ({ person, at, key }: Delivery) => ({ person, at, id: key })

const mostShown = 50

function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  throw actor.kind === "visitor" ? absent(actor) : new Refusal("forbidden", "not_allowed")
}

export function inbox({ secrets }: World, { table, MessageItem }: Store) {
  return async (actor: Actor, limit: number = mostShown): Promise<readonly MessageView[]> => {
    const { person } = citizenOf(actor)
    const { Items = [] } = await table
      .build(QueryCommand)
      .entities(MessageItem)
      .query({ partition: `PERSON#${person}`, range: { beginsWith: "MESSAGE#" } })
      .options({ reverse: true, limit })
      .send()
    return Items.map(({ id, at, about, check, sealed, values }) => ({
      id,
      at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
      text: sealed
        ? openMessage(secrets, person, id, sealed)
        : { zh: values?.zh ?? "", en: values?.en ?? "" },
      about,
      ...(check ? { check } : {}),
    }))
  }
}
