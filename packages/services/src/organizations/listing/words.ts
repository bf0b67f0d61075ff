// Every sentence of putting an organization on a credit list (列入), with the prior notice; and refusals that removal and objection share.
import { words } from "@civil/core/words.ts"

export type CreditListCode =
  | "credit_list.no_organization"
  | "credit_list.other_bureau"
  | "credit_list.no_entry"
  | "listing.other_name"
  | "listing.standing"
  | "listing.not_two_years"
  | "listing.before_facts"
  | "listing.no_time"
  | "listing.not_computable"
  | "listing.too_short"
  | "listing.no_agents"
  | "listing.objection_days"
  | "listing.objection_open"
  | "listing.objection_upheld"
  | "listing.decided_already"
  | "listing.ended"

export const creditListWords = words<CreditListCode>()({
  "credit_list.no_organization": {
    zh: "登记册里没有这个统一社会信用代码。请核对代码。",
    en: "The register has no such code. Check it.",
  },
  "credit_list.other_bureau": {
    zh: "这个社会组织由另一登记管理机关登记，请向其办理。",
    en: "Another registrar registers this organization. It has to be done there.",
  },
  "credit_list.no_entry": {
    zh: "登记册里没有这一天列入、尚未移出的记录。请在该社会组织的公示页核对名录和列入日期。",
    en: "The register has no standing entry of that day. Check list and day on the organization's public page.",
  },
  "listing.other_name": {
    zh: "与登记册里的名称不一致。登记的名称是：{name}。",
    en: "This is not the name in the register, which is: {name}.",
  },
  "listing.standing": {
    zh: "因同一情形列入的记录（{day}）尚未移出，不重复列入。",
    en: "An entry on the same ground of {day} still stands; it is not listed twice.",
  },
  "listing.not_two_years": {
    zh: "按登记册，在活动异常名录上尚未满2年（{day}满）。",
    en: "By the register it has not been on the list of abnormal activity for two full years (they end on {day}).",
  },
  "listing.before_facts": {
    zh: "告知不能早于情形发生之日。",
    en: "The notice cannot be earlier than the facts.",
  },
  "listing.no_time": {
    zh: "异议期限应当晚于送达之日（{day}），并且今天还没有届满。",
    en: "The last day to object has to be later than the service of the notice ({day}), and not over today.",
  },
  "listing.not_computable": {
    zh: "异议期限为{days}个工作日，但相应年度的放假安排尚未公布，无法算出最早的日期。放假安排公布后再启动。",
    en: "The time to object is {days} working days, and the holidays of that year are not published, so its end cannot be computed. Open the case when they are.",
  },
  "listing.too_short": {
    zh: "异议期限不能短于该局设定的{days}个工作日，最早到{day}。",
    en: "The time to object cannot be shorter than the {days} working days set here; {day} at the earliest.",
  },
  "listing.no_agents": {
    zh: "该社会组织没有人在本网站登录代表它，告知书不会在网上送达。请选择书面送达或者公告。",
    en: "Nobody has signed in for this organization, so a notice here reaches nobody. Serve it on paper, or by public notice.",
  },
  "listing.objection_days": {
    zh: "异议期限到{day}为止，期满后才能作出列入决定。",
    en: "The organization may object until {day}; the listing can be decided after that day.",
  },
  "listing.objection_upheld": {
    zh: "该社会组织提出的异议（{code}）成立，不能按这份告知列入，请不予列入。内容更正后仍需列入的，另行告知、另行启动。",
    en: "The organization's objection (case {code}) was upheld, so it cannot be listed on this notice: refuse it. Where a corrected notice is served, open a new case.",
  },
  "listing.decided_already": {
    zh: "因同一情形的列入（{code}）已经决定，正在公布，不重复列入。",
    en: "A listing on the same ground (case {code}) has been decided and is being published; it is not listed twice.",
  },
  "listing.ended": {
    zh: "该社会组织在登记册里已注销或者已更换代码，不再列入。",
    en: "By the register this organization is deregistered, or has another code by now; it is not listed.",
  },
  "listing.objection_open": {
    zh: "该社会组织提出的异议（{code}）还没有答复。先处理异议，再作决定。",
    en: "The organization has objected (case {code}) and has no answer yet. Answer that first, then decide.",
  },
})

