// Every sentence of the marriage service: refusals and field codes, what happened, states. zh is the text of record.
import type { Text } from "@civil/core/text.ts"
import { words } from "@civil/core/words.ts"

export type MarriageCode =
  | "marriage.kind_not_here"
  | "marriage.no_priority_here"
  | "marriage.document_not_for_party"
  | "marriage.birth_date_differs"
  | "marriage.sex_differs"
  | "marriage.man_under_22"
  | "marriage.woman_under_20"
  | "marriage.one_man_one_woman"
  | "marriage.same_person"
  | "marriage.foreign_needed"
  | "marriage.foreign_not_needed"
  | "marriage.partner_needed"
  | "marriage.partner_not_needed"
  | "marriage.reason_needed"
  | "marriage.close_reason_needed"
  | "divorce.receipt_needed"
  | "divorce.receipt_differs"
  | "divorce.receipt_in_future"
  | "divorce.receipt_too_old"
  | "divorce.foreign_at_office"
  | "divorce.outside_window"
  | "divorce.other_office"
  | "divorce.withdrawn"
  | "divorce.application_running"
  | "divorce.withdraw_closed"

export const marriageWords = words<MarriageCode>()({
  "marriage.kind_not_here": {
    zh: "这个登记机关不办理此项业务，请选择下列机关，或致电登记机关询问。",
    en: "This office does not do this kind of registration. Choose one of the offices below, or telephone and ask.",
  },
  "marriage.no_priority_here": {
    zh: "这个登记机关没有为此项业务留出优先名额，请改约普通时段，或直接到窗口说明情况。",
    en: "This office keeps no priority places for this kind of business. Choose an ordinary time, or come to the counter and say so.",
  },
  "marriage.document_not_for_party": {
    zh: "所选的身份类别与证件不符，请重新选择类别或证件。",
    en: "This document does not belong to the kind of party chosen. Choose the party or the document again.",
  },
  "marriage.birth_date_differs": {
    zh: "出生日期与证件号码中的不一致，请对照证件检查。",
    en: "The birth date differs from the one in the document number. Compare it with the document.",
  },
  "marriage.sex_differs": {
    zh: "性别与证件号码中的不一致，请对照证件检查。",
    en: "The sex differs from the one in the document number. Compare it with the document.",
  },
  "marriage.man_under_22": {
    zh: "男方在预约日（{date}）未满 22 周岁，最早可约 {from}。",
    en: "The man will be under 22 on the day of the appointment ({date}). The earliest day is {from}.",
  },
  "marriage.woman_under_20": {
    zh: "女方在预约日（{date}）未满 20 周岁，最早可约 {from}。",
    en: "The woman will be under 20 on the day of the appointment ({date}). The earliest day is {from}.",
  },
  "marriage.one_man_one_woman": {
    zh: "结婚登记须为一男一女。按证件信息，双方性别相同，请检查填写的证件号码和性别。",
    en: "The law registers the marriage of one man and one woman. The documents show the same sex; check the number and sex entered.",
  },
  "marriage.same_person": {
    zh: "双方不能是同一个人，请填写对方的姓名和证件号码。",
    en: "The two parties cannot be one person. Enter the other party's name and document number.",
  },
  "marriage.foreign_needed": {
    zh: "有一方不是内地居民，须到有涉外登记权限的机关办理，请选择“涉外、涉港澳台、华侨结婚登记”。",
    en: "One party is not a mainland resident: this needs an office entitled to foreign-related registration. Choose that kind of business.",
  },
  "marriage.foreign_not_needed": {
    zh: "双方都是内地居民，请选择“结婚登记”，任何登记机关都可以办理。",
    en: "Both are mainland residents: choose plain marriage registration, which any office does.",
  },
  "marriage.partner_needed": {
    zh: "此项业务须双方办理，请填写对方的信息。",
    en: "This takes two people. Enter the other party's details.",
  },
  "marriage.partner_not_needed": {
    zh: "此项业务由一人办理，不需要填写对方的信息。",
    en: "This is done by one person. Leave the other party out.",
  },
  "marriage.reason_needed": {
    zh: "请选择未办成的原因。",
    en: "Choose the reason why it was not done.",
  },
  "marriage.close_reason_needed": {
    zh: "关闭时段请写明原因，已预约的人会看到。",
    en: "Say why the session closes: those who booked it will read the reason.",
  },
  "divorce.receipt_needed": {
    zh: "请填写《离婚登记申请受理回执单》上的日期。",
    en: "Enter the date on the receipt of the divorce application.",
  },
  "divorce.receipt_differs": {
    zh: "与本平台记录的受理日期（{date}）不一致，请核对回执单。",
    en: "This differs from the date on record ({date}). Check the receipt.",
  },
  "divorce.receipt_in_future": {
    zh: "受理日期不能晚于今天，请核对回执单。",
    en: "The date of the receipt cannot be later than today. Check the receipt.",
  },
  "divorce.receipt_too_old": {
    zh: "这份回执单的办理期限已过，申请视为撤回。请核对日期；仍要办理的，须重新申请。",
    en: "The time for this receipt is over and the application counts as withdrawn. Check the date; to go on, apply again.",
  },
  "divorce.foreign_at_office": {
    zh: "有一方不是内地居民的，这里不能网上预约，请致电或前往有涉外登记权限的机关办理。",
    en: "With a party who is not a mainland resident this cannot be booked here. Telephone or go to an office entitled to foreign-related registration.",
  },
  "divorce.outside_window": {
    zh: "这一天不在法律规定的期限内，可约日期为 {from} 至 {until}。",
    en: "This day is outside the legal period. It runs from {from} to {until}.",
  },
  "divorce.other_office": {
    zh: "离婚登记须在受理申请的同一登记机关办理，请选择该机关。",
    en: "This must be done at the office that accepted the application. Choose that office.",
  },
  "divorce.application_running": {
    zh: "您于 {date} 提出的申请仍在办理中，不能重复申请。下一步请预约发证，或撤回该申请。",
    en: "Your application of {date} is still running; a second one is not possible. Book the next step, or withdraw it.",
  },
  "divorce.withdrawn": {
    zh: "该申请已登记撤回，不能预约发证。如有疑问，请联系登记机关。",
    en: "A withdrawal of this application is on record, so no certificate can be booked. If in doubt, contact the office.",
  },
  "divorce.withdraw_closed": {
    zh: "现在不能撤回：撤回截止到 {until} 登记机关下班时。",
    en: "It cannot be withdrawn now: the time ended when the office closed on {until}.",
  },
})

