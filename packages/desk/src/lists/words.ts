// Sentences of the rooms that are one list: exports, people not reached, messages given up.
import type { ExportView } from "@civil/casework/views.ts"
import type { Text } from "@civil/core/text.ts"
import type { AttemptState, ChannelName } from "@civil/notices/shapes.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const exportWords = {
  askTitle: text("导出此列表", "Export this list"),
  askBody: text(
    "只导出现在这个列表里的办件。文件带您的姓名和时间水印，导出会被记录。",
    "Only the cases of this list. The file is marked with your name and the time, and the export is logged.",
  ),
  askDo: text("导出", "Export"),
  format: text("格式", "Format"),
  reason: text("导出用途", "What it is for"),
  reasonHint: text("会记入日志，例如：局务会月度汇报", "It is logged, e.g. monthly report"),
  reasonMissing: text("请写明用途。", "Say what it is for."),
  reasonLong: text("用途最多 200 个字。", "At most 200 characters."),
  didAsk: text("已开始导出，做好后在“导出记录”里下载。", "The export has begun; download it under Exports."),
  toList: text("看导出记录", "See the exports"),
  lead: text(
    "文件只保存一段时间，过期后请重新导出。",
    "Files are kept for a while; export again when one has expired.",
  ),
  empty: text("还没有导出过。", "Nothing has been exported yet."),
  emptyBody: text(
    "在队列里选好列表，再点“导出此列表”。",
    "Choose a list in the queues, then Export this list.",
  ),
  what: text("列表", "List"),
  at: text("时间", "When"),
  by: text("导出人", "By"),
  rows: text("件数", "Cases"),
  state: text("状态", "State"),
  download: text("下载", "Download"),
  openList: text("打开这个列表", "Open this list"),
} as const

export const exportStates: Readonly<Record<ExportView["state"], Text>> = {
  waiting: text("排队中", "Waiting"),
  running: text("制作中", "Running"),
  done: text("可以下载", "Ready"),
  failed: text("没有做成", "Failed"),
  expired: text("已过期", "Expired"),
}

export const unreachedWords = {
  lead: text(
    "这些消息各种渠道都没有送到，请打电话或用别的办法告知，再记下结果。",
    "No channel delivered these messages. Call or tell the person another way, then record it.",
  ),
  empty: text("没有联系不上的人。", "Everybody was reached."),
  emptyBody: text("消息送不到时会出现在这里。", "Messages that reach nobody appear here."),
  message: text("要告知的内容", "To be told"),
  tried: text("试过的渠道", "Tried"),
  mobile: text("手机", "Mobile"),
  email: text("邮箱", "E-mail"),
  openCase: text("打开办件", "Open the case"),
  reveal: text("查看联系方式", "Reveal contact"),
  revealLabel: text("联系方式", "contact"),
  settle: text("记下结果…", "Record the result…"),
  settleTitle: text("联系结果", "Result"),
  settleDo: text("保存", "Save"),
  how: text("怎么联系的", "What was done"),
  howMissing: text("请选一项。", "Choose one."),
  note: text("说明（可不填）", "Note (optional)"),
  noteMissing: text("请写说明。", "Write a note."),
  did: text("已记下。", "Recorded."),
} as const

export const settleOutcomes = ["called", "wrote", "visited", "moot", "gave_up"] as const
export const outcomeNames: Readonly<Record<(typeof settleOutcomes)[number], Text>> = {
  called: text("打通电话，已告知", "Called and told"),
  wrote: text("已寄信告知", "Told by letter"),
  visited: text("已当面告知", "Told in person"),
  moot: text("已经不用再告知", "No longer needed"),
  gave_up: text("多次联系不上，停止联系", "Not reachable, given up"),
}

export const channelNames: Readonly<Record<ChannelName, Text>> = {
  wechat: text("微信", "WeChat"),
  sms: text("短信", "SMS"),
  email: text("邮件", "E-mail"),
}

export const attemptNames: Readonly<Record<AttemptState, Text>> = {
  started: text("发送中", "being sent"),
  sent: text("已交运营商", "taken by the provider"),
  arrived: text("已送达", "arrived"),
  failed: text("没有送到", "failed"),
  unknown: text("不知道是否送到", "not known"),
}

export const deadWords = {
  lead: text(
    "系统试过多次仍没有做成的后续事项。查明原因后可以再试；再试不会重复告知。",
    "Follow-ups the system gave up after many tries. Once the cause is gone, try again; nobody is told twice.",
  ),
  empty: text("没有积压。", "Nothing was given up."),
  emptyBody: text("后续事项都已做完。", "Every follow-up was done."),
  topic: text("事项", "What"),
  at: text("停止时间", "Given up"),
  tries: text("试过", "Tries"),
  why: text("原因", "Why"),
  again: text("再试", "Try again"),
  did: text("已重新排队，马上会再试。", "Queued again; it will be tried at once."),
  drop: text("不再做…", "Leave it undone…"),
  dropTitle: text("不再做这一项", "Leave it undone"),
  dropBody: text(
    "这一项以后不会再做。请写明为什么、另外怎么处理的，会记下并保存三年。",
    "It will not be done any more. Say why, and what was done instead; this is kept for three years.",
  ),
  dropDo: text("不再做", "Leave it undone"),
  dropNote: text("原因和另外的处理", "Why, and what was done instead"),
  dropMissing: text("请写明原因。", "Say why."),
  dropped: text("已记下，不会再做。", "Recorded; it will not be done."),
  times: text("{count} 次", "{count}"),
} as const
