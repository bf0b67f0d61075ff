// What the parts of an import share.
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Publishing } from "../statement.ts"
import type { World } from "../world.ts"
import type { ImportStore } from "./entities.ts"

export interface ImportsDeps {
  readonly world: World
  readonly bureaus: readonly { readonly code: string }[]
  readonly objects: Objects
  /** Puts a message into the queue `desk-work`. */
  readonly enqueue: (job: string) => Promise<void>
  readonly publishing: Publishing
}

export interface Inside extends ImportsDeps {
  readonly store: ImportStore
  readonly now: () => number
  /** Today in Shanghai. */
  readonly today: () => string
}

/** Topic of the outbox entry that puts a job into the queue: written with the change that asks for it. */
export const importTopic = "register.import"

export const jobOf = (kind: "read" | "publish", id: string) => `register.${kind}.${id}`

/** Keys of the objects of one import. The browser can put a file only at the first; it is moved before it is read. */
export const keysOf = (id: string) => ({
  sent: `register/imports/${id}`,
  file: `register/imports/${id}.file`,
  said: `register/imports/${id}.said.gz`,
  found: `register/imports/${id}.found.gz`,
  issues: `register/imports/${id}.issues.csv`,
  changes: `register/imports/${id}.changes.csv`,
})

export interface SealedWords {
  readonly fileName: string
  /** Why it was refused. */
  readonly reason?: string
}

const context = (id: string) => `IMPORT#${id}`

export const sealWords = ({ world }: Pick<Inside, "world">, id: string, words: SealedWords): string =>
  world.secrets.seal(JSON.stringify(words), context(id))

export const openWords = (
  { world }: Pick<Inside, "world">,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): SealedWords => JSON.parse(world.secrets.open(sealed, context(id))) as SealedWords
