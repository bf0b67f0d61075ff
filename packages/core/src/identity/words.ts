// Sentences for every reason against a document number: what is wrong, and what to do.

import type { Text } from "../text.ts"
import { words } from "../words.ts"
import type { CreditCodeReason } from "./credit-code.ts"
import type { DocumentType } from "./document.ts"
import type { IdentityReason } from "./reading.ts"

export const identityWords = words<`identity.${IdentityReason}`>()({
  "identity.empty": { zh: "请填写证件号码。", en: "Please enter the document number." },
  "identity.length": {
    zh: "证件号码的位数不对，请对照证件检查是否漏填或多填。",
    en: "The number has the wrong length. Compare it with the document for missing or extra characters.",
  },
  "identity.characters": {
    zh: "证件号码里有不该出现的字符，请只填写数字和字母（身份证最后一位可以是 X）。",
    en: "The number has characters that do not belong in it. Use digits and letters only (an id number may end in X).",
  },
  "identity.old_number": {
    zh: "15 位的旧号码已停用，请填写证件上的 18 位号码。",
    en: "Old 15-digit numbers are no longer valid. Enter the 18 characters shown on the card.",
  },
  "identity.area": {
    zh: "号码的前六位不是地区代码，请对照证件检查开头的数字。",
    en: "The first six digits are no area code. Compare the beginning of the number with the card.",
  },
  "identity.date_does_not_exist": {
    zh: "号码中的出生日期（第 7 至 14 位）不存在，请对照证件检查。",
    en: "The birth date in the number (characters 7 to 14) does not exist. Compare it with the card.",
  },
  "identity.date_in_future": {
    zh: "号码中的出生日期（第 7 至 14 位）晚于今天，请对照证件检查。",
    en: "The birth date in the number (characters 7 to 14) is later than today. Compare it with the card.",
  },
  "identity.check_digit": {
    zh: "最后一位与前面的数字对不上，通常是填错了一位或两位颠倒，请对照证件逐位检查。",
    en: "The last character does not fit the others: usually one digit is wrong or two are swapped. Compare each with the card.",
  },
  "identity.form": {
    zh: "号码不符合所选证件的格式，请检查号码和证件类型。",
    en: "The number does not have the form of the document you chose. Check the number and the document type.",
  },
  "identity.wrong_document_prefix": {
    zh: "这像是另一种证件的号码，请重新选择证件类型。",
    en: "This looks like the number of another document. Choose the document type again.",
  },
})

export const hongKongIdWords = words<"hong_kong_id.form" | "hong_kong_id.check_digit">()({
  "hong_kong_id.form": {
    zh: "请按卡片填写香港身份证号码，例如 A123456(3)。",
    en: "Enter the Hong Kong identity card number as on the card, for example A123456(3).",
  },
  "hong_kong_id.check_digit": {
    zh: "括号内的校验码与前面对不上，请对照香港身份证检查。",
    en: "The digit in brackets does not fit the rest. Compare it with the Hong Kong identity card.",
  },
})

export const creditCodeWords = words<`credit_code.${CreditCodeReason}` | "credit_code.check_character">()({
  "credit_code.empty": { zh: "请填写统一社会信用代码。", en: "Please enter the unified social credit code." },
  "credit_code.length": {
    zh: "统一社会信用代码应为 18 位，请对照证书检查。",
    en: "A unified social credit code has 18 characters. Compare it with the certificate.",
  },
  "credit_code.characters": {
    zh: "统一社会信用代码只含数字和大写字母，且不使用 I、O、S、V、Z，请对照证书检查。",
    en: "The code has digits and capital letters only, never I, O, S, V or Z. Compare it with the certificate.",
  },
  "credit_code.check_character": {
    zh: "最后一位校验码对不上，请再核对一遍；如与证书一致，可以继续。",
    en: "The last character does not fit the others. Check it once more; if it is as on the certificate, go on.",
  },
})

/** What each document is called. */
export const documentNames: Readonly<Record<DocumentType, Text>> = {
  resident_id: { zh: "居民身份证", en: "Resident identity card" },
  residence_permit_hmt: {
    zh: "港澳台居民居住证",
    en: "Residence permit for Hong Kong, Macao and Taiwan residents",
  },
  permanent_residence: { zh: "外国人永久居留身份证", en: "Foreign permanent resident identity card" },
  permit_hm: {
    zh: "港澳居民来往内地通行证",
    en: "Mainland travel permit for Hong Kong and Macao residents",
  },
  permit_tw: { zh: "台湾居民来往大陆通行证", en: "Mainland travel permit for Taiwan residents" },
  passport_cn: { zh: "中国护照", en: "Chinese passport" },
  passport_foreign: { zh: "外国护照", en: "Foreign passport" },
}

/** Where the number is and what it looks like, for the line under a label. */
export const documentHints: Readonly<Record<DocumentType, Text>> = {
  resident_id: {
    zh: "身份证上的 18 位号码，最后一位可能是字母 X。",
    en: "The 18 characters on the card; the last may be the letter X.",
  },
  residence_permit_hmt: {
    zh: "居住证上的 18 位号码，以 810000、820000 或 830000 开头。",
    en: "The 18 characters on the permit, beginning with 810000, 820000 or 830000.",
  },
  permanent_residence: {
    zh: "新版为 18 位、以 9 开头；旧版为 3 个字母加 12 位数字。",
    en: "New cards: 18 characters beginning with 9. Older cards: 3 letters and 12 digits.",
  },
  permit_hm: {
    zh: "字母 H 或 M 加 8 位数字；非中国籍版为 HA 或 MA 加 7 位数字。",
    en: "H or M and 8 digits; HA or MA and 7 digits on the version for non-Chinese nationals.",
  },
  permit_tw: {
    zh: "证件上的 8 位数字；旧版本式为 10 位数字，可能带一个字母。",
    en: "The 8 digits on the card; 10 digits, perhaps with a letter, on the old booklet.",
  },
  passport_cn: {
    zh: "字母 E 或 G 开头，共 9 位。",
    en: "9 characters beginning with E or G.",
  },
  passport_foreign: {
    zh: "护照资料页上的号码，5 至 17 位字母和数字。",
    en: "The number on the passport's data page: 5 to 17 letters and digits.",
  },
}
