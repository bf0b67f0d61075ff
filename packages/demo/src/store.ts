// Where the demo provider keeps its grants, codes and sessions: this process's memory, gone with it.
import type { Adapter, Payload } from "oidc-provider"

interface Kept {
  readonly payload: Payload
  readonly until: number
}

const maximum = 50_000

/** One memory for all models of one provider. Old entries go first when it is full, so a load test cannot eat the machine. */
export function memory(): (model: string) => Adapter {
  const kept = new Map<string, Kept>()
  const byUid = new Map<string, string>()

  function find(key: string): Payload | undefined {
    const entry = kept.get(key)
    if (!entry) return undefined
    if (entry.until > Date.now()) return entry.payload
    kept.delete(key)
    return undefined
  }

  function trim(): void {
    for (const [key, entry] of kept) {
      if (kept.size <= maximum && entry.until > Date.now()) return
      if (entry.payload.uid) byUid.delete(entry.payload.uid)
      kept.delete(key)
    }
  }

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      trim()
      kept.set(`${model}:${id}`, { payload, until: Date.now() + expiresIn * 1000 })
      if (model === "Session" && payload.uid) byUid.set(payload.uid, id)
    },
    async find(id) {
      return find(`${model}:${id}`)
    },
    async findByUid(uid) {
      const id = byUid.get(uid)
      return id === undefined ? undefined : find(`${model}:${id}`)
    },
    async findByUserCode() {
      return undefined
    },
    async consume(id) {
      const payload = find(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      kept.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key, entry] of kept) if (entry.payload.grantId === grantId) kept.delete(key)
    },
  })
}
