// Words of the form: one question group a page, the clock of the held place, what was typed wrong and how to mend it.
import type { Text } from "@civil/core/text.ts"
import { t } from "./law.ts"

export const form = {
  step: t("第 {at} 步，共 {of} 步", "Step {at} of {of}"),
  back: t("上一步", "Back"),
  goOn: t("保存并继续", "Save and continue"),
  held: t("{when} 已为您保留", "{when} is kept for you"),
  heldUntil: t("保留到 {time}，还有约 {minutes} 分钟", "Kept until {time}, about {minutes} minutes left"),
  heldLast: t("保留到 {time}，不到 1 分钟了", "Kept until {time}, less than a minute left"),
  heldOver: t("保留的时间到了", "The time is no longer kept"),
  letGo: t("不约了，放回这个时间", "Give this time back"),
  saved: t(
    "填过的都已保存，换一部手机登录也能接着填。",
    "What you type is saved; you can go on from another device.",
  ),
  you: t("请核对您的信息", "Check your details"),
  youHint: t(
    "姓名和证件来自您的登录，不能在这里改。",
    "Your name and document come from your sign-in and cannot be changed here.",
  ),
  name: t("姓名", "Name"),
  document: t("证件", "Document"),
  youCard: t("您的身份", "You are"),
  status: t("婚姻状况", "Marital status"),
  statusYou: t("您现在的婚姻状况", "Your marital status"),
  statusPartner: t("对方现在的婚姻状况", "Your partner’s marital status"),
  single: t("未婚", "Never married"),
  divorced: t("离婚", "Divorced"),
  widowed: t("丧偶", "Widowed"),
  birthDate: t("出生日期", "Date of birth"),
  birthHint: t(
    "您的证件号码里没有出生日期，请按证件填写，例如 1990-03-07。",
    "The number does not carry it; as on the document, for example 1990-03-07.",
  ),
  sex: t("性别", "Sex"),
  male: t("男", "Male"),
  female: t("女", "Female"),
  partner: t("对方是谁？", "Who is your partner?"),
  partnerDivorce: t("另一方的信息", "The other party"),
  partnerHint: t(
    "请对照证件填写。对方之后要用自己的账号登录确认。",
    "As on the document. Your partner will confirm with their own sign-in.",
  ),
  partnerName: t("对方姓名", "Partner’s name"),
  partnerNameHint: t("和证件上的一样", "Exactly as on the document"),
  partnerCard: t("对方用什么证件", "Partner’s document"),
  partnerNumber: t("证件号码", "Document number"),
  partnerNumberHint: t("身份证是 18 位，最后一位可能是 X", "An ID card has 18 characters; the last may be X"),
  partnerMore: t("对方的出生日期和性别", "Partner’s date of birth and sex"),
  partnerMoreHint: t(
    "这类证件的号码里没有出生日期和性别，请按证件填写。",
    "This document’s number does not carry them; enter them as on the document.",
  ),
  youMore: t("您的出生日期和性别", "Your date of birth and sex"),
  otherCard: t("港澳台居民、华侨或外国人？", "From Hong Kong, Macao, Taiwan, overseas or abroad?"),
  otherCardGo: t(
    "请改约“涉外、涉港澳台、华侨婚姻登记”",
    "Please book registration with a partner from abroad instead",
  ),
  contact: t("怎么联系您？", "How can we reach you?"),
  mobile: t("您的手机号码", "Your mobile number"),
  mobileHint: t("预约成功、有变化时发短信到这个号码。", "Messages about this booking go to this number."),
  mobilePartner: t("对方手机号码（可以不填）", "Partner’s mobile (optional)"),
  mobilePartnerHint: t(
    "填了，我们会发短信请对方登录确认。",
    "If given, we text your partner a request to confirm.",
  ),
  apart: t(
    "两个人各用各的号码，短信分开发，内容不写业务名称。对方的号码由对方登录后自己填。",
    "Each of you has your own number; messages are separate and do not name the business. The other gives theirs when signing in.",
  ),
  data: t(
    "这些信息只用来办这次预约，证件号码加密保存。",
    "Used only for this booking; document numbers are stored encrypted.",
  ),
  check: t("请核对，再提交", "Check your answers"),
  change: t("修改", "Change"),
  changeWhat: t("修改：{what}", "Change {what}"),
  where: t("地点", "Place"),
  when: t("时间", "Time"),
  business: t("业务", "Business"),
  none: t("没有填", "not given"),
  declare: t("请确认", "Please confirm"),
  agreed: t("以上信息真实，我已看过上面的内容", "The details are true and I have read the above"),
  submit: t("确认预约", "Confirm the booking"),
  submitMove: t("确认改约", "Confirm the change"),
  after: t(
    "正式的声明到现场在登记员面前签，网上不用签字。",
    "The formal declarations are signed before the registrar; nothing is signed online.",
  ),
  problem: t("有 {count} 处要改", "{count} to put right"),
  problemOne: t("有 1 处要改", "1 thing to put right"),
  counterTitle: t("先说清楚", "Please note"),
  counter: t(
    "{days} 天内爽约满 {noShowLimit} 次或取消满 {cancelLimit} 次，{block} 天内不能网上预约。您现在：爽约 {noShows} 次，取消 {cancels} 次。",
    "{noShowLimit} missed or {cancelLimit} cancelled bookings within {days} days close online booking for {block} days. You now: {noShows} missed, {cancels} cancelled.",
  ),
  counterNoShows: t(
    "{days} 天内爽约满 {noShowLimit} 次，{block} 天内不能网上预约。您现在：爽约 {noShows} 次。",
    "{noShowLimit} missed bookings within {days} days close online booking for {block} days. You now: {noShows} missed.",
  ),
  counterCancels: t(
    "{days} 天内取消满 {cancelLimit} 次，{block} 天内不能网上预约。您现在：取消 {cancels} 次。",
    "{cancelLimit} cancelled bookings within {days} days close online booking for {block} days. You now: {cancels} cancelled.",
  ),
  blocked: t(
    "您 {until} 前不能网上预约。现场排队不受影响。",
    "Online booking is closed for you until {until}. You may still come and queue.",
  ),
  waitPartner: t(
    "对方要在 {by} 前确认，否则预约自动取消。",
    "Your partner must confirm by {by}, or the booking lapses.",
  ),
} as const satisfies Readonly<Record<string, Text>>

