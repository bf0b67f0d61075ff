// Sentences for mobile numbers and names that cannot stand.

import type { NameReason } from "./name.ts"
import type { MobileReason } from "./phone.ts"
import { words } from "./words.ts"

export const mobileWords = words<`mobile.${MobileReason}`>()({
  "mobile.empty": { zh: "请填写手机号码。", en: "Please enter a mobile number." },
  "mobile.characters": {
    zh: "手机号码只能包含数字，请删去其他字符。",
    en: "A mobile number has digits only. Remove the other characters.",
  },
  "mobile.length": {
    zh: "位数不对：内地手机号为 11 位；港澳号码请加 +852 或 +853，台湾号码请加 +886。",
    en: "Wrong length: mainland numbers have 11 digits; write +852 or +853 before Hong Kong or Macao numbers, +886 before Taiwan numbers.",
  },
  "mobile.form": {
    zh: "这不是手机号码。内地手机号以 13 至 19 开头；固定电话收不到短信。",
    en: "This is not a mobile number. Mainland ones begin with 13 to 19; a landline cannot receive text messages.",
  },
  "mobile.machine": {
    zh: "这是物联网设备使用的号码，收不到短信，请填写本人的手机号码。",
    en: "This number is for connected devices and receives no text messages. Enter your own mobile number.",
  },
  "mobile.needs_prefix": {
    zh: "请在号码前加 +852（香港）或 +853（澳门）。",
    en: "Write +852 (Hong Kong) or +853 (Macao) before the number.",
  },
})

export const nameWords = words<`name.${NameReason}`>()({
  "name.empty": { zh: "请填写姓名，与证件上一致。", en: "Please enter the name as on the document." },
  "name.characters": {
    zh: "姓名里有证件上不会出现的字符（如数字或符号），请按证件填写。",
    en: "The name has characters no document shows, such as digits or symbols. Enter it as on the document.",
  },
  "name.length": {
    zh: "姓名的长度不对，请按证件填写完整的姓名（最多 60 个字）。",
    en: "The name has the wrong length. Enter the full name as on the document (at most 60 characters).",
  },
})
