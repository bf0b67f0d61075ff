// The kinds of business of a marriage registration office (part A2 of the law's catalogue) and what each asks for.
import type { Text } from "@civil/core/text.ts"
import type { Kind } from "./views.ts"

export interface KindRules {
  readonly title: Text
  /** Neutral title for messages and calendars others may see. */
  readonly neutral: Text
  readonly people: 1 | 2
  /** One live booking per person and group. Counselling never bars a registration. */
  readonly group: "marriage" | "divorce" | "withdrawal" | "reissue" | "counselling"
  /** Needs the date of the divorce application's receipt. */
  readonly receipt: boolean
  /** Words to people stay neutral, contacts apart. */
  readonly discreet: boolean
  readonly law: Text
}

const appointment: Text = { zh: "民政业务", en: "Civil affairs appointment" }
const regulation: Text = {
  zh: "《婚姻登记条例》（国务院令第804号）",
  en: "Marriage Registration Regulations (State Council Decree No. 804)",
}
const codeOnDivorce: Text = {
  zh: "《民法典》第1076—1078条；《婚姻登记条例》（国务院令第804号）",
  en: "Civil Code, articles 1076–1078; Marriage Registration Regulations (State Council Decree No. 804)",
}

export const kindRules: Readonly<Record<Kind, KindRules>> = {
  M1: {
    title: { zh: "结婚登记", en: "Marriage registration" },
    neutral: { zh: "结婚登记", en: "Marriage registration" },
    people: 2,
    group: "marriage",
    receipt: false,
    discreet: false,
    law: {
      zh: "《民法典》第1046—1049条；《婚姻登记条例》（国务院令第804号）",
      en: "Civil Code, articles 1046–1049; Marriage Registration Regulations (State Council Decree No. 804)",
    },
  },
  D1: {
    title: { zh: "离婚登记申请", en: "Application for divorce registration" },
    neutral: appointment,
    people: 2,
    group: "divorce",
    receipt: false,
    discreet: true,
    law: codeOnDivorce,
  },
  D2: {
    title: { zh: "撤回离婚登记申请", en: "Withdrawal of a divorce application" },
    neutral: appointment,
    people: 1,
    group: "withdrawal",
    receipt: true,
    discreet: true,
    law: codeOnDivorce,
  },
  D3: {
    title: { zh: "离婚登记发证", en: "Issue of the divorce certificate" },
    neutral: appointment,
    people: 2,
    group: "divorce",
    receipt: true,
    discreet: true,
    law: codeOnDivorce,
  },
  R1: {
    title: { zh: "补领结婚证", en: "Reissue of a marriage certificate" },
    neutral: appointment,
    people: 1,
    group: "reissue",
    receipt: false,
    discreet: false,
    law: regulation,
  },
  R2: {
    title: { zh: "补领离婚证", en: "Reissue of a divorce certificate" },
    neutral: appointment,
    people: 1,
    group: "reissue",
    receipt: false,
    discreet: true,
    law: regulation,
  },
  F1: {
    title: {
      zh: "涉外、涉港澳台、华侨结婚登记",
      en: "Marriage registration with a party from abroad, Hong Kong, Macao or Taiwan",
    },
    neutral: { zh: "结婚登记", en: "Marriage registration" },
    people: 2,
    group: "marriage",
    receipt: false,
    discreet: false,
    law: regulation,
  },
  X2: {
    title: { zh: "婚姻家庭辅导", en: "Marriage and family counselling" },
    neutral: appointment,
    people: 1,
    group: "counselling",
    receipt: false,
    discreet: true,
    law: regulation,
  },
}
