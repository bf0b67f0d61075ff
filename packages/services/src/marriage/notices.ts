// What people are told, in words a stranger reading over the shoulder may see: a divorce is never named.
import type { Text } from "@civil/core/text.ts"
import { words } from "@civil/core/words.ts"

export type NoticeCode =
  | "notice.booked"
  | "notice.waiting"
  | "notice.invited"
  | "notice.confirmed"
  | "notice.rescheduled"
  | "notice.cancelled"
  | "notice.lapsed"
  | "notice.released"
  | "notice.no_show"
  | "notice.reminder"
  | "notice.status"
  | "notice.ended"
  | "notice.to_sign"
  | "notice.accepted"
  | "notice.window"
  | "notice.window_ends"

export const noticeWords: Readonly<Record<NoticeCode, Text>> = words<NoticeCode>()({
  "notice.booked": {
    zh: "{title}预约成功：{date} {start}，{office}。预约码 {code}。",
    en: "Booked: {title}, {date} {start}, {office}. Code {code}.",
  },
  "notice.waiting": {
    zh: "{date} {start} 在{office}的{title}名额已为您保留。请对方在 {until} 前登录确认，逾期失效。预约码 {code}。",
    en: "{title}: your place on {date} {start} at {office} is kept. The other party must sign in and confirm before {until}, or it lapses. Code {code}.",
  },
  "notice.invited": {
    zh: "{title}预约等您确认：{date} {start}，{office}。请在 {until} 前登录确认。预约码 {code}。",
    en: "A booking waits for you to confirm: {title}, {date} {start}, {office}. Sign in before {until}. Code {code}.",
  },
  "notice.confirmed": {
    zh: "双方已确认{title}预约：{date} {start}，{office}。预约码 {code}。",
    en: "Confirmed by both: {title}, {date} {start}, {office}. Code {code}.",
  },
  "notice.rescheduled": {
    zh: "{title}预约已改约到 {date} {start}，{office}。预约码不变：{code}。",
    en: "{title} was moved to {date} {start}, {office}. The code stays {code}.",
  },
  "notice.cancelled": {
    zh: "{title}预约（{date} {start}，{office}）已取消。预约码 {code}。",
    en: "{title} ({date} {start}, {office}) was cancelled. Code {code}.",
  },
  "notice.lapsed": {
    zh: "{title}预约（{date} {start}，{office}）未按时确认，已失效，名额已退回。不计爽约，可重新预约。",
    en: "{title} ({date} {start}, {office}) was not confirmed in time and has lapsed. It does not count against you; you may book again.",
  },
  "notice.released": {
    zh: "{office}取消了 {date} {start} 的时段，您的预约 {code} 随之取消，不计爽约。{reason}请另选时间，或联系登记机关。",
    en: "{office} has cancelled the session on {date} {start}, and with it your booking {code}. It does not count against you.{reason} Choose another time, or contact the office.",
  },
  "notice.no_show": {
    zh: "{date} {start} 的预约 {code} 记为未到。如有误，请联系{office}，或在网上“爽约记录申诉”。",
    en: "Booking {code} on {date} {start} was marked as missed. If that is wrong, contact {office}, or appeal online (Appeal against a missed booking).",
  },
  "notice.reminder": {
    zh: "提醒：{title}预约，{date} {start}，{office}。请带好清单上的证件。预约码 {code}。",
    en: "Reminder: {title}, {date} {start}, {office}. Bring what your list says. Code {code}.",
  },
  "notice.to_sign": {
    zh: "您的撤回意愿已登记（预约码 {code}），下一步的预约已放回。请在 {until} 下班前带身份证和回执单到{office}签字，办完才正式撤回。可在网上预约时间。",
    en: "Your wish to withdraw is recorded (code {code}) and the booking of the next step has gone back. It takes effect when you sign at {office} before it closes on {until}, with your identity card and the receipt. You can book a time for that.",
  },
  "notice.ended": {
    zh: "因申请状态有变化，您 {date} {start} 的{title}预约（预约码 {code}）失效，不计爽约。请登录查看。",
    en: "The application has changed, so your booking on {date} {start} (code {code}) no longer stands. It does not count against you. Sign in to see more.",
  },
  "notice.accepted": {
    zh: "您的{title}（预约码 {code}）已受理。后续各步的日期请登录查看。",
    en: "Your {title} (code {code}) was accepted. Sign in to see the dates of what follows.",
  },
  "notice.window": {
    zh: "您的{title}（预约码 {code}）已到可以办理下一步的日期。请登录查看期限并预约。",
    en: "The next step of your {title} (code {code}) can now be taken. Sign in to see until when, and to book.",
  },
  "notice.window_ends": {
    zh: "您的{title}（预约码 {code}）办理下一步的期限将在一周后届满。请登录查看期限并预约。",
    en: "The time for the next step of your {title} (code {code}) ends in a week. Sign in to see the date, and to book.",
  },
  "notice.status": {
    zh: "您的{title}预约（预约码 {code}）状态有更新，请登录查看。",
    en: "The status of your {title} (code {code}) has changed. Sign in to see it.",
  },
})
