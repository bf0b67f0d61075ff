// 登记事先告知: what whoever sets up an organization must know before it is registered. With its ground.
import type { Text } from "@civil/core/text.ts"
import { type Ground, groundIn, withoutArticle } from "./laws.ts"
import type { NamedKind } from "./naming.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

const every: readonly NamedKind[] = ["association", "service_institution", "foundation"]

/** 登记事先告知: what a new organization must know before it is registered. */
export interface Duty {
  readonly text: Text
  readonly ground: Ground
}

interface Row {
  readonly kinds: readonly NamedKind[]
  readonly text: Text
  /** `own`: the regulations of the kind itself. */
  readonly ground: Ground | "own"
}

const duty = (kinds: readonly NamedKind[], text: Text, ground: Row["ground"]): Row => ({
  kinds,
  text,
  ground,
})

const own: Readonly<Record<NamedKind, Ground>> = {
  association: withoutArticle("associations"),
  service_institution: withoutArticle("institutions"),
  foundation: withoutArticle("foundations"),
}

const credit: Ground = {
  document: t(
    "《社会组织信用信息管理办法》（2018年1月24日起施行）",
    "Measures on the credit information of social organizations (in force from 24 January 2018)",
  ),
  why: withoutArticle("associations").why as Text,
}

const duties: readonly Row[] = [
  duty(
    ["association", "service_institution"],
    t(
      "每年 3 月 31 日前向业务主管单位报送上一年度工作报告，5 月 31 日前接受登记机关年检。",
      "Each year: the report to the supervising unit by 31 March, to the registrar by 31 May.",
    ),
    "own",
  ),
  duty(
    ["foundation"],
    t(
      "每年 3 月 31 日前，经业务主管单位审查后，向登记机关报送年度工作报告。",
      "Each year by 31 March: the report to the registrar, after the supervising unit's review.",
    ),
    "own",
  ),
  duty(
    every,
    t(
      "登记事项有变化的，自业务主管单位同意之日起 30 日内申请变更登记。",
      "A change of what is registered: apply within 30 days of the supervising unit's consent.",
    ),
    "own",
  ),
  duty(
    every,
    t(
      "不按时报送年度报告、住所联系不上等，会被列入活动异常名录；满 2 年转入严重违法失信名单。",
      "No report in time, or not reachable at the registered address: listed as abnormal, after 2 years as serious.",
    ),
    credit,
  ),
  duty(
    ["association"],
    t(
      "自取得登记证书之日起 1 年没有开展活动的，撤销登记。",
      "No activity within 1 year of the certificate: the registration is withdrawn.",
    ),
    "own",
  ),
  duty(
    ["foundation"],
    t(
      "自取得登记证书之日起 12 个月没有按章程活动的，撤销登记。",
      "No activity under the charter within 12 months of the certificate: the registration is withdrawn.",
    ),
    "own",
  ),
  duty(
    every,
    t(
      "不再存在的，清算结束之日起 15 日内办理注销登记。",
      "To end: deregister within 15 days after liquidation.",
    ),
    "own",
  ),
  duty(
    every,
    t(
      "换届、大额资金、涉外等重大事项，按当地规定事前报告。",
      "Report major events (new terms, large sums, foreign contacts) beforehand, by local rule.",
    ),
    {
      document: t("各地重大事项报告办法", "Local measures on reporting major events"),
      why: t(
        "各地规定不同，提前天数见“重大事项报告”",
        "They differ by place; the days are in the major-event report",
      ),
    },
  ),
  duty(
    ["association"],
    t("登记和年检不收费。", "Registration and inspection are free of charge."),
    groundIn("associations", 35),
  ),
]

export const dutiesOf = (kind: NamedKind): readonly Duty[] =>
  duties
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ text, ground }) => ({ text, ground: ground === "own" ? own[kind] : ground }))
