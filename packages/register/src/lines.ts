// Many organizations in little memory: their lines as bytes, read one by one when asked for.
import { readLine } from "./canonical.ts"
import type { Organization } from "./organization.ts"

export interface Lines {
  readonly size: number
  has(code: string): boolean
  /** The organization's line, UTF-8. */
  bytes(code: string): Uint8Array | undefined
  get(code: string): Organization | undefined
  codes(): IterableIterator<string>
  set(code: string, line: string | Uint8Array): void
}

const text = new TextDecoder()

export function newLines(): Lines {
  const lines = new Map<string, Uint8Array>()
  return {
    get size() {
      return lines.size
    },
    has: (code) => lines.has(code),
    bytes: (code) => lines.get(code),
    get(code) {
      const line = lines.get(code)
      return line && readLine(text.decode(line))
    },
    codes: () => lines.keys(),
    set: (code, line) => void lines.set(code, typeof line === "string" ? Buffer.from(line) : line),
  }
}
