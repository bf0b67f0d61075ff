// Client request tokens: the same transaction sent again within ten minutes changes nothing and gets the same answer.
import { createHash } from "node:crypto"
import { DynamoError } from "../errors.ts"
import type { Store } from "../store.ts"
import type { Input } from "./parameters.ts"

const tokenMinutes = 10

export function fingerprint(input: Input): string {
  const { ClientRequestToken: _, ReturnConsumedCapacity: __, ...request } = input
  return createHash("sha256").update(JSON.stringify(request)).digest("base64")
}

/** Remembers a token with the writes it stands for, in their transaction: it holds after a crash too. */
export function once(store: Store, token: string, request: string, perform: () => Record<string, unknown>) {
  const since = store.now() - tokenMinutes * 60_000
  store.db.prepare("DELETE FROM tokens WHERE at < ?").run(since)
  const known = store.db.prepare("SELECT request, answer FROM tokens WHERE token = ?").get(token)
  if (known !== undefined) {
    if (known.request !== request) {
      throw new DynamoError(
        "IdempotentParameterMismatchException",
        "The request uses the same client token as a previous, but non-identical request. " +
          "Do not reuse a client token with different requests, unless the requests are identical",
      )
    }
    return JSON.parse(String(known.answer)) as Record<string, unknown>
  }
  const answer = perform()
  store.db
    .prepare("INSERT INTO tokens(token, request, answer, at) VALUES (?, ?, ?, ?)")
    .run(token, request, JSON.stringify(answer), store.now())
  return answer
}
