// 宝山 310113: what waits for a decision. The plan of 2024 names group ceremonies and counselling; events, places and days are of the demo.
import {
  callBack,
  ceremony,
  complaint,
  counselling,
  demoDays,
  greenChannel,
  noShowAppeal,
  reissue,
} from "../case-presets.ts"
import type { BureauCases, Ceremony } from "../cases.ts"
import { creditRules } from "../organizations/credit.ts"
import { filingRules } from "../organizations/filing-rules.ts"
import { setUpRules } from "../organizations/handling.ts"
import { baoshanPlan, bazhouPlan, demoAfter, demoSetting } from "../sources.ts"

const event = (date: string, title: Ceremony["title"], opens: string, closes: string): Ceremony => ({
  id: `baoshan-${date}`,
  office: "baoshan",
  title,
  place: { zh: "宝山区婚姻登记中心颁证厅", en: "Ceremony hall of the Baoshan registration centre" },
  date,
  start: "10:00",
  end: "11:30",
  quota: 20,
  guests: 4,
  opens,
  closes,
  source: demoSetting,
})

export const baoshanCases: BureauCases = {
  bureau: "310113",
  rules: [
    // Announced by Bazhou alone; here the demo shows it, and says so.
    greenChannel(demoAfter(`巴州区的做法（${bazhouPlan.title.zh}）`, "Bazhou's green channel")),
    noShowAppeal,
    reissue,
    ceremony(baoshanPlan),
    counselling(baoshanPlan),
    complaint,
    callBack("310113"),
    ...setUpRules("310113"),
    ...creditRules,
    ...filingRules,
  ],
  ceremonies: [
    event("2026-12-12", { zh: "冬日集体颁证", en: "Winter group ceremony" }, "2026-10-12", "2026-12-09"),
    event(
      "2027-02-14",
      { zh: "2·14 集体颁证", en: "14 February group ceremony" },
      "2026-11-14",
      "2027-02-10",
    ),
    event("2027-05-20", { zh: "5·20 集体颁证", en: "20 May group ceremony" }, "2026-11-20", "2027-05-14"),
  ],
  greenChannelDays: demoDays(90),
  papersDays: demoDays(90),
}
