// Generated residents for load tests: the same number always gives the same person; odd and next even are a couple.
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import type { DemoPerson } from "./people.ts"
import { demoMobile } from "./residents.ts"

const firstBirthday = Date.UTC(1990, 0, 1)
const days = 2800
const surnames = [
  "陈",
  "李",
  "张",
  "刘",
  "王",
  "杨",
  "黄",
  "赵",
  "吴",
  "周",
  "徐",
  "孙",
  "马",
  "朱",
  "胡",
  "郭",
]
const hisNames = ["志远", "俊杰", "浩然", "子轩", "明轩", "家豪", "宇航", "文博", "天宇", "思远", "建平"]
const herNames = ["雨欣", "诗涵", "佳怡", "梦瑶", "思琪", "静怡", "雅婷", "欣然", "可馨", "婉清", "晓雯"]

/**
 * Person `n`, from 1. Born 1990 to 1997: of legal age whenever the demo runs. Each couple has a birthday and a
 * sequence number (below 450, so apart from the residents with names) of its own, which keeps the numbers distinct.
 */
export function generatedResident(n: number, login: string): DemoPerson {
  const couple = Math.ceil(n / 2) - 1
  const birthDate = new Date(firstBirthday + (couple % days) * 86_400_000).toISOString().slice(0, 10)
  const sequence = Math.floor(couple / days) % 450
  const sex = n % 2 === 1 ? "male" : "female"
  const names = sex === "male" ? hisNames : herNames
  return {
    login,
    kind: "citizen",
    name: `${surnames[(n * 7) % surnames.length]}${names[couple % names.length]}`,
    note: { zh: "生成的居民", en: "generated resident" },
    claims: {
      phone_number: demoMobile(100_000 + n),
      document_type: "resident_id",
      document_number: makeResidentId({ region: "310113", birthDate, sex, sequence }),
      real_name_level: 3,
    },
  }
}
