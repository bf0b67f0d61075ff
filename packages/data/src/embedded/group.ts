// Group commit: writes that arrive together run one after another in one SQLite transaction, and are answered after its sync.
import type { DatabaseSync } from "node:sqlite"
import type { Catalog } from "./catalog.ts"

interface Waiting {
  run(): unknown
  resolve(value: unknown): void
  reject(error: unknown): void
}

type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown }

export class GroupCommit {
  readonly #db: DatabaseSync
  readonly #catalog: Catalog
  #waiting: Waiting[] = []
  #scheduled = false

  constructor(db: DatabaseSync, catalog: Catalog) {
    this.#db = db
    this.#catalog = catalog
  }

  /** Runs a write in the next group. `run` decides before it writes: when it throws, it has changed nothing. */
  add<Value>(run: () => Value): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.#waiting.push({ run, resolve: resolve as (value: unknown) => void, reject })
      if (this.#scheduled) return
      this.#scheduled = true
      setImmediate(() => this.#flush())
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#scheduled) await this.add(() => undefined)
  }

  #flush(): void {
    this.#scheduled = false
    const group = this.#waiting
    this.#waiting = []
    let outcomes: Outcome[]
    try {
      outcomes = this.#commit(group)
    } catch (error) {
      // A full disk or a fault in one write must not fail its neighbours: each then has a transaction of its own.
      outcomes = group.length === 1 ? [{ ok: false, error }] : group.map((each) => this.#alone(each))
    }
    outcomes.forEach((outcome, i) => {
      if (outcome.ok) group[i]?.resolve(outcome.value)
      else group[i]?.reject(outcome.error)
    })
  }

  #alone(waiting: Waiting): Outcome {
    try {
      return this.#commit([waiting])[0] as Outcome
    } catch (error) {
      return { ok: false, error }
    }
  }

  #commit(group: Waiting[]): Outcome[] {
    this.#db.exec("BEGIN IMMEDIATE")
    try {
      this.#catalog.refresh()
      const outcomes = group.map((each) => this.#run(each))
      this.#db.exec("COMMIT")
      return outcomes
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK")
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