export const listingTexts = {
  title: { zh: "列入信用名录", en: "Putting on a credit list" },
  about: {
    zh: "登记管理机关把社会组织列入活动异常名录或者严重违法失信名单。列入前书面告知事实、理由、依据和权利，社会组织可以提出异议；期满后由两人作出决定，并向社会公示。",
    en: "The registrar puts an organization on the list of abnormal activity or of serious violations. Before that it is told in writing of facts, grounds and its rights, and may object; after that time two people decide, and the entry is published.",
  },
  ground: {
    zh: "《社会组织信用信息管理办法》（2018年1月24日起施行）",
    en: "Measures for the Credit Information of Social Organizations (社会组织信用信息管理办法), in force since 24 January 2018",
  },
  which: { zh: "哪个社会组织？", en: "Which organization?" },
  organization: { zh: "统一社会信用代码", en: "Unified social credit code" },
  name: { zh: "名称", en: "Name" },
  nameHint: { zh: "与登记册一致。", en: "As in the register." },
  why: { zh: "因为什么情形？", en: "On what ground?" },
  list: { zh: "名录", en: "List" },
  abnormal: { zh: "活动异常名录", en: "List of abnormal activity" },
  serious: { zh: "严重违法失信名单", en: "List of serious violations" },
  groundField: { zh: "列入情形", en: "Ground" },
  other: {
    zh: "法律、行政法规规定的其他情形",
    en: "Another ground set by law or administrative regulation",
  },
  reason: { zh: "公布的列入理由", en: "Reason as published" },
  reasonHint: {
    zh: "会公开，不写个人信息。",
    en: "It is public: no personal data.",
  },
  facts: { zh: "事实", en: "Facts" },
  factsHint: {
    zh: "写明时间、经过。会告知该社会组织，不公开。",
    en: "When and what. The organization is told; the public is not.",
  },
  evidence: { zh: "证据", en: "Evidence" },
  evidenceHint: { zh: "有哪些材料，存放在哪里。", en: "Which papers, and where they are kept." },
  arisenOn: { zh: "情形发生之日", en: "Day the ground arose" },
  notice: { zh: "怎样事先告知？", en: "How was it told beforehand?" },
  noticeLead: {
    zh: "告知书写明拟列入的名录、事实、理由、依据，以及陈述、申辩和提出异议的权利。先送达，再填写。",
    en: "The notice names the list, facts, grounds and legal basis, and the right to state its case and to object. Serve it first, then fill this in.",
  },
  served: { zh: "送达方式", en: "Served" },
  portal: {
    zh: "网上送达给代表该组织的人（启动之时送达）",
    en: "Here, to those who act for the organization (served when this is opened)",
  },
  paper: { zh: "直接送达或者邮寄", en: "By hand or by mail" },
  webNotice: {
    zh: "通过登记的住所无法联系，在登记管理机关网站公告",
    en: "It cannot be reached at its registered address: by public notice on the registrar's site",
  },
  servedOn: { zh: "送达之日", en: "Day it was served" },
  objectBy: { zh: "可以提出异议的最后一天", en: "Last day to object" },
  objectByHint: {
    zh: "与告知书一致。该局没有公布期限的，由告知书确定。",
    en: "As the notice says. Where the bureau has published no number of days, the notice sets the day.",
  },
  document: { zh: "决定书文号", en: "Document number of the decision" },
  documentHint: { zh: "没有文号可不填。", en: "Leave it out where there is none." },
  refuseObjection: { zh: "异议成立", en: "The objection is upheld" },
  refuseFacts: { zh: "事实不清或者证据不足", en: "The facts are not clear, or not shown" },
  refuseDone: { zh: "情形已经消除", en: "The ground no longer exists" },
  correctFacts: { zh: "请补充事实和证据", en: "Please add facts and evidence" },
  given: {
    zh: "自{day}起列入{list}，已在登记册公布。",
    en: "On the {list} from {day}; published in the register.",
  },
  object: { zh: "提出异议", en: "Object" },
  left: { zh: "满2年，转入严重违法失信名单", en: "Two full years: moved to the list of serious violations" },
  card: { zh: "查看公示和移出条件", en: "See the entry and how to have it removed" },
} as const
