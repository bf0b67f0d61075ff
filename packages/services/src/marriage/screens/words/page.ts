// Headings of the guide pages.
import type { Text } from "@civil/core/text.ts"
import { t } from "./law.ts"

export const page = {
  marriage: t("婚姻登记", "Marriage registration"),
  marriageLead: t(
    "先选时间、留下名额，再填信息。都不收费，都不用带户口簿。",
    "Keep a time first, then fill in the details. It is all free, and no household booklet is needed.",
  ),
  glance: t("一眼看清", "At a glance"),
  who: t("谁可以办", "Who"),
  present: t("谁要到场", "Who must come"),
  cost: t("费用", "Cost"),
  free: t("0 元", "0 yuan"),
  long: t("多久", "How long"),
  where: t("去哪里", "Where"),
  bring: t("带什么", "What to bring"),
  bringOnly: t("就带这些原件，别的不用带。", "Bring exactly these originals, nothing more."),
  bringBoth: t("以下按双方都是内地居民列出。", "This list is for two mainland residents."),
  bringForeign: t(
    "按双方身份不同，预约时会列出你们要带的全部材料。以内地居民和外国人为例：",
    "When you book, you get the exact list for the two of you. For example, a mainland resident and a foreigner:",
  ),
  bringSoldier: t(
    "有一方是现役军人、港澳台居民、华侨或外国人的，预约时会列出要带什么。",
    "For soldiers and for partners from elsewhere the booking shows its own list.",
  ),
  steps: t("怎么办", "How it goes"),
  also: t("还可以申请", "You can also apply for"),
  questions: t("常见问题", "Questions people ask"),
  law: t("法律依据", "The law"),
  next: t("{district} 最近可约：{when}", "{district}, next free: {when}"),
  noNext: t("{district}：{why}", "{district}: {why}"),
  notHere: t("{district}的登记机关不办这项", "Not offered in {district}"),
} as const satisfies Readonly<Record<string, Text>>
