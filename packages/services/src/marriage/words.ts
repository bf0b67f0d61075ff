// Every sentence of the marriage service: refusals and field codes, what happened, states. zh is the text of record.
import type { Text } from "@civil/core/text.ts"
import { words } from "@civil/core/words.ts"

export type BookingCode =
  | "availability.range"
  | "office.missing"
  | "session.missing"
  | "booking.not_computable"
  | "booking.closed"
  | "booking.no_such_time"
  | "booking.too_soon"
  | "booking.not_open_yet"
  | "booking.time_passed"
  | "booking.session_closed"
  | "booking.taken"
  | "booking.already_live"
  | "booking.couple_already_live"
  | "booking.blocked"
  | "booking.too_many_holds"
  | "hold.missing"
  | "hold.expired"
  | "hold.lost"
  | "hold.for_reschedule"
  | "hold.other_kind"
  | "appointment.missing"
  | "appointment.changed"
  | "appointment.lapsed"
  | "appointment.not_now"
  | "appointment.cancel_closed"
  | "appointment.not_today"
  | "appointment.band_not_over"
  | "appointment.undo_closed"

/** What the booking spine can refuse, in the words of every service that books. */
export const bookingWords = words<BookingCode>()({
  "availability.range": {
    zh: "一次最多查看 {days} 天，请缩短日期范围。",
    en: "At most {days} days can be shown at once. Choose a shorter range.",
  },
  "office.missing": {
    zh: "没有找到这个登记机关，请从列表中重新选择。",
    en: "There is no such office. Choose one from the list.",
  },
  "session.missing": {
    zh: "这一天没有这个时段，请重新选择。",
    en: "There is no such session on that day. Choose again.",
  },
  "booking.not_computable": {
    zh: "这一年的节假日安排尚未公布，暂时不能预约这一天，请在公布后再来。",
    en: "That year's holidays are not published yet, so this day cannot be booked. Come back once they are.",
  },
  "booking.closed": {
    zh: "这一天不办理此项业务，请选择其他日期。",
    en: "The office does not do this on that day. Choose another date.",
  },
  "booking.no_such_time": {
    zh: "这一天没有这个时段，请重新选择时间。",
    en: "There is no such time on that day. Choose another time.",
  },
  "booking.too_soon": {
    zh: "这一天已不能网上预约，最早可约 {date}。当天办理请直接前往窗口取号。",
    en: "This day can no longer be booked online; the earliest is {date}. For the same day, go to the counter and take a number.",
  },
  "booking.not_open_yet": {
    zh: "这一天的名额将于 {date} {time} 开放，请到时再来。",
    en: "Places for this day open on {date} at {time}. Please come back then.",
  },
  "booking.time_passed": {
    zh: "这个时段已经开始，请选择较晚的时间。",
    en: "This time has already begun. Choose a later one.",
  },
  "booking.session_closed": {
    zh: "登记机关已关闭这个时段，请从下面另选时间。",
    en: "The office has closed this session. Choose another time below.",
  },
  "booking.taken": {
    zh: "这个时段刚刚约满。下面是其他可约的时间；没有预约也可以到窗口现场取号。",
    en: "This time has just been filled. Other free times are below; you can also come without a booking and take a number.",
  },
  "booking.already_live": {
    zh: "您已有一个同类预约（编号 {code}，{date}）。可以改期，或先取消再重新预约。",
    en: "You already have a booking of this kind (code {code}, {date}). Move it, or cancel it first.",
  },
  "booking.couple_already_live": {
    zh: "你们二人已有一个同类预约，不能重复预约。请对方登录查看。",
    en: "The two of you already have a booking of this kind. The other party can see it after signing in.",
  },
  "booking.blocked": {
    zh: "因多次爽约或取消，{date} 及之前不能网上预约。这不影响您直接到窗口办理；如有异议，请联系登记机关。",
    en: "After several missed or cancelled bookings you cannot book online up to and including {date}. You can still come to the counter; if you disagree, contact the office.",
  },
  "booking.too_many_holds": {
    zh: "今天选占名额的次数已达 {count} 次上限，请明天再来，或直接到窗口办理。",
    en: "You have held places {count} times today, which is the limit. Come back tomorrow, or go to the counter.",
  },
  "hold.missing": {
    zh: "没有找到为您保留的名额，请重新选择时间。",
    en: "No place is held for you. Choose a time again.",
  },
  "hold.expired": {
    zh: "名额保留时间已过，名额已退回。您填写的内容都在，请重新选择时间。",
    en: "The time for which the place was held is over and it has gone back. Your answers are kept; choose a time again.",
  },
  "hold.lost": {
    zh: "为您保留的名额已不可用（保留超时或登记机关关闭了时段），请重新选择时间。",
    en: "The place held for you is no longer yours: its time ran out or the office closed the session. Choose a time again.",
  },
  "hold.for_reschedule": {
    zh: "这个名额是为改期保留的，请在原预约中确认改期。",
    en: "This place is held for moving a booking. Confirm the change in that booking.",
  },
  "hold.other_kind": {
    zh: "保留的名额与原预约不是同一种业务，请重新选择时间。",
    en: "The held place is for another kind of business. Choose a time again.",
  },
  "appointment.missing": {
    zh: "没有找到这个预约。请核对编号，并用预约时登记的本人身份登录。",
    en: "This booking was not found. Check the code, and sign in as one of the two people named in it.",
  },
  "appointment.changed": {
    zh: "预约刚刚有变动，请查看最新内容后再操作。",
    en: "The booking has just changed. Look at it as it is now, then try again.",
  },
  "appointment.lapsed": {
    zh: "确认时间已过，这个预约已失效，名额已退回。请重新预约。",
    en: "The time to confirm is over: this booking has lapsed and its place has gone back. Please book again.",
  },
  "appointment.not_now": {
    zh: "预约目前的状态不能进行这一步，请查看最新状态。",
    en: "This cannot be done in the booking's present state. Look at it as it is now.",
  },
  "appointment.cancel_closed": {
    zh: "取消和改期的截止日期是 {date}，现已过期。不能前来请联系登记机关。",
    en: "The last day to cancel or move it was {date}. If you cannot come, contact the office.",
  },
  "appointment.not_today": {
    zh: "预约日期是 {date}，只能在当天签到。",
    en: "The booking is for {date}; check-in is on that day only.",
  },
  "appointment.band_not_over": {
    zh: "时段 {time} 结束后才能登记为未到。",
    en: "It can be marked as missed only after the session ends at {time}.",
  },
  "appointment.undo_closed": {
    zh: "只能在预约当天（{date}）撤销。",
    en: "This can be undone only on the day of the booking, {date}.",
  },
})

