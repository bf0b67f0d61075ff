// What the search knows: services, offices and a few pages; matched by words, by English and by pinyin initials.
import type { MatterView } from "@civil/casework/views.ts"
import type { Text } from "@civil/core/text.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { guides } from "@civil/services/marriage/screens/words.ts"
import type { Kind, OfficeView } from "@civil/services/marriage/views.ts"
import { links as caseLinks } from "../cases/links.ts"
import { record } from "../record/words.ts"
import { home, searching, shell } from "../words.ts"

export interface Entry {
  readonly title: Text
  readonly says: Text
  readonly href: string
  readonly type: Text
  /** Other words people type, and pinyin initials. */
  readonly also: readonly string[]
}

const also: Readonly<Record<Kind, readonly string[]>> = {
  M1: ["jhdj", "jh", "jiehun", "领证", "复婚", "补办结婚登记", "结婚证", "wedding", "marry"],
  D1: ["lhdjsq", "lhdj", "lh", "lihun", "离婚", "冷静期", "divorce"],
  D2: ["chlhdjsq", "ch", "撤销", "不离了", "withdraw"],
  D3: ["lhdjfz", "lhz", "离婚证", "领离婚证", "divorce certificate"],
  R1: ["bljhz", "bl", "补领", "补办", "遗失", "丢了", "lost", "reissue"],
  R2: ["bllhz", "bl", "补领", "补办", "遗失", "丢了", "lost", "reissue"],
  F1: ["swhy", "sw", "涉外", "外国人", "港澳台", "香港", "澳门", "台湾", "华侨", "foreign"],
  X2: ["hyjtfd", "fd", "辅导", "咨询", "调解", "counselling", "counseling"],
}

const fixed: readonly Entry[] = [
  {
    title: home.marriage,
    says: home.marriageSays,
    href: "/marriage",
    type: searching.service,
    also: ["hydj", "hy", "婚姻", "hunyin"],
  },
  {
    title: shell.my,
    says: { zh: "看预约、申请、草稿和消息", en: "Bookings, applications, drafts and messages" },
    href: "/my",
    type: searching.page,
    also: ["wdbs", "进度", "预约", "改约", "取消", "预约码", "booking"],
  },
  {
    title: home.benefits,
    says: home.benefitsSays,
    href: "/help#soon",
    type: searching.page,
    also: ["msjx", "低保", "高龄", "津贴", "补贴", "残疾", "benefit"],
  },
  {
    title: home.burial,
    says: home.burialSays,
    href: "/help#soon",
    type: searching.page,
    also: ["hz", "海葬", "殡葬", "骨灰", "生态", "burial"],
  },
  {
    title: home.organizations,
    says: home.organizationsSays,
    href: "/organizations",
    type: searching.service,
    also: [
      ...["shzz", "社团", "协会", "基金会", "民办非企业", "民非", "慈善", "捐款", "机构", "正规", "骗子"],
      ...["年检", "信用代码", "organization", "charity", "foundation"],
    ],
  },
  {
    title: home.illegal,
    says: { zh: "官方公布的名单，谁在哪天公布的", en: "Official lists, with issuer and day" },
    href: "/organizations/illegal",
    type: searching.page,
    also: ["ffshzz", "非法", "山寨", "取缔", "illegal"],
  },
  {
    title: home.nameCheck,
    says: {
      zh: "名称能不能用，哪里要改，依据哪一条",
      en: "Whether a name may be used, and by which article",
    },
    href: "/organizations/name-check",
    type: searching.service,
    also: ["hm", "核名", "名称", "起名", "name"],
  },
  {
    title: { zh: "成立社会组织", en: "Set up a social organization" },
    says: { zh: "条件、材料、一步步怎么办", en: "Conditions, papers, step by step" },
    href: "/organizations/set-up",
    type: searching.service,
    also: ["clshzz", "成立", "注册", "登记社团", "办协会", "establish"],
  },
  {
    title: { zh: "我关注的社会组织", en: "Organizations I follow" },
    says: { zh: "登记、年检、名录有变化就告诉您", en: "Told when a registration or list changes" },
    href: "/my/follows",
    type: searching.page,
    also: ["gz", "关注", "follow"],
  },
  {
    title: home.mineOrganizations,
    says: { zh: "年检年报、重大事项、授权经办人", en: "Annual reports, major events, agents" },
    href: "/my/organizations",
    type: searching.service,
    also: ["njnb", "年报", "年检", "重大事项", "法定代表人", "经办人", "report"],
  },
  {
    title: shell.messages,
    says: { zh: "收到的短信、邮件是不是民政局发的", en: "Whether a message really came from the bureau" },
    href: "/check",
    type: searching.page,
    also: ["xxhy", "短信", "真假", "诈骗", "核验码", "骗子", "fraud", "scam", "sms"],
  },
  {
    title: record.title,
    says: {
      zh: "办件记录有没有被改过，每天的指纹",
      en: "Whether the record of cases was changed: the daily roots",
    },
    href: "/record",
    type: searching.page,
    also: ["bjlh", "留痕", "指纹", "审计", "核验", "root", "merkle", "audit"],
  },
  {
    title: shell.help,
    says: { zh: "电话、常见问题", en: "Phone and questions" },
    href: "/help",
    type: searching.page,
    also: ["bz", "电话", "投诉", "help", "phone"],
  },
]

