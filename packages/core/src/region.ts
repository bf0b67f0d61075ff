// Administrative regions by GB/T 2260: names and parents for the codes the portal works with.
import { counties, prefectures, provinces, type RegionRow } from "./region/2024-11.ts"
import type { Text } from "./text.ts"

/** The state of the table. The Ministry publishes changes every year, so a new table comes in a file of its own. */
export const regionSnapshot = "2024-11"

export type RegionLevel = "province" | "prefecture" | "county"

export interface Region {
  readonly code: string
  readonly name: Text
  readonly level: RegionLevel
  /** Year it was merged away; old numbers still carry it. */
  readonly abolished?: number
}

const table = new Map<string, Region>(
  [
    ...provinces.map((row) => region(row, "province")),
    ...prefectures.map((row) => region(row, "prefecture")),
    ...counties.map((row) => region(row, "county")),
  ].map((each) => [each.code, each]),
)

function region([code, zh, en, abolished]: RegionRow, level: RegionLevel): Region {
  return { code, name: { zh, en }, level, ...(abolished === undefined ? {} : { abolished }) }
}

export function findRegion(code: string): Region | undefined {
  return table.get(code)
}

/** The code one level up: 310113 → 310000, because the municipalities' own prefecture level (310100) is no place. */
export function parentOf(code: string): string | undefined {
  if (!/^[1-9]\d{5}$/.test(code) || code.endsWith("0000")) return undefined
  const province = `${code.slice(0, 2)}0000`
  const prefecture = `${code.slice(0, 4)}00`
  return prefecture === code || municipalities.includes(province) ? province : prefecture
}

const municipalities = ["110000", "120000", "310000", "500000"]

/** The region and what it lies in, the widest first: 上海市 宝山区. Regions outside the table are left out. */
export function pathOf(code: string): readonly Region[] {
  const parent = parentOf(code)
  const own = findRegion(code)
  return [...(parent === undefined ? [] : pathOf(parent)), ...(own === undefined ? [] : [own])]
}

/** `上海市宝山区`, `Baoshan District, Shanghai`; undefined when nothing of it is in the table. */
export function regionName(code: string): Text | undefined {
  const path = pathOf(code)
  if (path.length === 0) return undefined
  return {
    zh: path.map(({ name }) => name.zh).join(""),
    en: [...path]
      .reverse()
      .map(({ name }) => name.en)
      .join(", "),
  }
}

export function listRegions(level: RegionLevel): readonly Region[] {
  return [...table.values()].filter((each) => each.level === level)
}
