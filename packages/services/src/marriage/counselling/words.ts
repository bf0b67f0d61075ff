// Every sentence of counselling in the cooling-off period (离婚冷静期辅导). Nothing that leaves the house names it.
import { words } from "@civil/core/words.ts"

export type CounsellingCode = "counselling.not_cooling_off" | "counselling.receipt_differs"

export const counsellingWords = words<CounsellingCode>()({
  "counselling.not_cooling_off": {
    zh: "按这个回执日期，现在不在 30 天冷静期内。辅导仍可以直接预约，见“婚姻家庭辅导”。",
    en: "By this receipt the 30 days of the cooling-off period are not running now. You can still book counselling directly.",
  },
  "counselling.receipt_differs": {
    zh: "我们记录的回执日期是 {date}，请核对。",
    en: "Our record gives {date} as the date of the receipt. Check it.",
  },
})

export const counsellingTexts = {
  title: { zh: "冷静期婚姻家庭辅导", en: "Counselling in the cooling-off period" },
  neutral: { zh: "民政业务", en: "Civil affairs matter" },
  about: {
    zh: "在 30 天冷静期内，您可以请辅导员谈一谈。完全自愿，不收费；参加不参加都不影响离婚登记，对方不会知道。您写的和谈的都保密，只有辅导室的辅导员看得到；负责人只知道有这件申请。冷静期一过，没有办完的请求自动结束。",
    en: "In the 30 days of the cooling-off period you can ask to talk to a counsellor. It is voluntary and free; whether you do has no effect on the divorce, and the other party does not learn of it. What you write and say stays with the counsellors; a manager knows only that there is a request. When the period is over, an open request ends by itself.",
  },
  ground: {
    zh: "《婚姻登记工作规范》（民发〔2025〕23号）：婚姻家庭辅导；《民法典》第1077条：三十日",
    en: "Norms of marriage registration work (婚姻登记工作规范): counselling; Civil Code, article 1077: thirty days",
  },
  receiptPage: { zh: "回执单上的日期", en: "The date on the receipt" },
  receipt: { zh: "离婚登记申请受理回执单日期", en: "Date on the receipt of the application" },
  receiptHint: {
    zh: "只用来算冷静期的最后一天。",
    en: "Only used to know the last day of the period.",
  },
  talk: { zh: "想怎么谈？", en: "How would you like to talk?" },
  way: { zh: "方式", en: "Way" },
  visit: { zh: "到辅导室面谈", en: "In the counselling room" },
  phone: { zh: "电话", en: "By telephone" },
  topics: { zh: "想谈什么", en: "What about" },
  relation: { zh: "两个人的关系", en: "The two of us" },
  children: { zh: "孩子的抚养和安排", en: "The children" },
  property: { zh: "财产和债务", en: "Property and debts" },
  safety: { zh: "人身安全、家庭暴力", en: "Safety, violence at home" },
  feelings: { zh: "情绪和压力", en: "Feelings and stress" },
  when: { zh: "什么时候方便", en: "When it suits you" },
  morning: { zh: "工作日上午", en: "Weekday mornings" },
  afternoon: { zh: "工作日下午", en: "Weekday afternoons" },
  evening: { zh: "工作日晚上", en: "Weekday evenings" },
  contact: { zh: "怎样联系才安全？", en: "How is it safe to reach you?" },
  contactLead: {
    zh: "短信和电话里不会提到辅导。请写不会被别人接听的号码。有人身危险请立即拨打 110。",
    en: "Messages and calls do not mention counselling. Give a number that nobody else answers. In danger, call 110 at once.",
  },
  mobile: { zh: "手机号码", en: "Mobile number" },
  email: { zh: "电子邮箱", en: "E-mail address" },
  words: { zh: "想先告诉辅导员的话", en: "Anything the counsellor should know first" },
  consent: {
    zh: "我自愿请求辅导，知道内容只有辅导室的辅导员看得到，随时可以撤回",
    en: "I ask for this of my own will. I know that only the counsellors see what I write and say, and that I may withdraw at any time",
  },
  noPlace: { zh: "冷静期内没有可安排的时间", en: "There is no free time within the period" },
  notOurs: {
    zh: "不属于辅导范围，已说明其他求助渠道",
    en: "Outside what counselling can do; other help was named",
  },
  number: { zh: "号码无法接通，请更正", en: "The number cannot be reached; please correct it" },
  book: { zh: "直接预约辅导时间", en: "Book a time for counselling" },
} as const
