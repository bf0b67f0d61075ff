// A file that is none we can read. The code has a sentence that says what to do about it.
import type { Values } from "@civil/core/text.ts"
import type { FileCode } from "../words/file-words.ts"

export class Unreadable extends Error {
  readonly code: FileCode
  readonly values: Values

  constructor(code: FileCode, values: Values = {}) {
    super(code)
    this.name = "Unreadable"
    this.code = code
    this.values = values
  }
}
