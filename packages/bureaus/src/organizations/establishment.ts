// 成立一件事: what the three kinds of organizations need, how long it takes, what follows. Dated rows with their ground; a floor that no source gives is not yet published.
import type { Source } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import { type documents, type Ground, groundIn, withoutArticle } from "./laws.ts"
import type { NamedKind } from "./naming.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

/** `members`, `money`, `board`, `supervisor`, `leaders`, `scope`: what a condition is about. */
export type ConditionAbout = "members" | "money" | "board" | "supervisor" | "leaders" | "scope" | "branches"

export interface Condition {
  readonly about: ConditionAbout
  readonly text: Text
  readonly ground: Ground
  readonly from: string
  readonly to?: string
}

/** The regulations in force since then; each row may end when a new text comes. */
const since = {
  association: "2016-02-06",
  service_institution: "1998-10-25",
  foundation: "2004-06-01",
} as const
const lawOf = {
  association: "associations",
  service_institution: "institutions",
  foundation: "foundations",
} as const satisfies Record<NamedKind, keyof typeof documents>

const row = (kind: NamedKind, about: ConditionAbout, text: Text, ground?: Ground): Condition => ({
  ...{ about, text, from: since[kind] },
  ground: ground ?? withoutArticle(lawOf[kind]),
})

const consent = (kind: NamedKind) =>
  row(
    kind,
    "supervisor",
    t(
      "业务主管单位书面同意；可以直接登记的类别除外。",
      "Written consent of the supervising unit (业务主管单位), except for categories that may register directly.",
    ),
  )

const conditions: Readonly<Record<NamedKind, readonly Condition[]>> = {
  association: [
    row(
      "association",
      "members",
      t(
        "50 个以上个人会员，或者 30 个以上单位会员；混合的，会员总数不少于 50 个。",
        "50 or more members who are persons, or 30 or more that are units; mixed, 50 or more in all.",
      ),
    ),
    row(
      "association",
      "money",
      t(
        "活动资金：地方性的 3 万元以上，全国性的 10 万元以上。",
        "Funds: 30,000 yuan or more for a local one, 100,000 for a national one.",
      ),
    ),
    consent("association"),
    row(
      "association",
      "leaders",
      t(
        "拟任负责人没有正在或者曾经被剥夺政治权利，有完全民事行为能力。",
        "No leader is, or was, deprived of political rights; each has full legal capacity.",
      ),
      groundIn("associations", 13),
    ),
    row(
      "association",
      "leaders",
      t(
        "法定代表人不得同时担任其他社会团体的法定代表人。",
        "The legal representative may not head another association.",
      ),
      groundIn("associations", 12),
    ),
    row(
      "association",
      "scope",
      t(
        "同一行政区域内已有业务范围相同或相似的社会团体、没有必要成立的，不予登记。",
        "Not registered where an association of the same scope in the same area makes it unnecessary.",
      ),
      groundIn("associations", 13),
    ),
    row(
      "association",
      "branches",
      t(
        "可以设分支机构；不得设地域性分支机构，分支机构不得再设分支机构。",
        "It may have branches, none by region, and none of a branch.",
      ),
    ),
  ],
  service_institution: [
    row("service_institution", "members", t("有与业务活动相适应的从业人员。", "Staff that fit its work.")),
    row(
      "service_institution",
      "money",
      t(
        "有与业务活动相适应的合法财产；最低数额由各地规定。",
        "Lawful property that fits its work; the lowest sum is set locally.",
      ),
    ),
    consent("service_institution"),
    row(
      "service_institution",
      "leaders",
      t(
        "拟任负责人没有正在或者曾经被剥夺政治权利，有完全民事行为能力。",
        "No leader is, or was, deprived of political rights; each has full legal capacity.",
      ),
      groundIn("institutions", 11),
    ),
    row(
      "service_institution",
      "scope",
      t(
        "同一行政区域内已有业务范围相同或相似的单位、没有必要成立的，不予登记。",
        "Not registered where a unit of the same scope in the same area makes it unnecessary.",
      ),
      groundIn("institutions", 11),
    ),
    row("service_institution", "branches", t("不设分支机构。", "It has no branches.")),
  ],
  foundation: [
    row(
      "foundation",
      "board",
      t(
        "理事 5 至 25 人，每届任期不超过 5 年，理事会每年至少开 2 次会。",
        "A board of 5 to 25, terms of 5 years at most, at least 2 meetings a year.",
      ),
    ),
    row(
      "foundation",
      "money",
      t(
        "原始基金为到账货币资金：非公募 200 万元以上；地方性公募 400 万元以上；全国性公募 800 万元以上。",
        "Original funds in cash, paid in: 2 million yuan or more without public fundraising; 4 million with, locally; 8 million nationally.",
      ),
    ),
    consent("foundation"),
    row(
      "foundation",
      "branches",
      t(
        "分支（代表）机构在 2004 年的条例里要另行登记；现在的做法请问登记机关。",
        "By the regulations of 2004 its branches are registered separately; ask the registrar about today's practice.",
      ),
    ),
  ],
}

