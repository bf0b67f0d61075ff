// Sentences of the figures.
import type { Text } from "@civil/core/text.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const figureWords = {
  lead: text(
    "按周统计。少于 {least} 的数，以及能推算出它们的数，写作“隐去”，以免认出个人。没有办件的周不列。",
    "By week. Counts below {least}, and those that would give them away, are hidden, so that nobody can be recognised. Weeks in which nothing happened are left out.",
  ),
  hidden: text("隐去", "hidden"),
  allTogether: text("全部事项合计", "All matters together"),
  tooFew: text(
    "数字太少，画不成图；有的都在下面的表里。",
    "Too few numbers to draw; those there are stand in the tables.",
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
