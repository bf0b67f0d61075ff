// What the public pages of a register go by: when a statement counts as old, and under which licence it is handed out.
import type { Source } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"

/** A register older than `registerMonths` gives no seal; whatever it says is then said with its age. */
export interface Ageing {
  readonly from: string
  readonly registerMonths: number
  /** A list that people must be warned by (entries, illegal organizations) grows old sooner. */
  readonly listMonths: number
  /** The newest inspection shown may lie this many years back before the card says that later ones are not published. */
  readonly inspectionYears: number
  /** A penalty this recent is said on top. */
  readonly penaltyMonths: number
  readonly source: Source
}

export interface Licence {
  readonly from: string
  /** SPDX identifier. */
  readonly id: string
  readonly name: Text
  readonly href: string
  /** Said wherever the licence is: who set it, and who has not confirmed it. */
  readonly note: Text
  readonly source: Source
}

const preset: Source = {
  title: {
    zh: "本系统预设，登记机关可改",
    en: "A preset of this system; the registrar may change it",
  },
  grade: "preset",
}

const ageings: readonly Ageing[] = [
  {
    from: "2018-01-24",
    registerMonths: 6,
    listMonths: 3,
    inspectionYears: 2,
    penaltyMonths: 12,
    source: preset,
  },
]

const licences: readonly Licence[] = [
  {
    from: "2018-01-24",
    id: "CC-BY-4.0",
    name: { zh: "知识共享 署名 4.0 国际", en: "Creative Commons Attribution 4.0 International" },
    href: "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
    note: {
      zh: "这是本系统的预设，登记机关还没有确认。正式开放前以登记机关的书面决定为准。",
      en: "This is a preset of the system that the registrar has not confirmed. Its written decision comes before it.",
    },
    source: preset,
  },
]

const newest = <Row extends { readonly from: string }>(rows: readonly Row[], on: string): Row => {
  const [first] = rows
  if (!first) throw new RangeError("no row")
  return rows.findLast(({ from }) => from <= on) ?? first
}

/** No bureau has set its own yet; the region is asked for so that one can. */
export const ageingOf = (_bureau: string, on: string): Ageing => newest(ageings, on)

export const licenceOf = (_bureau: string, on: string): Licence => newest(licences, on)
