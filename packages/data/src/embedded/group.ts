// Group commit: writes that arrive together run one after another in one SQLite transaction, and are answered when the
// log is on disk. The sync runs on another thread; what arrives meanwhile is the next group.
import type { DatabaseSync } from "node:sqlite"
import type { Catalog } from "./catalog.ts"
import type { Feed, Noted } from "./feed.ts"

interface Waiting {
  run(): unknown
  resolve(value: unknown): void
  reject(error: unknown): void
}

type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown }

/** Forces the log to disk; undefined for a database in memory. */
export type Sync = (() => Promise<void>) | undefined

export class GroupCommit {
  readonly #db: DatabaseSync
  readonly #catalog: Catalog
  readonly #sync: Sync
  readonly #feed: Feed
  #waiting: Waiting[] = []
  #scheduled = false
  #syncing: Promise<void> | undefined
  #failure: unknown

  constructor(db: DatabaseSync, catalog: Catalog, sync: Sync, feed: Feed) {
    this.#db = db
    this.#catalog = catalog
    this.#sync = sync
    this.#feed = feed
  }

  /** Runs a write in the next group. `run` decides before it writes: when it throws, it has changed nothing. */
  add<Value>(run: () => Value): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.push({ run, resolve: resolve as (value: unknown) => void, reject })
      this.#schedule()
    })
  }

  /** The sync under way, if any: a read that may have seen its group is answered after it too. */
  get syncing(): Promise<void> | undefined {
    return this.#syncing
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#waiting.length > 0 || this.#syncing !== undefined) {
      if (this.#syncing === undefined) await this.add(() => undefined)
      else await this.#syncing
    }
  }

  #schedule(): void {
    if (this.#scheduled || this.#syncing !== undefined || this.#waiting.length === 0) return
    this.#scheduled = true
    setImmediate(() => this.#flush())
  }

  #flush(): void {
    this.#scheduled = false
    const group = this.#waiting
    this.#waiting = []
    const noted: Noted[] = []
    const outcomes = this.#outcomes(group, noted)
    if (this.#sync === undefined) {
      this.#settle(group, outcomes, noted)
      return
    }
    this.#syncing = this.#sync()
      .then(
        () => this.#settle(group, outcomes, noted),
        (error: unknown) => {
          // After a failed sync nobody knows what is on disk: this and every later write is refused.
          this.#failure = error
          for (const each of group) each.reject(error)
        },
      )
      .finally(() => {
        this.#syncing = undefined
        this.#schedule()
      })
  }

  #settle(group: Waiting[], outcomes: Outcome[], noted: readonly Noted[]): void {
    settle(group, outcomes)
    this.#feed.tell(noted)
  }

  #outcomes(group: Waiting[], noted: Noted[]): Outcome[] {
    const { length } = group
    if (this.#failure !== undefined) return group.map(() => ({ ok: false, error: this.#failure }))
    try {
      return this.#commit(group, noted)
    } catch (error) {
      // A full disk or a fault in one write must not fail its neighbours: each then has a transaction of its own.
      return length === 1 ? [{ ok: false, error }] : group.map((each) => this.#alone(each, noted))
    }
  }

  #alone(waiting: Waiting, noted: Noted[]): Outcome {
    try {
      return this.#commit([waiting], noted)[0] as Outcome
    } catch (error) {
      return { ok: false, error }
    }
  }

  #commit(group: Waiting[], noted: Noted[]): Outcome[] {
    this.#db.exec("BEGIN IMMEDIATE")
    try {
      this.#catalog.refresh()
      const outcomes = group.map((each) => this.#run(each))
      this.#db.exec("COMMIT")
      noted.push(...this.#feed.take())
      return outcomes
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK")
      this.#feed.take()
      this.#catalog.forget()
      throw error
    }
  }

  #run(waiting: Waiting): Outcome {
    try {
      return { ok: true, value: waiting.run() }
    } catch (error) {
      // SQLite's own errors may leave a write half done: they roll the whole group back.
      if (!(error instanceof Error) || "errcode" in error) throw error
      return { ok: false, error }
    }
  }
}

function settle(group: Waiting[], outcomes: Outcome[]): void {
  outcomes.forEach((outcome, i) => {
    if (outcome.ok) group[i]?.resolve(outcome.value)
    else group[i]?.reject(outcome.error)
  })
}