export const conditionsOf = (kind: NamedKind, on: string): readonly Condition[] =>
  conditions[kind].filter(({ from, to }) => from <= on && (to === undefined || on <= to))

/** 地方最低数额: lowest sum of a service institution's property, in fen. */
export interface Floor {
  readonly region: string
  readonly fen: number
  readonly from: string
  readonly to?: string
  readonly source: Source
}

/** None of the five bureaus' floors is in a source at hand. */
const floors: readonly Floor[] = []

export function floorOf(region: string, on: string): Floor | "not_yet_published" {
  const found = floors
    .filter((each) => each.region === region && each.from <= on && (each.to === undefined || on <= each.to))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  return found ?? "not_yet_published"
}

export interface Paper {
  readonly id: "application" | "charter" | "funds" | "premises" | "leaders" | "consent" | "members"
  readonly text: Text
  readonly kinds: readonly NamedKind[]
  /** Only with a supervising unit. */
  readonly supervised?: true
}

const every: readonly NamedKind[] = ["association", "service_institution", "foundation"]

/** As is usual; no list of one of the five bureaus is in a source at hand. */
export const papers: readonly Paper[] = [
  { id: "application", text: t("成立登记申请书", "Application for registration"), kinds: every },
  { id: "charter", text: t("章程草案", "Draft of the charter"), kinds: every },
  { id: "funds", text: t("验资证明或资金来源证明", "Proof of the funds"), kinds: every },
  { id: "premises", text: t("住所使用权证明", "Proof of the right to use the premises"), kinds: every },
  {
    id: "leaders",
    text: t(
      "发起人、拟任负责人的基本情况和身份证明",
      "Founders and leaders: particulars and proof of identity",
    ),
    kinds: every,
  },
  { id: "members", text: t("会员名册", "List of members"), kinds: ["association"] },
  {
    id: "consent",
    text: t("业务主管单位的批准文件", "Consent of the supervising unit"),
    kinds: every,
    supervised: true,
  },
]

export const papersSource: Source = {
  title: t(
    "按一般做法整理，该局的材料清单尚未公布",
    "Put together as is usual; this bureau's own list is not yet published",
  ),
  grade: "preset",
}

export const papersOf = (kind: NamedKind): readonly Paper[] =>
  papers.filter(({ kinds }) => kinds.includes(kind))

/** Natural days the registrar has to decide on a complete application. */
export const decisionDays = 60

/** 直接登记: which categories may do without a supervising unit. Plans name the route; no list of one of the five is at hand. */
export const directCategories = "not_yet_published" as const

/** 特定类: categories whose list of papers is their own. Named in the plans; none has published its list. */
export interface SpecialCategory {
  readonly id: "training" | "religious_site" | "arts"
  readonly text: Text
  readonly source: Source
  readonly papers: "not_yet_published"
}

const plan = (zh: string, en: string, published: string, document?: string): Source => ({
  ...{ title: t(zh, en), published, grade: "government" },
  ...(document === undefined ? {} : { document }),
})

export const specialCategories: readonly SpecialCategory[] = [
  {
    id: "training",
    text: t("非学科类校外培训机构", "Out-of-school training in other than school subjects"),
    source: plan(
      "宝山区民政局2024年工作要点",
      "Baoshan District Civil Affairs Bureau, work plan for 2024",
      "2024-03-11",
      "宝民〔2024〕5号",
    ),
    papers: "not_yet_published",
  },
  {
    id: "religious_site",
    text: t("宗教活动场所", "Sites of religious activity"),
    source: {
      title: t("民政局工作要点提到的特定类登记", "Special categories named in bureaus' plans"),
      grade: "preset",
    },
    papers: "not_yet_published",
  },
  {
    id: "arts",
    text: t("艺术类社会组织", "Organizations of the arts"),
    source: plan(
      "奉贤区民政局2024年工作计划",
      "Fengxian District Civil Affairs Bureau, plan for 2024",
      "2024-03-04",
    ),
    papers: "not_yet_published",
  },
]
