// Sentences for every refusal and field code of core, zh and en.
import { creditCodeWords, hongKongIdWords, identityWords } from "./identity/words.ts"
import { mobileWords, nameWords } from "./person-words.ts"
import { mergeWords, words } from "./words.ts"

export type RefusalCode =
  | "input.invalid"
  | "input.malformed"
  | "input.too_large"
  | "input.unsupported"
  | "sign_in.needed"
  | "sign_in.expired"
  | "sign_in.real_name_needed"
  | "not_found"
  | "not_allowed"
  | "form.expired"
  | "conflict.changed_meanwhile"
  | "conflict.key_reused"
  | "calendar.not_computable"
  | "too_many.requests"
  | "service.unavailable"

export const refusalWords = words<RefusalCode>()({
  "input.invalid": {
    zh: "有些内容需要修改，请查看标出的各项。您填写的内容都已保留。",
    en: "Some answers need to be changed; see the ones marked. What you typed is kept.",
  },
  "input.malformed": {
    zh: "收到的内容无法读取，请返回上一页重新提交。",
    en: "What was sent could not be read. Go back and send it again.",
  },
  "input.too_large": {
    zh: "提交的内容过大，请删减后重新提交。",
    en: "What was sent is too large. Shorten it and send it again.",
  },
  "input.unsupported": {
    zh: "不支持这种格式，请使用页面上的表单提交。",
    en: "This format is not accepted. Please use the form on the page.",
  },
  "sign_in.needed": { zh: "请先登录。", en: "Please sign in first." },
  "sign_in.expired": {
    zh: "登录已过期，请重新登录。",
    en: "Your sign-in has expired. Please sign in again.",
  },
  "sign_in.real_name_needed": {
    zh: "办理此事需要更高一级的实名认证，请完成认证后再登录。",
    en: "This needs a higher level of real-name check. Complete it, then sign in again.",
  },
  not_found: {
    zh: "没有找到。它可能不存在，或不属于您登录的账号。",
    en: "Not found. It may not exist, or it may not belong to the account you signed in with.",
  },
  not_allowed: {
    zh: "您的账号没有办理此事的权限。如有疑问，请联系窗口工作人员。",
    en: "Your account may not do this. If you think it should, ask the staff at the counter.",
  },
  "form.expired": {
    zh: "页面打开时间过长，已失效。请刷新页面后重新提交。",
    en: "This page was open too long and is no longer valid. Reload it and send the form again.",
  },
  "conflict.changed_meanwhile": {
    zh: "内容刚刚有变动，请刷新页面，核对后再试。",
    en: "This has just changed. Reload the page, check it and try again.",
  },
  "conflict.key_reused": {
    zh: "这次提交与之前的一次编号相同但内容不同，请刷新页面后重新提交。",
    en: "This was sent with the key of an earlier, different request. Reload the page and send it again.",
  },
  "calendar.not_computable": {
    zh: "国务院尚未公布这一年的节假日安排，日期暂时无法确定，请在公布后查看。",
    en: "The State Council has not yet published that year's holidays, so the date cannot be given. Look again afterwards.",
  },
  "too_many.requests": {
    zh: "操作过于频繁，请稍等片刻再试。",
    en: "Too many requests. Please wait a moment and try again.",
  },
  "service.unavailable": {
    zh: "服务暂时不可用，请稍后再试；急需办理可直接前往窗口。",
    en: "The service is unavailable for the moment. Try again later; if it is urgent, go to the counter.",
  },
})

export type FieldCode =
  | "field.required"
  | "field.type"
  | "field.unknown"
  | "field.format"
  | "field.choice"
  | "field.invalid"
  | "field.too_short"
  | "field.too_long"
  | "field.too_small"
  | "field.too_large"
  | "field.too_few"
  | "field.too_many"
  | "field.date"
  | "field.time"
  | "field.agree"

export const fieldWords = words<FieldCode>()({
  "field.required": { zh: "请填写此项。", en: "Please fill this in." },
  "field.type": { zh: "此项的格式不对，请重新填写。", en: "This has the wrong form. Please enter it again." },
  "field.unknown": { zh: "没有这一项，请删去。", en: "There is no such field. Leave it out." },
  "field.format": {
    zh: "此项的格式不对，请检查后重新填写。",
    en: "This has the wrong form. Check it and enter it again.",
  },
  "field.choice": { zh: "请从所列选项中选择一项。", en: "Please choose one of the options listed." },
  "field.invalid": { zh: "此项不正确，请检查。", en: "This is not right. Please check it." },
  "field.too_short": { zh: "至少填写 {minimum} 个字。", en: "Enter at least {minimum} characters." },
  "field.too_long": { zh: "最多填写 {maximum} 个字。", en: "Enter at most {maximum} characters." },
  "field.too_small": { zh: "不能小于 {minimum}。", en: "This cannot be less than {minimum}." },
  "field.too_large": { zh: "不能大于 {maximum}。", en: "This cannot be more than {maximum}." },
  "field.too_few": { zh: "至少选择 {minimum} 项。", en: "Choose at least {minimum}." },
  "field.too_many": { zh: "最多选择 {maximum} 项。", en: "Choose at most {maximum}." },
  "field.date": {
    zh: "没有这一天。请填写真实的日期，例如 1990年3月7日。",
    en: "There is no such day. Enter a real date, for example 1990-03-07.",
  },
  "field.time": { zh: "请填写时间，例如 09:30。", en: "Enter a time, for example 09:30." },
  "field.agree": { zh: "请阅读并勾选同意。", en: "Please read this and tick the box to agree." },
})

/** Everything core can say. */
export const coreWords = mergeWords(
  refusalWords,
  fieldWords,
  identityWords,
  hongKongIdWords,
  creditCodeWords,
  mobileWords,
  nameWords,
)
