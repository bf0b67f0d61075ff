// Names of the rooms, for the bar, the page title and headings.
import type { Text } from "@civil/core/text.ts"
import type { RoomName } from "./rooms.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const roomTitles: Readonly<Record<RoomName, Text>> = {
  day: text("当日预约", "Today's bookings"),
  queues: text("待办事项", "Queues"),
  case: text("办件", "Case"),
  bulk: text("批量办理", "Bulk runs"),
  register: text("登记册", "Register"),
  ceremonies: text("集体颁证", "Ceremonies"),
  exports: text("导出记录", "Exports"),
  figures: text("统计", "Figures"),
  unreached: text("联系不上的人", "People not reached"),
  dead: text("没有发出的消息", "Undelivered messages"),
  nowhere: text("没有这一页", "No such page"),
}

export const barWords = {
  rooms: text("工作区", "Rooms"),
  desk: text("工作台", "Desk"),
  skip: text("跳到正文", "Skip to main content"),
  nowhereBody: text(
    "地址可能输错了，或者这一页已经没有了。",
    "The address may be mistyped, or the page is gone.",
  ),
  details: text("办件详情", "Case details"),
  toQueues: text("看待办事项", "See the queues"),
} as const
