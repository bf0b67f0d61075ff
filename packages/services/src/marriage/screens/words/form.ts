// Words of the form: one question group a page, the clock of the held place, what was typed wrong and how to mend it.
import type { Text } from "@civil/core/text.ts"
import { t } from "./law.ts"

export const form = {
  goOn: t("保存并继续", "Save and continue"),
  held: t("{when} 已为您保留", "{when} is kept for you"),
  heldOver: t("保留的时间到了", "The time is no longer kept"),
  heldOverSays: t(
    "为了让别人也能约，时间到了名额就放回。没有提交，也不算取消。",
    "So that others can book, the place has gone back. Nothing was booked and nothing counts as cancelled.",
  ),
  heldOverKept: t("您填过的都还在，选好时间接着填。", "What you typed is kept; choose a time and go on."),
  again: t("重新选时间", "Choose a time again"),
  heldSwapped: t("您后来换了一个时间", "You chose another time since"),
  heldSwappedSays: t(
    "一个人一次只能留一个名额，先前的已经放回。填过的都跟过来了。",
    "One place is kept for a person at a time; the earlier one went back. What you typed came along.",
  ),
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
  youCard: t("您的身份", "You are"),
  mainland: t("内地居民", "Mainland resident"),
  soldier: t("现役军人", "Active soldier"),
  partnerNumberKept: t("已填 {number}，不改就空着", "Given: {number}. Leave empty to keep it"),
  problemElsewhere: t("有内容要改，点开就能改", "Some answers need changing; open each to change it"),
  status: t("婚姻状况", "Marital status"),
  statusYou: t("您现在的婚姻状况", "Your marital status"),
  statusPartner: t("对方现在的婚姻状况", "Your partner's marital status"),
  single: t("未婚", "Never married"),
  divorced: t("离婚", "Divorced"),
  widowed: t("丧偶", "Widowed"),
  birthDate: t("出生日期", "Date of birth"),
  birthHint: t(
    "您的证件号码里没有出生日期，请按证件填写，例如 1990 年 3 月 7 日。",
    "The number does not carry it; as on the document, for example 7 March 1990.",
  ),
  birthHintOther: t(
    "请按证件填写，例如 1990 年 3 月 7 日。",
    "As on the document, for example 7 March 1990.",
  ),
  numberHintAny: t("照证件填写，字母和数字都要", "As on the document, letters and digits"),
  sex: t("性别", "Sex"),
  male: t("男", "Male"),
  female: t("女", "Female"),
  partner: t("对方是谁？", "Who is your partner?"),
  partnerDivorce: t("另一方的信息", "The other party"),
  partnerHint: t(
    "请对照证件填写。对方之后要用自己的账号登录确认。",
    "As on the document. Your partner will confirm with their own sign-in.",
  ),
  partnerName: t("对方姓名", "Partner's name"),
  partnerNameHint: t("和证件上的一样", "Exactly as on the document"),
  partnerCard: t("对方用什么证件", "Partner's document"),
  partnerNumber: t("证件号码", "Document number"),
  partnerNumberHint: t("身份证是 18 位，最后一位可能是 X", "An ID card has 18 characters; the last may be X"),
  partnerMore: t("对方的出生日期和性别", "Partner's date of birth and sex"),
  partnerMoreHint: t(
    "这类证件的号码里没有出生日期和性别，请按证件填写。",
    "This document's number does not carry them; enter them as on the document.",
  ),
  otherCard: t("港澳台居民、华侨或外国人？", "From Hong Kong, Macao, Taiwan, overseas or abroad?"),
  otherCardGo: t(
    "请改约“涉外、涉港澳台、华侨婚姻登记”",
    "Please book registration with a partner from abroad instead",
  ),
  contact: t("怎么联系您？", "How can we reach you?"),
  mobile: t("您的手机号码", "Your mobile number"),
  mobileHint: t("登记机关需要找您时打这个号码。", "The office calls this number if it needs to reach you."),
  mobilePartner: t("对方手机号码（可以不填）", "Partner's mobile (optional)"),
  mobilePartnerHint: t(
    "登记机关需要找对方时用。对方登录后可以改成自己的。",
    "For the office, if it needs to reach them. They can change it when signing in.",
  ),
  apart: t(
    "两个人各用各的号码，分开保存，互相看不到。对方的号码由对方登录后自己填。",
    "Each of you has your own number, kept apart; neither sees the other's. The other gives theirs when signing in.",
  ),
  data: t(
    "这些信息只用来办这次预约，证件号码加密保存。",
    "Used only for this booking; document numbers are stored encrypted.",
  ),
  check: t("请核对，再提交", "Check your answers"),
  where: t("地点", "Place"),
  when: t("时间", "Time"),
  business: t("业务", "Business"),
  none: t("没有填", "not given"),
  theVisit: t("这次预约", "This visit"),
  theYou: t("您", "You"),
  theOther: t("对方", "The other"),
  declare: t("请确认", "Please confirm"),
  agreed: t("以上信息真实，我已看过上面的内容", "The details are true and I have read the above"),
  submit: t("确认预约", "Confirm the booking"),
  after: t(
    "正式的声明到现场在登记员面前签，网上不用签字。",
    "The formal declarations are signed before the registrar; nothing is signed online.",
  ),
  blocked: t(
    "到 {until} 为止（含当天），您不能网上预约。现场排队不受影响。",
    "Up to and including {until} you cannot book online. You may still come and queue.",
  ),
  counterTitle: t("先说清楚", "Please note"),
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

/** What only this form can say is wrong; every other sentence comes with its code from the service. */
export const mistakes: Readonly<Record<string, Text>> = {
  "form.choose_applicant.status": t("请选您现在的婚姻状况。", "Choose your marital status."),
  "form.choose_partner.status": t("请选对方现在的婚姻状况。", "Choose your partner's marital status."),
  "form.choose_partner.card": t("请选对方用什么证件。", "Choose your partner's document."),
  "form.choose_sex": t("请选性别，和证件上的一样。", "Choose the sex as on the document."),
  "form.birth_empty": t(
    "请填写出生日期，年、月、日都要填。",
    "Enter the date of birth: year, month and day.",
  ),
  "form.birth_date": t(
    "没有这一天，请按证件填写，例如 1990 年 3 月 7 日。",
    "That day does not exist; enter it as on the document, for example 7 March 1990.",
  ),
  "form.same_person": t(
    "这是您自己的证件号码，请填对方的。",
    "This is your own number; please enter the other person's.",
  ),
}
