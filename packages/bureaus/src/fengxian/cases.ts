// 奉贤 310120: what waits for a decision. Ceremonies and counselling are named in the office's notice of 2022; events, places and days are of the demo.
import {
  callBack,
  ceremony,
  complaint,
  counselling,
  demoDays,
  noGreenChannel,
  noShowAppeal,
  reissue,
} from "../case-presets.ts"
import type { BureauCases } from "../cases.ts"
import { creditRules } from "../organizations/credit.ts"
import { filingRules } from "../organizations/filing-rules.ts"
import { setUpRules } from "../organizations/handling.ts"
import { demoSetting, fengxianNotice } from "../sources.ts"

export const fengxianCases: BureauCases = {
  bureau: "310120",
  rules: [
    noGreenChannel,
    noShowAppeal,
    reissue,
    ceremony(fengxianNotice),
    counselling(fengxianNotice),
    complaint,
    callBack("310120"),
    ...setUpRules("310120"),
    ...creditRules,
    ...filingRules,
  ],
  ceremonies: [
    {
      id: "fengxian-2027-05-20",
      office: "fengxian",
      title: { zh: "5·20 集体颁证", en: "20 May group ceremony" },
      place: { zh: "奉贤区民政局婚姻登记处", en: "Fengxian District Marriage Registration Office" },
      date: "2027-05-20",
      start: "09:30",
      end: "11:00",
      quota: 12,
      guests: 2,
      opens: "2026-11-20",
      closes: "2027-05-14",
      source: demoSetting,
    },
  ],
  greenChannelDays: "not_yet_published",
  papersDays: demoDays(90),
}
