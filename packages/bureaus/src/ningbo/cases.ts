// 宁波 330200: what waits for a decision. The plan of 2022 names group ceremonies; the events, places and days are of the demo.
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
import { demoSetting, ningboPlan, zhejiangOfficesReport } from "../sources.ts"

export const ningboCases: BureauCases = {
  bureau: "330200",
  rules: [
    noGreenChannel,
    noShowAppeal,
    reissue,
    ceremony(ningboPlan),
    counselling(zhejiangOfficesReport),
    complaint,
    callBack("330200"),
    ...setUpRules("330200"),
    ...creditRules,
    ...filingRules,
  ],
  ceremonies: [
    {
      id: "ningbo-2027-05-20",
      office: "ningbo-zhenhai",
      title: { zh: "5·20 植物园集体颁证", en: "20 May group ceremony in the Botanical Garden" },
      place: { zh: "宁波植物园", en: "Ningbo Botanical Garden" },
      date: "2027-05-20",
      start: "10:00",
      end: "12:00",
      quota: 30,
      guests: 4,
      opens: "2026-11-20",
      closes: "2027-05-14",
      source: demoSetting,
    },
  ],
  greenChannelDays: "not_yet_published",
  papersDays: demoDays(90),
}
