// Every sentence of the green channel (绿色通道): the form, why it may be refused, what was granted.
import { words } from "@civil/core/words.ts"

export type GreenChannelCode =
  | "green_channel.day_too_late"
  | "green_channel.day_too_soon"
  | "green_channel.same_day_twice"

export const greenChannelWords = words<GreenChannelCode>()({
  "green_channel.day_too_soon": {
    zh: "最早可以选 {date}。",
    en: "The earliest day you can wish for is {date}.",
  },
  "green_channel.day_too_late": {
    zh: "获准后的优先名额有效 {days} 天，最晚可以选 {date}。",
    en: "A granted place can be used for {days} days: the latest day you can wish for is {date}.",
  },
  "green_channel.same_day_twice": {
    zh: "这一天已经选过了，请换一天，或留空。",
    en: "You have chosen this day already. Choose another, or leave it empty.",
  },
})

export const greenChannelTexts = {
  title: { zh: "婚姻登记绿色通道", en: "Green channel for marriage registration" },
  about: {
    zh: "退役军人和返乡群众可以申请优先名额。获准后，您可以在专门留出的时段里预约一次。没有获准也不影响普通预约和现场取号。",
    en: "Veterans and people who have come home for a visit may ask for a priority place. Once granted, you can book one visit at times kept for it. An ordinary booking, or coming without one, is always possible.",
  },
  ground: {
    zh: "巴中市巴州区民政局2023年工作计划（“退伍军人和返乡群众”绿色通道）；其他局为本系统演示设置，待该局公布",
    en: "Work plan of Bazhou District, Bazhong, for 2023: a green channel for veterans and people who have come home. At other bureaus it is set by this system for demonstration, until the bureau publishes its own",
  },
  who: { zh: "您符合哪一种情况？", en: "Which of these are you?" },
  basis: { zh: "您的情况", en: "Your situation" },
  veteran: { zh: "退役军人", en: "Veteran" },
  veteranHint: {
    zh: "有退役军人优待证，或退出现役证、转业证等。",
    en: "You hold a veteran's card (退役军人优待证) or discharge papers.",
  },
  returning: { zh: "返乡群众", en: "Home for a visit" },
  returningHint: {
    zh: "户籍在本地、长期在外地工作或上学，短期返乡办理。",
    en: "Your registered residence is here, you work or study elsewhere, and you are home for a short time.",
  },
  business: { zh: "要办什么", en: "What do you want to do?" },
  marriage: { zh: "结婚登记", en: "Register a marriage" },
  reissueMarriage: { zh: "补领结婚证", en: "Have a marriage certificate reissued" },
  reissueDivorce: { zh: "补领离婚证", en: "Have a divorce certificate reissued" },
  papers: { zh: "证明材料", en: "Papers that show it" },
  papersLead: {
    zh: "照片或扫描件即可，最多 4 份。请带原件到窗口。",
    en: "Photographs or scans, at most 4. Bring the originals to the counter.",
  },
  evidence: { zh: "证明材料（优待证、车票等）", en: "Papers that show it (veteran's card, ticket)" },
  evidenceHint: {
    zh: "退役军人：优待证或退役证件。返乡群众：往返车票、外地居住证、在职或在读证明等任一项。",
    en: "Veterans: the card or discharge papers. Home for a visit: a ticket, a residence permit of the other place, or proof of work or study; any one will do.",
  },
  days: { zh: "希望哪几天来？", en: "Which days would suit you?" },
  daysLead: {
    zh: "最多填三天，只供登记机关参考。获准后由您自己选时间。",
    en: "Up to three days, for the office to know. Once granted you choose the time yourself.",
  },
  day1: { zh: "首选日期", en: "First choice" },
  day2: { zh: "第二选择", en: "Second choice" },
  day3: { zh: "第三选择", en: "Third choice" },
  refuseNoGround: {
    zh: "材料不能证明属于退役军人或返乡群众",
    en: "The papers do not show that you are a veteran or home for a visit",
  },
  refuseOtherPlace: {
    zh: "户籍不在本地，不适用本局的返乡绿色通道",
    en: "Your registered residence is not here, so this bureau's channel for people come home does not apply",
  },
  correctUnreadable: {
    zh: "材料看不清，请重新拍摄上传",
    en: "The papers cannot be read; photograph and upload them again",
  },
  correctMissing: { zh: "材料不全，请补齐", en: "Papers are missing; please add them" },
  given: {
    zh: "已获准优先名额：{until}及之前可以在绿色通道时段预约一次{business}。",
    en: "A priority place is yours: up to and including {until} you can book one visit at the green channel's times ({business}).",
  },
  choose: { zh: "选择优先时段", en: "Choose a priority time" },
} as const
