// 业务主管单位: which of them review filings at a desk of this system. Dated rows; whoever has none hands in the supervisor's consent on paper.
import type { Source } from "@civil/booking/profile.ts"
import { demoSetting } from "../sources.ts"

export const supervisorDesks = [
  "supervisor-education",
  "supervisor-civil",
  "supervisor-culture",
  "supervisor-health",
] as const
export type SupervisorDesk = (typeof supervisorDesks)[number]

export interface SupervisorRow {
  readonly bureau: string
  /** As the register names the unit: in full, and without its city. */
  readonly names: readonly string[]
  readonly desk: SupervisorDesk
  readonly from: string
  readonly to?: string
  readonly source: Source
}

const ofDistrict = (bureau: string, city: string, district: string): readonly SupervisorRow[] =>
  (
    [
      ["supervisor-education", "教育局"],
      ["supervisor-civil", "民政局"],
      ["supervisor-culture", "文化和旅游局"],
      ["supervisor-health", "卫生健康委员会"],
    ] as const
  ).map(([desk, office]) => ({
    ...{ bureau, desk, from: "2025-05-10", source: demoSetting },
    names: [`${city}${district}${office}`, `${district}${office}`],
  }))

/** No unit has announced that it reviews here: all rows are of the demo. */
export const supervisorRows: readonly SupervisorRow[] = [
  ...ofDistrict("310113", "上海市", "宝山区"),
  ...ofDistrict("310120", "上海市", "奉贤区"),
  ...ofDistrict("330503", "湖州市", "南浔区"),
  ...ofDistrict("511902", "巴中市", "巴州区"),
  ...ofDistrict("330200", "浙江省", "宁波市"),
]

/** The desk of a supervising unit, by its name in the register. */
export const supervisorRowOf = (
  bureau: string,
  name: string,
  on: string,
  rows: readonly SupervisorRow[] = supervisorRows,
): SupervisorRow | undefined =>
  rows.find(
    (row) =>
      row.bureau === bureau &&
      row.names.includes(name.trim()) &&
      row.from <= on &&
      (row.to === undefined || on <= row.to),
  )
