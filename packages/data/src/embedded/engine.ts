// Opens an engine: DynamoDB's operations over one SQLite file, in process and, when asked, on a port.
import { Catalog } from "./catalog.ts"
import { type OperationName, prepare } from "./dispatch.ts"
import { type ChangeFilter, type ChangeListener, Feed } from "./feed.ts"
import { GroupCommit } from "./group.ts"
import { type HandlerLike, inProcess } from "./handler.ts"
import { type Listening, type ListenOptions, listen } from "./http.ts"
import { type Consumed, openDatabase, type Store } from "./store.ts"
import { sweepExpired } from "./ttl.ts"

export interface EngineSettings {
  /** A folder, made when missing, or `:memory:`. */
  dataDir: string
  /** The file is `<dataDir>/<name>.sqlite`. */
  name?: string
  /** Milliseconds since 1970; for TTL and idempotency tokens. */
  now?: () => number
}

export interface Engine {
  /** For `new DynamoDBClient({ requestHandler })`. */
  readonly requestHandler: HandlerLike
  /** Units taken since opening, by operation. */
  readonly consumed: ReadonlyMap<OperationName, Readonly<Consumed>>
  /** Runs an operation on wire-shaped input (binary as base64 text or bytes). Throws `DynamoError`. */
  execute(operation: string, input: unknown): Promise<Record<string, unknown>>
  /** Deletes what TTL says is past; returns how many items. Until then they can be read, as in DynamoDB. */
  sweepExpired(): Promise<number>
  /**
   * Hears of every change this engine makes, once it is durable and in order; returns how to stop. Changes that another
   * process makes in the same file are not heard, nor those from before: what must not be missed is looked for too.
   */
  changes(listener: ChangeListener, filter?: ChangeFilter): () => void
  listen(port: number, options?: ListenOptions): Promise<Listening>
  close(): Promise<void>
}

/** Counts a request, and then what it takes. */
function tally(consumed: Map<string, Consumed>, operation: string): Store["spend"] {
  const counts = consumed.get(operation) ?? { requests: 0, readUnits: 0, writeUnits: 0 }
  consumed.set(operation, counts)
  counts.requests++
  return (kind, units) => {
    counts[kind === "read" ? "readUnits" : "writeUnits"] += units
  }
}

export function openEngine(settings: EngineSettings): Engine {
  const opened = openDatabase(settings.dataDir, settings.name ?? "portal")
  const { db } = opened
  const now = settings.now ?? Date.now
  const feed = new Feed(now)
  const catalog = new Catalog(db, feed)
  const group = new GroupCommit(db, catalog, opened.sync, feed)
  const consumed = new Map<OperationName, Consumed>()
  const listening = new Set<Listening>()

  const storeFor = (operation: string): Store => ({ db, catalog, now, spend: tally(consumed, operation) })
  let closed = false

  const execute: Engine["execute"] = async (operation, input) => {
    if (closed) throw new Error("The engine is closed.")
    const prepared = prepare(operation, input)
    const store = storeFor(operation)
    if (prepared.write) return group.add(() => prepared.run(store))
    catalog.refresh()
    const answer = prepared.run(store)
    if (group.syncing !== undefined) await group.syncing
    return answer
  }

  const engine: Engine = {
    requestHandler: inProcess(execute),
    consumed,
    execute,
    sweepExpired: () => sweepExpired({ db, catalog, now, spend: () => {} }, group),
    changes: (listener, filter = {}) => feed.listen(listener, filter),
    async listen(port, options = {}) {
      const server = await listen(execute, port, options)
      listening.add(server)
      return server
    },
    async close() {
      closed = true
      for (const server of listening) await server.close()
      listening.clear()
      await group.idle()
      opened.close()
    },
  }
  return engine
}