/** What people type for a matter that can be applied for, by its name. */
const alsoMatter: Readonly<Record<string, readonly string[]>> = {
  "marriage.green_channel": ["lstd", "优先", "退役军人", "军人", "返乡", "veteran", "priority"],
  "marriage.no_show_appeal": ["syss", "爽约", "黑名单", "暂停预约", "限制", "missed", "appeal"],
  "marriage.reissue": ["blys", "预审", "委托", "代办", "公证", "papers", "agent"],
  "marriage.ceremony": ["jtbz", "集体婚礼", "颁证", "仪式", "ceremony"],
  "marriage.counselling": ["lqqfd", "冷静期", "辅导", "调解", "counselling"],
  "marriage.complaint": ["tsjy", "投诉", "建议", "意见", "举报", "complaint", "suggestion"],
}

export function entriesOf(
  offices: readonly OfficeView[],
  matters: readonly Pick<MatterView, "name" | "title" | "about">[] = [],
): readonly Entry[] {
  const applications = matters.map((matter) => ({
    title: matter.title,
    says: matter.about,
    href: caseLinks.guide(matter.name),
    type: searching.apply,
    also: alsoMatter[matter.name] ?? [],
  }))
  const services = Object.entries(guides).map(([kind, guide]) => ({
    title: guide.name,
    says: guide.lead,
    href: links.guide(kind as Kind),
    type: searching.service,
    also: also[kind as Kind],
  }))
  const places = offices.map((office) => ({
    title: office.name,
    says: searching.office,
    href: links.times("M1", { office: office.id }),
    type: searching.office,
    also: ["地址", "电话"],
  }))
  return [...services, ...applications, ...fixed, ...places]
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s、，。,.·]/g, "")

/** 3 the title says it, 2 a known word says it, 1 the explanation says it, 0 no match. */
function rank(entry: Entry, query: string): number {
  const titles = [plain(entry.title.zh), plain(entry.title.en)]
  if (titles.some((title) => title.includes(query))) return 3
  const words = entry.also.map(plain)
  if (words.some((word) => word.startsWith(query) || (query.length > 1 && query.includes(word)))) return 2
  return plain(entry.says.zh).includes(query) || plain(entry.says.en).includes(query) ? 1 : 0
}

export function findEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const query = plain(typed)
  if (query === "") return []
  return entries
    .map((entry) => ({ entry, rank: rank(entry, query) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((each) => each.entry)
}
