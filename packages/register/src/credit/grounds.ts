// The grounds on which an organization is put on 活动异常名录 or 严重违法失信名单, and how each of them ends. Data; what the measure does not say is not here.
import type { Text } from "@civil/core/text.ts"
import type { CreditList } from "../organization.ts"

/** 《社会组织信用信息管理办法》, in force since 2018-01-24. Its article numbers are not confirmed, so none is given. */
export const creditMeasure: Text = {
  zh: "《社会组织信用信息管理办法》（2018年1月24日起施行）",
  en: "Measures for the Credit Information of Social Organizations (社会组织信用信息管理办法), in force since 24 January 2018",
}

/**
 * How a ground ends. `duty`: when a duty was done and verified. `time`: by time, since there is nothing to do. `by_entry`: the
 * measure leaves it open; the decision says whether there is a duty.
 */
export type GroundEnds = "duty" | "time" | "by_entry"

export interface CreditGround {
  readonly code: string
  readonly list: CreditList
  readonly text: Text
  readonly ends: GroundEnds
  /** What the organization has to do, where a duty ends it. */
  readonly duty?: Text
  /** As files of registrars name it. Only where it can mean nothing else. */
  readonly says: readonly RegExp[]
}

const abnormal = [
  {
    code: "annual_report",
    list: "abnormal",
    text: {
      zh: "未按照规定的时限和要求报送年度工作报告",
      en: "Did not file its annual report in time or as required",
    },
    ends: "duty",
    duty: { zh: "补报年度工作报告", en: "File the annual report that is missing" },
    says: [
      /未.{0,24}(报送|提交|参加|接受|履行).{0,10}(年度工作报告|年度报告|年报|年度检查|年检)/,
      /(年检|年报|年度检查|年度工作报告).{0,4}(未|逾期)/,
    ],
  },
  {
    code: "party_organization",
    list: "abnormal",
    text: { zh: "未按照有关规定设立党组织", en: "Did not set up a party organization as required" },
    ends: "duty",
    duty: { zh: "按规定设立党组织", en: "Set up the party organization as required" },
    says: [/未.{0,8}(设立|建立|成立)党(的)?(组织|支部)/],
  },
  {
    code: "rectification",
    list: "abnormal",
    text: {
      zh: "被责令整改，逾期没有完成",
      en: "Was told to put something right and did not do so in time",
    },
    ends: "duty",
    duty: { zh: "完成整改", en: "Put right what was asked for" },
    says: [/(未|逾期).{0,10}整改/, /整改.{0,8}(未|逾期|不到位)/],
  },
  {
    code: "fundraising",
    list: "abnormal",
    text: {
      zh: "有公开募捐资格的慈善组织，不再符合条件，或者连续六个月没有开展公开募捐",
      en: "A charity with the fundraising qualification no longer meets its conditions, or has raised no funds in public for six months",
    },
    ends: "by_entry",
    says: [/公开募捐.{0,20}(六个月|6个月|不再符合)/, /不再符合.{0,10}公开募捐/],
  },
  {
    code: "small_penalty",
    list: "abnormal",
    text: { zh: "受到警告或者不满5万元罚款", en: "Was warned, or fined less than 50,000 yuan" },
    ends: "time",
    says: [/不满(5|五)万元.{0,4}罚款/, /受到警告/],
  },
  {
    code: "unreachable",
    list: "abnormal",
    text: {
      zh: "通过登记的住所无法与其取得联系",
      en: "Cannot be reached at its registered address",
    },
    ends: "duty",
    duty: {
      zh: "恢复联系：在登记住所可以签收，或者依法变更住所登记",
      en: "Be reachable again: sign for mail at the registered address, or have a new address registered",
    },
    says: [/(无法|不能).{0,12}(取得|建立)?联系/, /失联/],
  },
] as const satisfies readonly CreditGround[]

const serious = [
  {
    code: "two_years_abnormal",
    list: "serious",
    text: {
      zh: "被列入活动异常名录满2年",
      en: "Two full years on the list of abnormal activity",
    },
    ends: "time",
    says: [/(列入|在)?活动异常名录.{0,12}(满|超过)(2|两|二)年/],
  },
  {
    code: "false_change",
    list: "serious",
    text: {
      zh: "弄虚作假办理变更登记，被撤销变更登记",
      en: "A change of registration got by false statements was withdrawn",
    },
    ends: "time",
    says: [/撤销变更登记/],
  },
  {
    code: "suspended",
    list: "serious",
    text: { zh: "受到限期停止活动行政处罚", en: "Was ordered to stop its activities for a time" },
    ends: "time",
    says: [/限期停止活动/],
  },
  {
    code: "large_fine",
    list: "serious",
    text: { zh: "受到5万元以上罚款", en: "Was fined 50,000 yuan or more" },
    ends: "time",
    says: [/(5|五)万元以上.{0,8}罚款/],
  },
  {
    code: "repeated_penalties",
    list: "serious",
    text: {
      zh: "三年内两次以上受到警告或者不满5万元罚款",
      en: "Two or more warnings or fines below 50,000 yuan within three years",
    },
    ends: "time",
    says: [/(三|3)年内.{0,4}(两|2|二)次以上.{0,12}(警告|罚款)/],
  },
  {
    code: "dishonest_debtor",
    list: "serious",
    text: {
      zh: "被人民法院列为失信被执行人",
      en: "Is on the courts' list of dishonest judgment debtors",
    },
    ends: "by_entry",
    says: [/失信被执行人/],
  },
  {
    code: "licence_lost",
    list: "serious",
    text: {
      zh: "被吊销登记证书，或者被撤销登记",
      en: "Its certificate was revoked, or its registration withdrawn",
    },
    ends: "by_entry",
    says: [/吊销.{0,10}登记证书/, /撤销(设立|成立)?登记/],
  },
] as const satisfies readonly CreditGround[]

export const creditGrounds: readonly CreditGround[] = [...abnormal, ...serious]
export type GroundCode = (typeof abnormal)[number]["code"] | (typeof serious)[number]["code"] | "other"

export const findGround = (code: string): CreditGround | undefined =>
  creditGrounds.find((ground) => ground.code === code)

const otherGround: Text = {
  zh: "法律、行政法规规定的其他情形",
  en: "Another ground set by law or administrative regulation",
}

/** What a ground is called. One the measure does not list is `other`. */
export const groundText = (code: string): Text => findGround(code)?.text ?? otherGround

/** The code of a ground as a file states it; `other` unless exactly one fits. Nothing is guessed. */
export function groundOf(list: CreditList, reason: string): GroundCode {
  const folded = reason.replace(/\s/g, "")
  const fits = creditGrounds.filter(
    (ground) => ground.list === list && ground.says.some((pattern) => pattern.test(folded)),
  )
  const [only] = fits
  return only !== undefined && fits.length === 1 ? (only.code as GroundCode) : "other"
}

/** Id of an entry: the list, the day and the ground; of a ground the measure does not list, its words too. */
export function entryId(list: CreditList, on: string, ground: string, reason = ""): string {
  const words = ground === "other" ? reason.replace(/\s/g, "").slice(0, 40) : ""
  return [list, on, ground, ...(words === "" ? [] : [words])].join("-")
}
