// Words of the list of a ceremony at the desk.
import type { Text } from "@civil/core/text.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const ceremonyWords = {
  lead: text(
    "选一场，核对两位新人的姓名后签到。",
    "Choose a ceremony; compare both names, then check the couple in.",
  ),
  none: text("近期没有集体颁证", "No group ceremony is coming"),
  noneBody: text("有新的场次时会出现在这里。", "New ones appear here."),
  which: text("场次", "Ceremony"),
  option: text(
    "{date} {start} {title}（{taken}/{quota} 对，候补 {waiting} 对）",
    "{date} {start} {title} ({taken} of {quota} couples, {waiting} waiting)",
  ),
  list: text("{title} {date} 名单", "Couples of {title}, {date}"),
  number: text("编号", "Number"),
  names: text("新人", "Couple"),
  guests: text("亲友", "Guests"),
  state: text("签到", "Checked in"),
  arrived: text("{time} 已到", "here at {time}"),
  here: text("签到", "Check in"),
  open: text("报名待审核", "Not yet granted"),
  sum: text(
    "已到 {arrived} 对，共 {all} 对，亲友 {guests} 位",
    "{arrived} of {all} couples are here, {guests} guests in all",
  ),
  nobody: text("还没有人报名。", "Nobody has signed up yet."),
  notToday: text("签到只在当天办理。", "Couples are checked in on the day itself."),
  print: text("打印名单", "Print the list"),
  did: text("已签到：{names}", "Checked in: {names}"),
} as const
