// Idempotency-Key: the same post sent twice is done once, and both get the same answer, for 24 hours.
import { createHash } from "node:crypto"
import { Refusal } from "@civil/core/refusal.ts"
import type { Clock, Secrets } from "@civil/core/world.ts"
import type { Records } from "@civil/data/records.ts"
import type { AppContext } from "../context.ts"

type Handler = (c: AppContext) => Promise<Response>
/** Wraps the handler of a post. Without the header the handler runs as it is. */
export type Idempotency = (handler: Handler) => Handler

interface Remembered {
  /** Digest of method, path and body: a key belongs to one request. */
  readonly request: string
  readonly status: number
  readonly body: string
}

const day = 86_400
/** A first attempt that never answered (the process died) blocks its key for so long, in seconds. */
const running = 60
const shape = /^[\w-]{8,100}$/

/**
 * The actions behind the posts are repeatable by nature (a hold or a revision names the change), so a record that is
 * lost between the change and this answer costs nothing: the retry finds the change done.
 */
export function idempotency(records: Records, secrets: Secrets, clock: Clock): Idempotency {
  return (handler) => async (c) => {
    const given = c.req.header("idempotency-key")
    if (given === undefined) return handler(c)
    if (!shape.test(given)) throw new Refusal("malformed", "idempotency.key_form")
    const now = Math.floor(clock.now().epochMilliseconds / 1000)
    const key = secrets.key("idempotency", `${ownerOf(c)}:${given}`)
    const request = digest(c.req.method, c.req.path, await c.req.text())
    const remember = (what: Remembered) => secrets.seal(JSON.stringify(what), `idempotency:${key}`)

    const begun = remember({ request, status: 0, body: "" })
    if (!(await records.create("IDEMPOTENCY", key, begun, now + running, now))) {
      const found = await records.find("IDEMPOTENCY", key, now)
      return replay(c, request, found && secrets.open(found.value, `idempotency:${key}`))
    }
    try {
      const response = await handler(c)
      const body = await response.clone().text()
      await records.replace(
        "IDEMPOTENCY",
        key,
        remember({ request, status: response.status, body }),
        now + day,
      )
      return response
    } catch (error) {
      // A refusal changed nothing: the same key may try again.
      await records.remove("IDEMPOTENCY", key)
      throw error
    }
  }
}

function replay(c: AppContext, request: string, opened: string | undefined): Response {
  const known = opened === undefined ? undefined : (JSON.parse(opened) as Remembered)
  if (known && known.request !== request) throw new Refusal("conflict", "conflict.key_reused")
  if (!known || known.status === 0) throw new Refusal("conflict", "idempotency.in_progress")
  c.header("Cache-Control", "no-store")
  c.header("Idempotent-Replayed", "true")
  if (known.status === 204) return c.body(null, 204)
  c.header("Content-Type", "application/json")
  return c.body(known.body, known.status === 201 ? 201 : 200)
}

function ownerOf(c: AppContext): string {
  const actor = c.get("actor")
  if (actor.kind === "citizen") return actor.person
  return actor.kind === "staff" ? `staff:${actor.id}` : ""
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url")
}
