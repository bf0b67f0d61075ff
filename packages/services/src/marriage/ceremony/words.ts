// Every sentence of group ceremonies (集体颁证): the form, what is told of places and the waiting list.
import { words } from "@civil/core/words.ts"

export type CeremonyCode =
  | "ceremony.not_open"
  | "ceremony.too_many_guests"
  | "ceremony.own_number"
  | "ceremony.already_in"
  | "ceremony.missing"
  | "ceremony.not_here"
  | "ceremony.not_today"
  | "ceremony.not_granted"
  | "ceremony.own"
  | "ceremony.event_stays"

export const ceremonyWords = words<CeremonyCode>()({
  "ceremony.not_open": {
    zh: "这场颁证不在报名时间内，或不由本局举办，请另选一场。",
    en: "This ceremony is not open for signing up, or is not held by this bureau. Choose another.",
  },
  "ceremony.too_many_guests": {
    zh: "每对新人最多带 {count} 位亲友。",
    en: "Each couple may bring {count} guests at most.",
  },
  "ceremony.own_number": {
    zh: "这里填写对方的证件号码，不是您自己的。",
    en: "Enter the other party's document number, not your own.",
  },
  "ceremony.already_in": {
    zh: "你们二人中已有一位报了这场颁证，不用重复报名。",
    en: "One of you has signed up for this ceremony already; there is no need to do it again.",
  },
  "ceremony.missing": { zh: "没有找到这场颁证。", en: "This ceremony was not found." },
  "ceremony.not_here": {
    zh: "这对新人不在本场名单上，请核对姓名和编号。",
    en: "This couple is not on the list of this ceremony. Check name and number.",
  },
  "ceremony.event_stays": {
    zh: "补正时不能换场次。要换一场，请撤回后重新报名。",
    en: "A correction cannot change the ceremony. To take part in another, withdraw and sign up again.",
  },
  "ceremony.not_granted": {
    zh: "这对新人的报名还没有审核通过，请先在“办件”中作出决定。",
    en: "The sign-up of this couple has not been granted yet. Decide on it among the cases first.",
  },
  "ceremony.own": {
    zh: "您自己报了这场，请由同事为您签到。",
    en: "You signed up for this one yourself. Ask a colleague to check you in.",
  },
  "ceremony.not_today": {
    zh: "签到只能在颁证当天办理（{date}）。",
    en: "Couples are checked in on the day of the ceremony only ({date}).",
  },
})

export const ceremonyTexts = {
  title: { zh: "集体颁证报名", en: "Sign up for a group ceremony" },
  about: {
    zh: "登记机关定期举办集体颁证，名额有限，按提交先后排序。名额满了进入候补，有人退出时按顺序递补并通知您。颁证仪式自愿参加，不收费，不影响领证。",
    en: "The office holds group ceremonies with a limited number of places, given in the order of signing up. When it is full you are put on the waiting list, move up in order when somebody withdraws, and are told. Taking part is voluntary and free, and has nothing to do with being registered.",
  },
  ground: {
    zh: "《婚姻登记条例》（国务院令第804号）；《婚姻登记工作规范》（民发〔2025〕23号）：可以提供颁证仪式服务，鼓励邀请父母参加",
    en: "Marriage Registration Regulations (婚姻登记条例), State Council Decree No. 804, and Norms of marriage registration work (婚姻登记工作规范): the office may offer ceremonies, parents are welcome",
  },
  which: { zh: "参加哪一场？", en: "Which ceremony?" },
  event: { zh: "场次", en: "Ceremony" },
  eventLabel: { zh: "{date} {start}，{title}", en: "{date} {start}, {title}" },
  eventHint: {
    zh: "{place}；{quota} 对新人，每对可带 {guests} 位亲友（{source}）",
    en: "{place}; {quota} couples, each with up to {guests} guests ({source})",
  },
  couple: { zh: "和谁一起？", en: "Who comes with you?" },
  coupleLead: {
    zh: "两位新人的名字都会在颁证时宣读。",
    en: "Both names are read out at the ceremony.",
  },
  partnerName: { zh: "对方姓名", en: "Name of the other party" },
  partnerNumber: { zh: "对方证件号码", en: "Their document number" },
  partnerNumberHint: {
    zh: "只用来确认一对新人只占一个名额。",
    en: "Only used so that each couple takes one place.",
  },
  guests: { zh: "带几位亲友？", en: "How many guests?" },
  count: { zh: "亲友人数", en: "Guests" },
  unit: { zh: "位", en: "people" },
  needs: { zh: "需要什么帮助？", en: "Any help needed?" },
  needsHint: {
    zh: "例如轮椅、手语。没有就不填。",
    en: "For example a wheelchair or sign language. Leave empty if none.",
  },
  notCouple: { zh: "不符合本场的参加条件", en: "You do not meet the terms of this ceremony" },
  cancelled: { zh: "这场颁证取消了", en: "The ceremony is cancelled" },
  correctPartner: {
    zh: "对方姓名或证件号码有误，请更正",
    en: "Name or number of the other party is wrong; please correct it",
  },
  seeEvents: { zh: "查看颁证活动和候补顺序", en: "See the ceremonies and the waiting list" },
  placed: {
    zh: "已为你们留出 {date} {start} {title}的名额。",
    en: "A place at {title}, {date} {start}, is kept for you.",
  },
  waiting: {
    zh: "{date} {start} {title}名额已满，你们在候补第 {position} 位。有名额时按顺序递补并通知。",
    en: "{title}, {date} {start}, is full. You are number {position} on the waiting list and will be told when a place is yours.",
  },
  movedUp: {
    zh: "好消息：有人退出，{date} {start} {title}的名额现在是你们的了。不参加请在“我的办事”中撤回，让给下一对。",
    en: "Good news: a couple has withdrawn, and the place at {title}, {date} {start}, is now yours. If you will not come, withdraw under “My matters”, so that the next couple can.",
  },
} as const
