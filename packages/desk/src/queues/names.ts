// Names of states, lists, flags and due days, and how they look; colour stands for state only, and always beside its word.

import type { State } from "@civil/casework/transitions.ts"
import type { Due } from "@civil/casework/views.ts"
import type { Language, Text } from "@civil/core/text.ts"
import { say } from "@civil/core/text.ts"
import type { TagTone } from "@civil/ui/index.ts"
import { dayWords } from "../dates.ts"
import type { FlagName, List } from "./place.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const stateNames: Readonly<Record<State, Text>> = {
  draft: text("草稿", "Draft"),
  submitted: text("待领办", "To be taken up"),
  in_review: text("办理中", "In review"),
  needs_correction: text("等申请人补正", "Waiting for correction"),
  awaiting_second: text("待第二人审批", "Awaiting second approval"),
  approved: text("已同意", "Approved"),
  refused: text("不同意", "Refused"),
  fulfilled: text("已兑现", "Fulfilled"),
  withdrawn: text("申请人撤回", "Withdrawn"),
  lapsed: text("逾期未补正", "Lapsed"),
  closed: text("已结案", "Closed"),
}

export const stateTones: Readonly<Record<State, TagTone>> = {
  draft: "neutral",
  submitted: "info",
  in_review: "info",
  needs_correction: "waiting",
  awaiting_second: "waiting",
  approved: "done",
  refused: "stop",
  fulfilled: "done",
  withdrawn: "neutral",
  lapsed: "neutral",
  closed: "neutral",
}

export const listNames: Readonly<Record<List, Text>> = {
  open: text("全部在办", "All open"),
  submitted: stateNames.submitted,
  in_review: stateNames.in_review,
  awaiting_second: stateNames.awaiting_second,
  needs_correction: stateNames.needs_correction,
  decided: text("已作决定", "Decided"),
}

export const flagTexts: Readonly<Record<FlagName, Text>> = {
  overdue: text("已超期", "Overdue"),
  urgent: text("加急", "Urgent"),
  duplicate: text("疑似重复", "Possible duplicate"),
  appeal: text("申诉", "Appeal"),
  returned: text("补正过", "Corrected"),
  opinion: text("征询意见中", "Opinion asked"),
  forwarded: text("外局转来", "Forwarded here"),
  uncomputable: text("期限待定", "No due date yet"),
  review_late: text("审查逾期", "Review late"),
}

/** A flag that asks for haste or care stands out; the others only inform. */
export const flagTones: Readonly<Record<FlagName, TagTone>> = {
  overdue: "stop",
  urgent: "waiting",
  duplicate: "waiting",
  appeal: "waiting",
  returned: "neutral",
  opinion: "neutral",
  forwarded: "neutral",
  uncomputable: "neutral",
  review_late: "waiting",
}

const dueTexts = {
  paused: text("等补正，暂停计时", "Paused for a correction"),
  not_computable: text("节假日安排未公布，期限待定", "Holidays not published: no due date yet"),
  not_yet_published: text("办理期限未公布", "Time limit not published"),
  none: text("无期限", "No time limit"),
} as const

const left = {
  today: text("今天到期", "due today"),
  ahead: text("还剩 {days} 个工作日", "{days} working days left"),
  past: text("超期 {days} 个工作日", "{days} working days over"),
  oneAhead: text("还剩 1 个工作日", "1 working day left"),
  onePast: text("超期 1 个工作日", "1 working day over"),
} as const

/** 11月25日 星期三 */
export function dueDay(due: Due, language: Language): string {
  return due.kind === "day" ? dayWords(due.date, language) : say(dueTexts[due.kind], language)
}

/** 还剩 3 个工作日; nothing where it cannot be computed. */
export function dueLeft(due: Due, language: Language): string | undefined {
  if (due.kind !== "day" || due.workdaysLeft === "not_computable") return undefined
  const days = due.workdaysLeft
  if (days === 0) return say(left.today, language)
  if (Math.abs(days) === 1) return say(days > 0 ? left.oneAhead : left.onePast, language)
  return say(days > 0 ? left.ahead : left.past, language, { days: Math.abs(days) })
}

/** `late`: over; `soon`: at most two working days; a colour beside the words, never instead of them. */
export function dueTone(due: Due): "late" | "soon" | "calm" {
  if (due.kind !== "day" || due.workdaysLeft === "not_computable") return "calm"
  if (due.workdaysLeft < 0) return "late"
  return due.workdaysLeft <= 2 ? "soon" : "calm"
}

const ages = {
  minutes: text("{n} 分钟", "{n} min"),
  hours: text("{n} 小时", "{n} h"),
  days: text("{n} 天", "{n} d"),
} as const

/** How long something waits, in the largest unit that is not zero. */
export function ageWords(since: string, now: number, language: Language): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))
  if (minutes < 60) return say(ages.minutes, language, { n: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? say(ages.hours, language, { n: hours })
    : say(ages.days, language, { n: Math.floor(hours / 24) })
}
