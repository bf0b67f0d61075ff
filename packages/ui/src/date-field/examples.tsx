// A date in three boxes: empty and wrong.
import type { Examples } from "../example.ts"
import { DateField } from "./index.tsx"

export const examples: Examples = {
  empty: (l) => (
    <DateField
      language={l}
      name="date-empty"
      label={l === "zh" ? "回执单上的日期" : "Date on the receipt"}
      hint={l === "zh" ? "例如 2026 年 11 月 5 日。" : "For example 2026 11 5."}
    />
  ),
  wrong: (l) => (
    <DateField
      language={l}
      name="date-wrong"
      label={l === "zh" ? "出生日期" : "Date of birth"}
      value={{ year: "1990", month: "2", day: "30" }}
      error={l === "zh" ? "1990年2月没有30日。" : "February 1990 had no 30th."}
    />
  ),
}
