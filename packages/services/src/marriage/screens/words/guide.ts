// The shape of a guide page: answer first, then the way, the questions people ask, and the law.
import type { Text } from "@civil/core/text.ts"
import type { Law } from "./law.ts"
import { t } from "./law.ts"

export interface Guide {
  readonly name: Text
  /** The heading and title of its pages; neutral for whatever must not be read over a shoulder. */
  readonly title: Text
  readonly lead: Text
  readonly who: readonly Text[]
  readonly present: Text
  readonly time: Text
  readonly where: Text
  readonly steps: readonly Text[]
  readonly good: readonly { readonly ask: Text; readonly answer: Text }[]
  readonly law: readonly Law[]
  readonly action: Text
  /** Pages that show a way to leave quickly. */
  readonly sensitive: boolean
}

export const oneDoor: Text = t(
  "两人都是内地居民的，全国任何一个婚姻登记机关都可以办，不看户口所在地",
  "If both are mainland residents: any marriage registration office in the country",
)
export const sameOffice: Text = t(
  "当初受理离婚登记申请的那一家婚姻登记机关",
  "The same office that accepted your divorce application",
)

export const noBooking = {
  ask: t("没有预约能办吗？", "Can we come without a booking?"),
  answer: t(
    "可以到现场排队。已预约的先办，当天人多时可能要等，也可能要改天再来。",
    "You may queue at the counter. Booked couples go first; on a busy day you may wait or be asked to come back.",
  ),
}
export const noBooklet = {
  ask: t("要带户口簿吗？", "Do we need the household booklet?"),
  answer: t(
    "不用。2025年5月10日起，结婚、离婚登记都不需要户口簿。",
    "No. Since 10 May 2025 neither marriage nor divorce registration asks for it.",
  ),
}
export const reissueWhere: Text = t(
  "带有补领业务的婚姻登记机关；档案不在本地的，请先打电话问清",
  "A registration office that reissues certificates; if the record is kept elsewhere, phone first",
)
