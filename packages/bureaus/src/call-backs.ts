// 好差评: within how many working days somebody who rated badly must hear from the office, by the rule of their province or city. Dated, with source; where none is published there is no number.
import type { Source } from "@civil/booking/profile.ts"

export interface CallBackRule {
  /** GB/T 2260 code of the province or city whose rule it is. */
  readonly region: string
  readonly from: string
  readonly to?: string
  /** Working days. */
  readonly days: number
  /** What must have happened by then. */
  readonly by: "contacted" | "put_right"
  readonly source: Source
}

/** 国办发〔2019〕51号 set up the rating everywhere; a province's own date is given where a source states it. */
const nationwide = "2019-12-03"

export const callBackRules: readonly CallBackRule[] = [
  {
    region: "310000",
    from: "2019-08-05",
    days: 1,
    by: "contacted",
    source: {
      title: {
        zh: "上海市政务服务“好差评”制度（对市十六届人大三次会议第0495号代表建议的答复：1个工作日内联系当事人）",
        en: "Shanghai's rating of government services: whoever rated badly is contacted within 1 working day (answer to deputies' proposal no. 0495)",
      },
      published: "2025-06-13",
      grade: "government",
    },
  },
  {
    region: "510000",
    from: nationwide,
    days: 15,
    by: "put_right",
    source: {
      title: {
        zh: "四川省政务服务“好差评”有关规定（差评15个工作日内整改完毕）",
        en: "Sichuan's rules on the rating of government services: put right within 15 working days",
      },
      grade: "press",
    },
  },
  {
    region: "371400",
    from: nationwide,
    days: 5,
    by: "put_right",
    source: {
      title: {
        zh: "德州市政务服务“好差评”有关规定（差评5个工作日内办结）",
        en: "Dezhou's rules on the rating of government services: settled within 5 working days",
      },
      grade: "press",
    },
  },
]

/** The rule in force for a bureau on a day: its city's before its province's; undefined where neither has published one. */
export function callBackRuleOf(bureau: string, on: string): CallBackRule | undefined {
  const own = [bureau, `${bureau.slice(0, 4)}00`, `${bureau.slice(0, 2)}0000`]
  return callBackRules
    .filter(
      (rule) => own.includes(rule.region) && rule.from <= on && (rule.to === undefined || on <= rule.to),
    )
    .sort((a, b) => own.indexOf(a.region) - own.indexOf(b.region))[0]
}
