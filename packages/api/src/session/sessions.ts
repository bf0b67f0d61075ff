// Sessions are server records: the browser holds a random token, the store only its hash and a sealed text.
import { createHash, randomBytes } from "node:crypto"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import type { Clock, Secrets } from "@civil/core/world.ts"
import type { Records } from "@civil/data/records.ts"

export interface SignedIn {
  /** Hash of the token: the name of the record. */
  readonly id: string
  readonly actor: Citizen | Staff
  /** Goes into every form of this session, comes back as `_csrf`. */
  readonly csrf: string
}

export interface Sessions {
  /** Begins a session and answers its token, which exists nowhere else. */
  begin(actor: Citizen | Staff): Promise<string>
  find(token: string): Promise<SignedIn | undefined>
  end(id: string): Promise<void>
}

interface Kept {
  readonly session: SignedIn
  readonly endsAt: number
  expiresAt: number
  readonly checkedAt: number
}

const hour = 3600
/** Seconds: `idle` without a request, `whole` in any case. Staff sit at shared counters, citizens at their own phone. */
const lives = { staff: { idle: hour / 2, whole: 8 * hour }, citizen: { idle: 24 * hour, whole: 24 * hour } }
/** A session ended on another server is noticed here after so many seconds at the latest. */
const trusted = 5
/** An idle limit moves at most this often (seconds), so that reading a page does not cost a write. */
const touchEvery = 120
const cacheSize = 20_000
const tokenShape = /^[\w-]{43}$/

export function sessions(records: Records, secrets: Secrets, clock: Clock): Sessions {
  const cache = new Map<string, Kept>()
  const now = () => Math.floor(clock.now().epochMilliseconds / 1000)

  function keep(id: string, kept: Kept): Kept {
    const oldest = cache.size >= cacheSize ? cache.keys().next() : undefined
    if (oldest && !oldest.done) cache.delete(oldest.value)
    cache.set(id, kept)
    return kept
  }

  async function load(id: string, at: number): Promise<Kept | undefined> {
    const found = await records.find("SESSION", id, at)
    if (!found) {
      cache.delete(id)
      return undefined
    }
    const stored = unseal(secrets, id, found.value)
    if (!stored || stored.endsAt <= at) return undefined
    const session = { id, actor: stored.actor, csrf: secrets.key("csrf", id) }
    return keep(id, { session, endsAt: stored.endsAt, expiresAt: found.expiresAt, checkedAt: at })
  }

  async function touch(kept: Kept, at: number): Promise<void> {
    const { idle } = lives[kept.session.actor.kind]
    const expiresAt = Math.min(at + idle, kept.endsAt)
    if (expiresAt - kept.expiresAt < touchEvery) return
    kept.expiresAt = expiresAt
    const { id, actor } = kept.session
    await records.replace("SESSION", id, sealed(secrets, id, { actor, endsAt: kept.endsAt }), expiresAt)
  }

  return {
    async begin(actor) {
      const token = randomBytes(32).toString("base64url")
      const id = hashOf(token)
      const { idle, whole } = lives[actor.kind]
      const at = now()
      const endsAt = at + whole
      await records.create("SESSION", id, sealed(secrets, id, { actor, endsAt }), at + idle, at)
      const session = { id, actor, csrf: secrets.key("csrf", id) }
      keep(id, { session, endsAt, expiresAt: at + idle, checkedAt: at })
      return token
    },
    async find(token) {
      if (!tokenShape.test(token)) return undefined
      const id = hashOf(token)
      const at = now()
      const held = cache.get(id)
      const fresh = held && at - held.checkedAt < trusted && at < held.expiresAt && at < held.endsAt
      const kept = fresh ? held : await load(id, at)
      if (!kept) return undefined
      await touch(kept, at)
      return kept.session
    },
    async end(id) {
      cache.delete(id)
      await records.remove("SESSION", id)
    },
  }
}

interface Stored {
  readonly actor: Citizen | Staff
  readonly endsAt: number
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

function sealed(secrets: Secrets, id: string, stored: Stored): string {
  return secrets.seal(JSON.stringify(stored), `session:${id}`)
}

/** Undefined when sealed with a key that has been retired: the person signs in again. */
function unseal(secrets: Secrets, id: string, value: string): Stored | undefined {
  try {
    return JSON.parse(secrets.open(value, `session:${id}`)) as Stored
  } catch {
    return undefined
  }
}
