// Every sentence of complaints and suggestions (投诉、建议).
import { words } from "@civil/core/words.ts"

export type ComplaintCode = "complaint.no_code"

export const complaintWords = words<ComplaintCode>()({
  "complaint.no_code": {
    zh: "这不是预约码或办事编号，它有 10 位。不记得可以不填。",
    en: "This is no code of a booking or matter; it has 10 characters. Leave it empty if you do not remember.",
  },
})

export const complaintTexts = {
  title: { zh: "投诉和建议", en: "Complaints and suggestions" },
  neutral: { zh: "民政业务", en: "Civil affairs matter" },
  about: {
    zh: "对一次办理、工作人员或本网站有意见，都可以写在这里。由专门岗位处理，被投诉的人不会经手，也看不到内容。您也可以拨打 12345。",
    en: "Whether it is about a visit, a member of staff or this site: write it here. A desk of its own handles it; the person complained about neither handles nor reads it. You can also call 12345.",
  },
  ground: {
    zh: "《信访工作条例》（2022年）；《国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见》（国办发〔2019〕51号）",
    en: "Regulations on petitions (信访工作条例), 2022; State Council General Office opinion on the rating of government services, no. 51 of 2019",
  },
  what: { zh: "您想说什么？", en: "What is it?" },
  kind: { zh: "投诉还是建议", en: "Complaint or suggestion" },
  complaint: { zh: "投诉", en: "A complaint" },
  suggestion: { zh: "建议", en: "A suggestion" },
  about_: { zh: "关于什么", en: "About" },
  visit: { zh: "一次办理或预约", en: "A visit or booking" },
  staff: { zh: "工作人员", en: "A member of staff" },
  site: { zh: "本网站、小程序", en: "This site or the mini-program" },
  rule: { zh: "规定或流程", en: "A rule or procedure" },
  whom: { zh: "哪一次、哪一位？", en: "Which one?" },
  code: { zh: "预约码或办事编号", en: "Code of the booking or matter" },
  codeHint: { zh: "共 10 位，不记得可以不填。", en: "10 characters; leave empty if you do not remember." },
  staffName: { zh: "工作人员姓名或工号", en: "Name or number of the member of staff" },
  staffHint: {
    zh: "写全名或胸牌上的工号，系统会避免由本人经手。",
    en: "The full name, or the number on the badge: the system then keeps it away from that person.",
  },
  on: { zh: "哪一天", en: "On which day" },
  story: { zh: "经过和意见", en: "What happened, and what you think of it" },
  wish: { zh: "希望怎样解决", en: "What should be done" },
  papers: { zh: "相关材料", en: "Papers" },
  evidence: { zh: "证明材料", en: "Papers that show it" },
  unfounded: { zh: "经核查，所反映的情况不存在", en: "We looked into it and found it was not so" },
  notOurs: {
    zh: "不属于本局职责，已告知应向哪里反映",
    en: "Not within this bureau's duty; we have said who is in charge",
  },
  handled: { zh: "同一事项已有答复", en: "The same matter was answered before" },
  more: { zh: "请补充时间、地点或经过", en: "Please say more of when, where and what happened" },
} as const
