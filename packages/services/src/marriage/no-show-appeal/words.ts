// Every sentence of the appeal against a missed or cancelled booking that counts (爽约申诉).
import { words } from "@civil/core/words.ts"

export type NoShowAppealCode =
  | "no_show_appeal.no_code"
  | "no_show_appeal.no_strike"
  | "no_show_appeal.choose"
  | "no_show_appeal.other_bureau"
  | "no_show_appeal.asked_before"

export const noShowAppealWords = words<NoShowAppealCode>()({
  "no_show_appeal.no_code": {
    zh: "这不是预约码。预约码有 10 位，在预约通知和“我的办事”里，例如 7K3M9-2QD4X。",
    en: "This is no booking code. It has 10 characters and is in the notice and under “My matters”, for example 7K3M9-2QD4X.",
  },
  "no_show_appeal.no_strike": {
    zh: "这个预约码没有记为您的爽约或取消，不需要申诉。请核对预约码。",
    en: "No missed or cancelled booking of yours is counted under this code, so there is nothing to appeal. Check the code.",
  },
  "no_show_appeal.choose": {
    zh: "这个预约码没有记为您的爽约或取消。您可以申诉的是：{codes}。",
    en: "No missed or cancelled booking of yours is counted under this code. You can appeal against: {codes}.",
  },
  "no_show_appeal.other_bureau": {
    zh: "这次预约不在本局，请向{bureau}申诉。",
    en: "That booking was not at this bureau. Appeal to {bureau}.",
  },
  "no_show_appeal.asked_before": {
    zh: "这一次已经申诉过，请在“我的办事”中查看结果。",
    en: "You have appealed against this one already. See the result under “My matters”.",
  },
})

export const noShowAppealTexts = {
  title: { zh: "爽约记录申诉", en: "Appeal against a missed booking" },
  about: {
    zh: "如果一次爽约或取消不该算在您头上，可以申请撤销这条记录。撤销后不再计入，因它产生的限制随之解除。限制只针对网上预约，您随时可以到窗口现场办理。",
    en: "If a missed or cancelled booking should not count against you, ask for that record to be pardoned. It then counts no more, and a block that rests on it ends. A block concerns booking online only: you can always come to the counter.",
  },
  ground: {
    zh: "该局公布的预约规则；《婚姻登记条例》（国务院令第804号）：预约是便民措施，不是办理的前提",
    en: "The bureau's booking rules; Marriage Registration Regulations (婚姻登记条例), State Council Decree No. 804: booking is a convenience, not a condition",
  },
  which: { zh: "是哪一次预约？", en: "Which booking is it about?" },
  strike: { zh: "预约码", en: "Booking code" },
  strikeHint: {
    zh: "在预约通知或“我的办事”里，共 10 位。",
    en: "10 characters, in the notice or under “My matters”.",
  },
  why: { zh: "为什么不该算？", en: "Why should it not count?" },
  cause: { zh: "原因", en: "Reason" },
  ill: { zh: "本人或家人生病、住院", en: "You or your family were ill or in hospital" },
  disaster: { zh: "天气、灾害或交通中断", en: "Weather, disaster or broken traffic" },
  office: {
    zh: "登记机关的原因（关门、系统故障、记录有误）",
    en: "The office's own doing (closed, system failure, wrong record)",
  },
  came: { zh: "我们来了，但被记为未到", en: "We came, and were marked as missing" },
  other: { zh: "其他", en: "Something else" },
  story: { zh: "经过", en: "What happened" },
  storyHint: { zh: "写明时间和经过，几句话即可。", en: "When and what; a few sentences will do." },
  papers: { zh: "有证明材料吗？", en: "Do you have papers that show it?" },
  papersLead: {
    zh: "没有也可以提交。例如病历、停运通知、取号凭条。",
    en: "You may leave this out. For example a medical record, a notice of stopped traffic, a queue ticket.",
  },
  evidence: { zh: "证明材料", en: "Papers that show it" },
  refuseOwnDoing: {
    zh: "所述原因可以事先取消或改约",
    en: "For this reason the booking could have been cancelled or moved in time",
  },
  refuseNotShown: {
    zh: "现有材料和记录不能证明所述情况",
    en: "Neither papers nor records show what is said",
  },
  correctStory: { zh: "请补充说明时间和经过", en: "Please say more about when and what happened" },
  correctPapers: { zh: "请补充证明材料", en: "Please add papers that show it" },
  lifted: {
    zh: "{date}的记录已撤销，不再计入。您现在可以网上预约。",
    en: "The record of {date} is pardoned and counts no more. You can book online now.",
  },
  stillBlocked: {
    zh: "{date}的记录已撤销，不再计入。因其他记录，{until}及之前仍不能网上预约；窗口可以现场办理。",
    en: "The record of {date} is pardoned and counts no more. Other records still keep you from booking online up to and including {until}; you can come to the counter.",
  },
  book: { zh: "去预约", en: "Book a time" },
} as const
