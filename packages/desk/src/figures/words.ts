// Sentences of the figures.
import type { Text } from "@civil/core/text.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const figureWords = {
  lead: text(
    "按收件所在的周统计。少于 {least} 的数不显示，写作“<{least}”，以免认出个人；件数太少时不显示天数。",
    "By week. Counts below {least} are not shown but written “<{least}”, so that nobody can be recognised; days are left out where there are too few cases.",
  ),
  asOf: text("统计于 {time}", "As of {time}"),
  weeks: text("多少周", "Weeks"),
  lastWeeks: text("最近 {n} 周", "Last {n} weeks"),
  desk: text("科室", "Desk"),
  allDesks: text("全部科室", "All desks"),
  matter: text("事项", "Matter"),
  allMatters: text("全部事项", "All matters"),
  week: text("周（周一）", "Week of"),
  received: text("收件", "Received"),
  done: text("办结", "Decided"),
  waiting: text("在办", "Waiting"),
  medianDays: text("办理天数中位数", "Median days"),
  p90Days: text("办理天数九成以内", "90th percentile days"),
  overdue: text("超期", "Overdue"),
  returned: text("退回补正", "Returned"),
  noShowRate: text("爽约率", "No-show rate"),
  empty: text("这段时间没有统计。", "No figures for these weeks."),
  emptyBody: text("统计每晚汇总一次。", "Figures are summed up every night."),
  table: text("统计表", "Table of figures"),
  plotFlow: text("每周收件和办结", "Received and decided by week"),
  plotAges: text("办理天数", "Days to a decision"),
  plotLate: text("超期和退回补正", "Overdue and returned"),
  plotNote: text(
    "同样的数字在下面的表里；没有显示的数不画。",
    "The same numbers stand in the table; suppressed ones are not drawn.",
  ),
  plotFailed: text(
    "图画不出来，数字在下面的表里。",
    "The plots could not be drawn; the numbers stand in the table.",
  ),
  print: text("打印", "Print"),
  days: text("天", "days"),
  cases: text("件", "cases"),
} as const
