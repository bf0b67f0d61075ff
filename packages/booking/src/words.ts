// What the booking spine can refuse, in the words of every service that books. zh is the text of record.
import { words } from "@civil/core/words.ts"

export type BookingCode =
  | "availability.range"
  | "availability.order"
  | "office.missing"
  | "session.missing"
  | "session.changed"
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
  | "booking.reserved"
  | "booking.too_many_holds"
  | "hold.missing"
  | "hold.expired"
  | "hold.lost"
  | "hold.already_booked"
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
  | "appointment.undo_blocked"

export const bookingWords = words<BookingCode>()({
  "availability.range": {
    zh: "一次最多查看 {days} 天，请缩短日期范围。",
    en: "At most {days} days can be shown at once. Choose a shorter range.",
  },
  "availability.order": {
    zh: "结束日期早于开始日期，请检查。",
    en: "The last date is before the first. Please check them.",
  },
  "office.missing": {
    zh: "没有找到这个登记机关，请从列表中重新选择。",
    en: "There is no such office. Choose one from the list.",
  },
  "session.missing": {
    zh: "这一天没有这个时段，请重新选择。",
    en: "There is no such session on that day. Choose again.",
  },
  "session.changed": {
    zh: "这个时段的开放状态刚刚又有变动，请刷新页面查看。",
    en: "This session was opened or closed again just now. Reload the page to see it.",
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
    zh: "您已有一个同类预约（预约码 {code}，{date}）。可以改约，或先取消再重新预约。",
    en: "You already have a booking of this kind (code {code}, {date}). Move it, or cancel it first.",
  },
  "booking.couple_already_live": {
    zh: "您二位已有一个同类预约，不能重复预约。请对方登录查看。",
    en: "The two of you already have a booking of this kind. The other party can see it after signing in.",
  },
  "booking.reserved": {
    zh: "这些是优先名额，只留给申请已获准、尚未使用且当天仍有效的人。请改约普通时段，或先提交申请。",
    en: "These are priority places, kept for people whose request was granted, is not used yet and is still valid on that day. Choose an ordinary time, or hand in a request first.",
  },
  "booking.blocked": {
    zh: "因多次爽约或取消，{date} 及之前不能网上预约。这不影响您直接到窗口办理；如有异议，请联系登记机关。",
    en: "After several missed or cancelled bookings you cannot book online up to and including {date}. You can still come to the counter; if you disagree, contact the office.",
  },
  "booking.too_many_holds": {
    zh: "今天保留名额的次数已达上限（{count} 次），请明天再来，或直接到窗口办理。",
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
  "hold.already_booked": {
    zh: "这个名额已经预约成功（预约码 {code}），这次提交的内容与当时不同，没有改动。请在“我的预约”中查看。",
    en: "This place is already booked (code {code}) with other answers than those just sent. Nothing was changed; see it under your bookings.",
  },
  "hold.for_reschedule": {
    zh: "这个名额是为改约保留的，请在原预约中确认改约。",
    en: "This place is held for moving a booking. Confirm the change in that booking.",
  },
  "hold.other_kind": {
    zh: "保留的名额与原预约不是同一种业务，请重新选择时间。",
    en: "The held place is for another kind of business. Choose a time again.",
  },
  "appointment.missing": {
    zh: "没有找到这个预约。请核对预约码，并用预约时登记的本人身份登录。",
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
    zh: "取消和改约的截止日期是 {date}，现已过期。不能前来请联系登记机关。",
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
  "appointment.undo_blocked": {
    zh: "当事人之后又有了新的预约（预约码 {code}）。请先释放那个预约，再撤销这一步。",
    en: "They have made a later booking since (code {code}). Release that one first, then undo this.",
  },
  "appointment.undo_closed": {
    zh: "只能在预约当天（{date}）撤销。",
    en: "This can be undone only on the day of the booking, {date}.",
  },
})
