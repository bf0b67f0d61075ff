// 巴州 511902: what waits for a decision. The plan of 2023 names the green channel for veterans and people who have come home, and counselling; the days are of the demo.
import {
  callBack,
  complaint,
  counselling,
  demoDays,
  greenChannel,
  noCeremony,
  noShowAppeal,
  reissue,
} from "../case-presets.ts"
import type { BureauCases } from "../cases.ts"
import { creditRules } from "../organizations/credit.ts"
import { filingRules } from "../organizations/filing-rules.ts"
import { setUpRules } from "../organizations/handling.ts"
import { bazhouPlan } from "../sources.ts"

export const bazhouCases: BureauCases = {
  bureau: "511902",
  rules: [
    greenChannel(bazhouPlan),
    noShowAppeal,
    reissue,
    noCeremony,
    counselling(bazhouPlan),
    complaint,
    callBack("511902"),
    ...setUpRules("511902"),
    ...creditRules,
    ...filingRules,
  ],
  ceremonies: [],
  greenChannelDays: demoDays(90),
  papersDays: demoDays(90),
}
