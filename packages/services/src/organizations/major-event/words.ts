// Every sentence of reporting a major event (重大事项报告).
import { words } from "@civil/core/words.ts"

export type EventCode = `event.${"elsewhere" | "too_old" | "late" | "after" | "fixed"}`

export const eventWords = words<EventCode>()({
  "event.elsewhere": {
    zh: "涉密、敏感的事项不在网上报告，请按登记机关和业务主管单位规定的其他方式报告，不要在这里填写内容。",
    en: "Secret and sensitive events are not reported online. Report them in the way the registrar and the supervising unit have set, and write nothing of them here.",
  },
  "event.fixed": {
    zh: "补正时不能换组织。填错了的，请撤回后重新报告。",
    en: "A correction does not change the organization. If it is wrong, withdraw the report and file it anew.",
  },
  "event.too_old": {
    zh: "这是一年多以前的事，请直接联系登记机关。",
    en: "This was more than a year ago. Get in touch with the registrar.",
  },
  "event.late": {
    zh: "最后一天是 {day}，已经过了。仍可以报告，请写明为什么晚了。",
    en: "The last day was {day}. It can still be reported: say why it is late.",
  },
  "event.after": {
    zh: "事情已经发生。仍可以报告，请写明为什么没有事先报告。",
    en: "The event has taken place. It can still be reported: say why it was not reported before.",
  },
})

export const eventTexts = {
  title: { zh: "重大事项报告", en: "Report of a major event" },
  about: {
    zh: "社会组织开重要会议、换负责人、设立实体、涉外活动、公开募捐等，事先向登记机关报告。填好类型和日期就能看到最后一天；晚了也可以报告，写明原因。",
    en: "Organizations report important meetings, new leaders, entities they set up, foreign-related activities, public fundraising and the like beforehand. Type and date tell the last day; a late report is taken in with its reason.",
  },
  ground: {
    zh: "上海市社会组织重大事项报告办法（试行）（2023年）；其他地区以登记机关的规定为准",
    en: "Shanghai Measures on Reporting Major Events of Social Organizations (trial), 2023; elsewhere the registrar's own rules",
  },
  which: { zh: "哪个组织，什么事项？", en: "Which organization, and what kind of event?" },
  organization: { zh: "组织", en: "Organization" },
  name: { zh: "名称", en: "Name" },
  type: { zh: "事项", en: "Kind of event" },
  member_assembly: { zh: "召开会员（代表）大会、换届", en: "Assembly of members, election of a board" },
  leader_change: { zh: "变更负责人", en: "Change of leaders" },
  entity: { zh: "设立或投资实体", en: "Setting up an entity, or investing in one" },
  foreign_donation: { zh: "接受境外捐赠、资助", en: "Donation or funding from abroad" },
  foreign_activity: { zh: "涉外活动", en: "Foreign-related activity" },
  fundraising: { zh: "公开募捐", en: "Public fundraising" },
  charity_event: { zh: "慈善活动", en: "Charity event" },
  award: { zh: "评比、达标、表彰", en: "Awards and ratings of others" },
  sensitive: { zh: "涉密或敏感事项", en: "Secret or sensitive event" },
  sensitiveHint: {
    zh: "不在网上报告，按规定的其他方式办理。",
    en: "Not reported online; another way is set for it.",
  },
  eventOther: { zh: "其他重大事项", en: "Another major event" },
  date: { zh: "哪一天", en: "On which day" },
  dateHint: { zh: "几天的，填第一天。", en: "The first day, if it lasts several." },
  details: { zh: "这件事", en: "The event" },
  eventTitle: { zh: "事项名称", en: "What it is called" },
  place: { zh: "地点", en: "Place" },
  people: { zh: "参加人数", en: "People taking part" },
  amount: { zh: "涉及金额", en: "Amount" },
  yuan: { zh: "元", en: "yuan" },
  abroad: { zh: "境外的组织或个人", en: "Organizations or people from abroad" },
  what: { zh: "内容", en: "What happens" },
  whatHint: { zh: "目的、主要内容、经费来源。", en: "Purpose, main contents, where the money comes from." },
  late: { zh: "是否晚了", en: "Is it late" },
  lateReason: { zh: "晚报的原因", en: "Why it is late" },
  lateReasonHint: {
    zh: "过了规定的最后一天，或者事情已经发生，必须填写；没有晚的不填。",
    en: "Needed once the last day is over or the event has taken place; leave it empty if it is not late.",
  },
  papers: { zh: "方案等材料", en: "Plan and other papers" },
  unclear: { zh: "内容填写不清楚", en: "What is stated is not clear" },
  paperMissing: { zh: "缺方案或有关材料", en: "The plan or a paper is missing" },
  notReportable: { zh: "不属于需要报告的重大事项", en: "Not an event that has to be reported" },
  wrongOrgan: { zh: "应向其他机关报告", en: "Another authority takes this report" },
  lastDay: {
    zh: "最后一天是 {day}：{place}规定提前 {days} 天报告。",
    en: "The last day to report it is {day}: {place} asks for it {days} days before.",
  },
  isLate: {
    zh: "{place}规定提前 {days} 天报告，最后一天 {day} 已过，作为逾期报告收下。",
    en: "{place} asks for it {days} days before; the last day, {day}, is over, so it is taken in as late.",
  },
  isOver: {
    zh: "这一天已经过了，是事后报告，仍会收下：请在“是否晚了”一页写明为什么没有事先报告。",
    en: "This day is over, so it is reported afterwards. It is taken in all the same: on the page “Is it late”, say why it was not reported before.",
  },
  voluntary: {
    zh: "没有达到{place}规定的报告标准，可以不报；愿意报告的照样收下。",
    en: "It is below the size from which {place} asks for a report; you may report it all the same.",
  },
  unpublished: {
    zh: "{place}要求报告这类事项，提前几天没有查到规定，系统不计算最后一天，请尽早报告。",
    en: "{place} asks for a report of such events; how many days before was not found, so no last day is reckoned. Report it early.",
  },
  noRule: {
    zh: "没有查到本地对这类事项的规定，请向登记机关确认；先报告也会收下。",
    en: "No local rule was found for such events. Ask the registrar; a report is taken in all the same.",
  },
} as const
