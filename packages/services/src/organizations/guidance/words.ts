// Every sentence of remote guidance (远程导办).
import { words } from "@civil/core/words.ts"

export type GuidanceCode = "guidance.no_code" | "guidance.mobile_needed"

export const guidanceWords = words<GuidanceCode>()({
  "guidance.no_code": {
    zh: "这不是办事编号，它有 10 位。不记得可以不填。",
    en: "This is no number of a matter; it has 10 characters. Leave it empty if you do not remember.",
  },
  "guidance.mobile_needed": {
    zh: "选了打电话，请留一个能接通的手机号。",
    en: "You chose a call: leave a mobile number where we can reach you.",
  },
})

export const guidanceTexts = {
  title: { zh: "远程导办（请工作人员帮忙）", en: "Remote guidance: ask a member of staff" },
  about: {
    zh: "成立社会组织、起名、年检年报、变更，拿不准的，写下问题和方便的时间，工作人员打电话或在网上答复。急的请拨打 12345。",
    en: "Unsure about setting up an organization, its name, the annual report or a change? Write your question and when it suits you: staff call or answer online. If it is urgent, call 12345.",
  },
  ground: {
    zh: "宝山区民政局2024年工作要点（宝民〔2024〕5号）：拓展“远程导办”场景应用",
    en: "Baoshan District Civil Affairs Bureau, work plan for 2024 (宝民〔2024〕5号): remote guidance",
  },
  what: { zh: "想问什么？", en: "What do you want to ask?" },
  topic: { zh: "关于", en: "About" },
  set_up: { zh: "成立社会组织", en: "Setting up an organization" },
  name: { zh: "名称（核名）", en: "A name" },
  annual_report: { zh: "年检年报", en: "The annual report" },
  change: { zh: "变更、注销", en: "A change, or deregistration" },
  event: { zh: "重大事项报告", en: "Reporting a major event" },
  other: { zh: "其他", en: "Something else" },
  question: { zh: "您的问题", en: "Your question" },
  code: { zh: "办事编号", en: "Number of your matter" },
  codeHint: {
    zh: "已经在办的，写上 10 位编号，工作人员就能对着看。草稿还没有编号，说明填到哪一步就行。",
    en: "If it is handed in already, its 10 characters: staff then look at the same thing. A draft has none yet; say how far you are.",
  },
  organization: { zh: "组织的统一社会信用代码", en: "Unified code of the organization" },
  organizationHint: { zh: "问的是已有的组织时填。", en: "If you ask about one that exists." },
  how: { zh: "怎样答复您？", en: "How shall we answer?" },
  by: { zh: "方式", en: "How" },
  call: { zh: "打电话", en: "Call me" },
  online: { zh: "在网上写", en: "Write here" },
  times: { zh: "什么时候方便接电话", en: "When does a call suit you" },
  morning: { zh: "工作日上午", en: "Working days, morning" },
  noon: { zh: "工作日中午", en: "Working days, midday" },
  afternoon: { zh: "工作日下午", en: "Working days, afternoon" },
  mobile: { zh: "手机号", en: "Mobile number" },
  language: { zh: "用什么话说", en: "In which language" },
  mandarin: { zh: "普通话", en: "Mandarin" },
  english: { zh: "英语", en: "English" },
  notReached: { zh: "按您留的时间打了三次电话没有接通", en: "Three calls at your times went unanswered" },
  notOurs: {
    zh: "不属于本局职责，已告知应向哪里问",
    en: "Not within this bureau's duty; we have said whom to ask",
  },
  answered: { zh: "同一问题已经答复", en: "The same question was answered before" },
  more: { zh: "请把问题写得更具体", en: "Please say more exactly what you want to know" },
} as const
