// Every sentence of an objection (异议) against a notice of listing or a standing entry.
import { words } from "@civil/core/words.ts"

export type ObjectionCode =
  | "objection.no_case"
  | "objection.decided"
  | "objection.over"
  | "objection.open"
  | "objection.upheld"

export const objectionWords = words<ObjectionCode>()({
  "objection.no_case": {
    zh: "没有这个编号的列入告知，或者不是针对这个社会组织。请核对告知上的编号。",
    en: "There is no notice of listing with this number for this organization. Check the number in the notice.",
  },
  "objection.decided": {
    zh: "这一件已经决定。如果已经列入，请选择“对已公布的列入记录”提出异议。",
    en: "This one has been decided. If it was listed, object to the published entry instead.",
  },
  "objection.over": {
    zh: "告知书上的异议期限已于{day}届满。列入之后，仍可以对列入记录提出异议。",
    en: "The time to object named in the notice ended on {day}. After a listing you can still object to the entry.",
  },
  "objection.upheld": {
    zh: "您的异议（{code}）已经成立，不会按这份告知列入，无须再次提出。",
    en: "Your objection (case {code}) has been upheld: it will not be listed on this notice. You need not object again.",
  },
  "objection.open": {
    zh: "已有一件异议（{code}）正在处理，请在其中补充。",
    en: "An objection (case {code}) is being looked into already.",
  },
})

export const objectionTexts = {
  title: { zh: "对列入信用名录的异议", en: "Objection to a credit list" },
  about: {
    zh: "社会组织对拟列入信用名录的告知，或者对已经公布的列入记录有异议的，由可以代表它的人提出。告知阶段的异议答复之前，不作出列入决定；列入记录有错误的，由登记管理机关更正。",
    en: "Whoever acts for an organization can object to a notice that it is to be listed, or to a published entry. Nothing is listed before the objection is answered; an entry that is wrong is corrected by the registrar.",
  },
  ground: {
    zh: "《社会组织信用信息管理办法》（2018年1月24日起施行）",
    en: "Measures for the Credit Information of Social Organizations (社会组织信用信息管理办法), in force since 24 January 2018",
  },
  which: { zh: "对什么有异议？", en: "What do you object to?" },
  organization: { zh: "社会组织", en: "Organization" },
  about_: { zh: "异议针对", en: "The objection is to" },
  notice: { zh: "拟列入的告知", en: "A notice that it is to be listed" },
  entry: { zh: "已公布的列入记录", en: "A published entry" },
  number: { zh: "告知的编号", en: "Number of the notice" },
  numberHint: {
    zh: "在通知和“我的社会组织”里，共10位。",
    en: "10 characters, in the notice and under “My organizations”.",
  },
  list: { zh: "名录", en: "List" },
  abnormal: { zh: "活动异常名录", en: "List of abnormal activity" },
  serious: { zh: "严重违法失信名单", en: "List of serious violations" },
  listedOn: { zh: "列入日期", en: "Day of the entry" },
  why: { zh: "为什么？", en: "Why?" },
  grounds: { zh: "事实和理由", en: "Facts and reasons" },
  groundsHint: { zh: "写明哪里不对、应当怎样。", en: "What is wrong, and how it should be." },
  papers: { zh: "有证明材料吗？", en: "Do you have papers that show it?" },
  papersLead: { zh: "没有也可以提交。", en: "You may leave this out." },
  evidence: { zh: "证明材料", en: "Papers that show it" },
  refuseFacts: { zh: "经核实，事实清楚，依据充分", en: "It was looked into: facts and grounds stand" },
  correctMore: { zh: "请补充事实和理由", en: "Please say more about facts and reasons" },
  correctPapers: { zh: "请补充证明材料", en: "Please add papers that show it" },
  upheld: { zh: "异议成立，予以更正", en: "Objection upheld: corrected" },
  corrected: {
    zh: "异议成立，自{day}起移出，已在登记册公布。",
    en: "The objection is upheld; the entry was removed on {day}, published in the register.",
  },
  notListed: {
    zh: "异议成立，登记管理机关将不予列入或者更正告知的内容。",
    en: "The objection is upheld; the registrar will not list it, or will correct what was notified.",
  },
} as const
