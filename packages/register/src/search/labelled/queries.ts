// What people type, and the organization they mean: written by hand, kind by kind.
import { code, initials, pinyin } from "./by-letters.ts"
import { mixed, slip } from "./by-mistake.ts"
import { former, full, part, traditional } from "./by-name.ts"

export type LabelledQuery = readonly [typed: string, meant: string]

export const labelledQueries = {
  full,
  part,
  pinyin,
  initials,
  slip,
  former,
  code,
  traditional,
  mixed,
} as const