/** What happened, in histories. */
export const actionWords: Readonly<Record<string, Text>> = {
  booked: { zh: "已预约", en: "Booked" },
  confirmed: { zh: "已确认", en: "Confirmed" },
  rescheduled: { zh: "已改约", en: "Moved to another time" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  lapsed: { zh: "未按时确认，预约失效", en: "Lapsed: not confirmed in time" },
  released: {
    zh: "登记机关取消了这个时段（不计爽约）",
    en: "Given up by the office (does not count against you)",
  },
  checked_in: { zh: "已签到", en: "Checked in" },
  done: { zh: "已办结", en: "Done" },
  not_done: { zh: "未办成", en: "Not done" },
  no_show: { zh: "未到", en: "Missed" },
  ended: {
    zh: "申请状态有变化，这次预约失效（不计爽约）",
    en: "No longer needed: the application has changed (does not count against you)",
  },
  undone: { zh: "工作人员已更正", en: "Corrected by the office" },
  withdrawn: {
    zh: "已在网上登记撤回意愿，到登记机关签字后才正式撤回",
    en: "Wish to withdraw recorded online; it takes effect once signed at the office",
  },
  withdrawal_undone: { zh: "登记机关更正：未办理撤回", en: "Corrected by the office: not withdrawn" },
  withdrawal_signed: { zh: "已在登记机关办理撤回", en: "Withdrawn at the office" },
}

/** Why a visit ended without the registration, as both parties read it. */
export const reasonWords: Readonly<Record<string, Text>> = {
  identity_mismatch: { zh: "到场的人与预约的人不符", en: "the people who came are not those in the booking" },
  kind_mismatch: { zh: "要办的业务与预约的不符", en: "another kind of business than the one booked" },
  papers_missing: { zh: "证件或材料不全", en: "papers were missing" },
  not_voluntary: { zh: "未能确认双方自愿", en: "it could not be confirmed that both are willing" },
  under_age: { zh: "未到法定婚龄", en: "under the legal age" },
  already_married: { zh: "有一方已有配偶", en: "one party is already married" },
  kinship: { zh: "双方有法律禁止结婚的亲属关系", en: "close kinship" },
  one_party_absent: { zh: "有一方未到场", en: "one party did not come" },
  left: { zh: "当事人中途离开", en: "they left before it was done" },
}