/** What the person reads before ticking the box, by what the visit is about. */
export const declarations: Readonly<Record<"marry" | "divorce" | "alone", readonly Text[]>> = {
  marry: [
    t("我和对方都没有配偶。", "Neither of us is married."),
    t(
      "我们不是直系血亲，也不是三代以内的旁系血亲。",
      "We are not direct relatives, nor collateral relatives within three generations.",
    ),
    t("我们都自愿结婚。", "We both marry of our own free will."),
    t(
      "我们知道：重大疾病应当在登记前如实告诉对方。",
      "We know that a serious illness must be disclosed to the other before registration.",
    ),
  ],
  divorce: [
    t("我知道两个人都要到场。", "I know that both of us must come."),
    t(
      "我知道期限怎么算，过期视为撤回。",
      "I know how the period is counted, and that after it the application counts as withdrawn.",
    ),
  ],
  alone: [t("我会带原件按时来。", "I will come on time with the originals.")],
}

/** What is wrong with one field before anything is sent to the office; the rest of the sentences come from the service. */
export const mistakes = {
  "field.required": t("请填写", "Please fill this in"),
  "field.choose": t("请选一项", "Please choose one"),
  "field.agree": t("请先勾选", "Please tick the box first"),
  "field.name": t("请填对方姓名，和证件上的一样", "Enter your partner’s name as on the document"),
  "field.number": t("证件号码不对，请对照证件再看一遍", "The document number is not right; please check it"),
  "field.number_length": t(
    "身份证号码应是 18 位，现在是 {length} 位",
    "An ID number has 18 characters; this has {length}",
  ),
  "field.number_check": t(
    "身份证号码的最后一位对不上，请逐位核对",
    "The last character does not fit; please check each one",
  ),
  "field.number_date": t(
    "身份证号码里的出生日期不存在，请核对",
    "The date of birth in the number does not exist",
  ),
  "field.mobile": t(
    "手机号码不对，例如 138 0000 0000",
    "That mobile number is not right, for example 138 0000 0000",
  ),
  "field.date": t("请填日期，例如 1990-03-07", "Enter a date, for example 1990-03-07"),
  "field.same_person": t(
    "这是您自己的证件号码，请填对方的",
    "This is your own number; please enter your partner’s",
  ),
} as const satisfies Readonly<Record<string, Text>>
