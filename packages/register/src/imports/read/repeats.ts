// Two rows that speak of the same thing: the same words once, different words not at all.
import { createHash } from "node:crypto"
import type { Said } from "../judge/said.ts"

interface First {
  readonly row: number
  readonly sheet: string | undefined
  readonly digest: string
}

export type Repeat =
  | "new"
  | { readonly kind: "same" | "contradicts"; readonly first: First; readonly dropped: boolean }

export interface Repeats {
  see(said: Said, row: number, sheet: string | undefined): Repeat
}

export function repeats(): Repeats {
  const seen = new Map<string, First>()
  const dropped = new Set<string>()
  return {
    see({ key, value }, row, sheet) {
      const digest = createHash("sha256").update(JSON.stringify(value)).digest("base64")
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, { row, sheet, digest })
        return "new"
      }
      if (first.digest === digest && !dropped.has(key)) return { kind: "same", first, dropped: false }
      const again = { kind: "contradicts", first, dropped: dropped.has(key) } as const
      dropped.add(key)
      return again
    },
  }
}
