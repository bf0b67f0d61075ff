// How long a draft is kept and when its owner is reminded: dated rows, the newest that has begun counts.
import type { Text } from "@civil/core/text.ts"

export interface DraftTerms {
  /** First day it counts. */
  readonly from: string
  /** Days without a change after which the owner is reminded, once. */
  readonly remindDays: number
  /** Days without a change after which the draft is deleted with its papers. */
  readonly keepDays: number
  readonly source: Text
  readonly grade: "government" | "press" | "preset" | "demo"
}

/**
 * No rule names the days. PIPL (个人信息保护法) art. 19 asks for the shortest time the purpose needs: a month lets people
 * fetch a paper from another city.
 */
export const presetTerms: readonly DraftTerms[] = [
  {
    from: "2026-01-01",
    remindDays: 7,
    keepDays: 30,
    source: {
      zh: "平台预设：未提交的申请保留 30 天，第 7 天提醒一次",
      en: "Preset of the portal: unfinished applications are kept for 30 days, with one reminder on day 7",
    },
    grade: "preset",
  },
]

/** The terms on a day; the oldest row where none has begun yet. */
export function termsOn(terms: readonly DraftTerms[], on: string): DraftTerms {
  const ordered = [...terms].sort((a, b) => (a.from < b.from ? 1 : -1))
  const found = ordered.find(({ from }) => from <= on) ?? ordered.at(-1)
  if (found === undefined) throw new RangeError("no terms for drafts")
  return found
}