export type MarriageCode =
  | "marriage.kind_not_here"
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
  | "divorce.receipt_needed"
  | "divorce.receipt_differs"
  | "divorce.receipt_in_future"
  | "divorce.outside_window"
  | "divorce.other_office"
  | "divorce.withdrawn"
  | "divorce.withdraw_closed"

export const marriageWords = words<MarriageCode>()({
  "marriage.kind_not_here": {
    zh: "这个登记机关不办理此项业务，请选择下列机关，或致电登记机关询问。",
    en: "This office does not do this kind of registration. Choose one of the offices below, or telephone and ask.",
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
  "divorce.outside_window": {
    zh: "这一天不在法律规定的期限内，可约日期为 {from} 至 {until}。",
    en: "This day is outside the legal period. It runs from {from} to {until}.",
  },
  "divorce.other_office": {
    zh: "离婚登记须在受理申请的同一登记机关办理，请选择该机关。",
    en: "This must be done at the office that accepted the application. Choose that office.",
  },
  "divorce.withdrawn": {
    zh: "该离婚登记申请已撤回。如需办理，请重新申请。",
    en: "That application has been withdrawn. To go on, make a new application.",
  },
  "divorce.withdraw_closed": {
    zh: "现在不能撤回：撤回的截止日期是 {until}。",
    en: "It cannot be withdrawn now: the last day is {until}.",
  },
})

/** What happened, in histories. */
export const actionWords: Readonly<Record<string, Text>> = {
  booked: { zh: "已预约", en: "Booked" },
  confirmed: { zh: "对方已确认", en: "Confirmed by the other party" },
  rescheduled: { zh: "已改期", en: "Moved to another time" },
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
  undone: { zh: "工作人员已更正", en: "Corrected by the office" },
  withdrawn: { zh: "申请已撤回", en: "Application withdrawn" },
}
