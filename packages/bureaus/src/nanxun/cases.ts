// 南浔 330503: what waits for a decision. The plan of 2025 names counselling in the cooling-off period; the days are of the demo.
import {
  callBack,
  complaint,
  counselling,
  demoDays,
  noCeremony,
  noGreenChannel,
  noShowAppeal,
  reissue,
} from "../case-presets.ts"
import type { BureauCases } from "../cases.ts"
import { creditRules } from "../organizations/credit.ts"
import { filingRules } from "../organizations/filing-rules.ts"
import { setUpRules } from "../organizations/handling.ts"
import { nanxunPlan } from "../sources.ts"

export const nanxunCases: BureauCases = {
  bureau: "330503",
  rules: [
    noGreenChannel,
    noShowAppeal,
    reissue,
    noCeremony,
    counselling(nanxunPlan),
    complaint,
    callBack("330503"),
    ...setUpRules("330503"),
    ...creditRules,
    ...filingRules,
  ],
  ceremonies: [],
  greenChannelDays: "not_yet_published",
  papersDays: demoDays(90),
}
