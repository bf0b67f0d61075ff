// Every sentence of the desk, in both languages.
import type { Text } from "@civil/core/text.ts"
import type { AppointmentState, Kind } from "@civil/services/marriage/views.ts"
import type { Filter } from "./day.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const problems = {
  offline: text(
    "连不上服务器。名单保留在屏幕上，可以照常打印。",
    "No connection to the server. The list stays on screen and can be printed.",
  ),
  timeout: text("服务器十秒内没有答复。", "The server did not answer within ten seconds."),
  signed_out: text("登录已结束，请重新登录。", "Your sign-in has ended. Please sign in again."),
  broken: text("服务器出错，请稍后再试。", "The server had a fault. Please try again shortly."),
} as const

export const states: Readonly<Record<AppointmentState, Text>> = {
  waiting_for_partner: text("待对方确认", "Partner to confirm"),
  booked: text("已预约", "Booked"),
  checked_in: text("已签到", "Checked in"),
  done: text("已办结", "Done"),
  not_done: text("未办成", "Not done"),
  cancelled: text("本人取消", "Cancelled"),
  lapsed: text("逾期失效", "Lapsed"),
  released: text("机关取消", "Released by office"),
  no_show: text("未到", "No-show"),
}

export const kinds: Readonly<Record<Kind, Text>> = {
  M1: text("结婚登记", "Marriage"),
  D1: text("离婚登记申请", "Divorce application"),
  D2: text("撤回离婚申请", "Divorce withdrawal"),
  D3: text("离婚登记发证", "Divorce certificate"),
  R1: text("补领结婚证", "Reissue, marriage"),
  R2: text("补领离婚证", "Reissue, divorce"),
  F1: text("涉外婚姻登记", "Foreign-related"),
  X2: text("婚姻家庭辅导", "Counselling"),
}

/** The same in a word, for the name of a pool of places. */
export const families: Readonly<Record<Kind, Text>> = {
  M1: text("结婚", "Marriage"),
  D1: text("离婚", "Divorce"),
  D2: text("离婚", "Divorce"),
  D3: text("离婚", "Divorce"),
  R1: text("补领", "Reissue"),
  R2: text("补领", "Reissue"),
  F1: text("涉外", "Foreign"),
  X2: text("辅导", "Counselling"),
}

export const filters: Readonly<Record<Filter, Text>> = {
  all: text("全部", "All"),
  expected: text("待签到", "To come"),
  here: text("已签到", "Here"),
  finished: text("已办理", "Finished"),
  absent: text("未到", "No-show"),
  gone: text("已取消", "Cancelled"),
}

/** Keyed by the server's reason codes; the server refuses any other. */
export const reasons: Readonly<Record<string, Text>> = {
  identity_mismatch: text("人与证件不符", "Person and document do not match"),
  kind_mismatch: text("约错了业务", "Booked for the wrong business"),
  papers_missing: text("材料不齐", "Papers missing"),
  not_voluntary: text("并非自愿", "Not of free will"),
  under_age: text("未到法定婚龄", "Under age"),
  already_married: text("已有配偶", "Already married"),
  kinship: text("有禁止结婚的亲属关系", "Forbidden kinship"),
  one_party_absent: text("一方未到", "One party absent"),
  left: text("当事人自行离开", "Left before the end"),
}

export const documents: Readonly<Record<string, Text>> = {
  resident_id: text("居民身份证", "Resident ID"),
  residence_permit_hmt: text("港澳台居民居住证", "HMT residence permit"),
  permanent_residence: text("外国人永久居留身份证", "Permanent residence ID"),
  permit_hm: text("港澳居民来往内地通行证", "HK/Macao travel permit"),
  permit_tw: text("台湾居民来往大陆通行证", "Taiwan travel permit"),
  passport_cn: text("中国护照", "Chinese passport"),
  passport_foreign: text("外国护照", "Foreign passport"),
}

export const words = {
  title: text("婚姻登记工作台", "Registry desk"),
  skip: text("跳到当日名单", "Skip to the day list"),
  signOut: text("退出", "Sign out"),
  language: text("English", "中文"),
  help: text("快捷键", "Keys"),
  office: text("登记机关", "Office"),
  date: text("日期", "Date"),
  today: text("今天", "Today"),
  before: text("前一工作日", "Previous working day"),
  after: text("后一工作日", "Next working day"),
  print: text("打印名单", "Print the list"),
  search: text("预约码或姓名", "Code or name"),
  searchHint: text("扫码枪可直接扫", "A scanner just scans"),
  clear: text("清除", "Clear"),
  camera: text("摄像头扫码", "Scan by camera"),
  cameraTitle: text("把二维码对准镜头", "Hold the QR code to the camera"),
  cameraDenied: text(
    "浏览器不许用摄像头。请用扫码枪，或输入预约码。",
    "The browser does not allow the camera. Use a scanner or type the code.",
  ),
  queues: text("队列", "Queues"),
  sessions: text("时段", "Sessions"),
  list: text("当日名单", "Day list"),
  updated: text("{time} 更新", "Updated {time}"),
  updating: text("正在更新", "Updating"),
  taken: text("网上名额 {taken}／{online}", "Online {taken}/{online}"),
  held: text("保留中 {held}", "{held} held"),
  onSite: text("现场名额 {onSite}", "On site {onSite}"),
  left: text("余 {left}", "{left} left"),
  full: text("约满", "Full"),
  closed: text("已停止预约", "Closed"),
  close: text("停止此时段", "Close session"),
  open: text("恢复此时段", "Open session"),
  nobody: text("无人预约", "No bookings"),
  confirmed: text("双方已确认", "Both confirmed"),
  waiting: text("对方未确认", "Partner has not confirmed"),
  hasConfirmed: text("已确认", "Confirmed"),
  hasNotConfirmed: text("未确认", "Not confirmed"),
  waitingUntil: text("对方须在 {time} 前确认", "Partner must confirm by {time}"),
  applicant: text("申请人", "Applicant"),
  partner: text("对方", "Partner"),
  bring: text("应带材料", "To bring"),
  history: text("经过", "History"),
  reason: text("原因", "Reason"),
  note: text("备注（可不填）", "Note (optional)"),
  time: text("时间", "Time"),
  code: text("预约码", "Code"),
  business: text("业务", "Business"),
  parties: text("当事人", "Parties"),
  state: text("状态", "State"),
  next: text("下一步", "Next"),
  details: text("详情", "Details"),
  closePanel: text("关闭详情", "Close details"),
  nothingNext: text("没有可做的下一步。", "Nothing more to do."),
  noShowFrom: text(
    "{time} 时段结束后才能记“未到”。",
    "A no-show can be marked after the session ends at {time}.",
  ),
  checkIn: text("签到", "Check in"),
  finish: text("办结…", "Finish…"),
  finishTitle: text("办理结果", "Outcome"),
  done: text("已办结", "Done"),
  notDone: text("未办成", "Not done"),
  notDoneHint: text("须选原因，当事人会看到", "A reason is needed; the parties will see it"),
  noShow: text("记为未到", "Mark no-show"),
  release: text("取消此预约…", "Release booking…"),
  releaseDo: text("取消并通知", "Release and tell"),
  undo: text("撤回上一步", "Undo last step"),
  dismiss: text("知道了", "Dismiss"),
  save: text("保存", "Save"),
  cancel: text("返回", "Back"),
  chooseReason: text("请选一个原因。", "Choose a reason."),
  noteTooLong: text("备注最多 500 字。", "A note has at most 500 characters."),
  noShowTitle: text("记为未到？", "Mark as no-show?"),
  noShowBody: text(
    "{names}（{code}）会收到通知。这次缺席计入其爽约次数。",
    "{names} ({code}) will be told. This counts towards their no-shows.",
  ),
  releaseTitle: text("由登记机关取消此预约？", "Release this booking?"),
  releaseBody: text(
    "{names}（{code}）会收到通知，请其另约时间。名额退回，不计入其取消次数。",
    "{names} ({code}) will be told and asked to choose another time. The place goes back, and it never counts against them.",
  ),
  closeTitle: text("停止 {time} 时段？", "Close the {time} session?"),
  closeNone: text(
    "还没有人预约这个时段。停止后不能再约。",
    "Nobody has booked it yet. It can no longer be booked.",
  ),
  closeSome: text(
    "会通知 {couples} 对（位）当事人。停止后不能再约，已有预约由登记机关取消，不计入其取消次数。",
    "{couples} bookings will be told. It can no longer be booked; the bookings are released and never count against anyone.",
  ),
  closeHeld: text(
    "另有 {held} 个名额保留中，也会作废。",
    "{held} more places are held and will end as well.",
  ),
  closeWhy: text("原因（当事人会看到）", "Reason (the parties will see it)"),
  closeWhyMissing: text("请写明原因。", "Say why."),
  closeWhyLong: text("原因最多 200 字。", "A reason has at most 200 characters."),
  closeDo: text("停止并通知", "Close and tell"),
  openTitle: text("恢复 {time} 时段？", "Open the {time} session?"),
  openBody: text(
    "恢复后市民可以再约。已取消的预约不会恢复。",
    "People can book it again. Released bookings stay released.",
  ),
  openDo: text("恢复", "Open"),
  didCheckIn: text("{names} 已签到", "{names} checked in"),
  didDone: text("{names} 已办结", "{names} done"),
  didNotDone: text("{names} 记为未办成", "{names} marked not done"),
  didNoShow: text("{names} 记为未到", "{names} marked no-show"),
  didRelease: text("{names} 的预约已取消并通知", "The booking of {names} is released; they will be told"),
  didUndo: text("{names} 已撤回一步", "{names}: last step undone"),
  didClose: text("{time} 时段已停止", "The {time} session is closed"),
  didOpen: text("{time} 时段已恢复", "The {time} session is open"),
  stale: text(
    "这条预约刚被改过：{who}，{what}（{time}）。已换成最新内容。",
    "This booking has just changed: {who}, {what} ({time}). You now see the latest.",
  ),
  staleUnknown: text(
    "这条预约刚被改过，已换成最新内容。",
    "This booking has just changed. You now see the latest.",
  ),
  uncertain: text(
    "没有收到答复，不知道是否保存。名单已重新读取，请核对后再做。",
    "No answer came, so it may or may not be saved. The list was read again: check before you repeat.",
  ),
  uncertainOffline: text(
    "没有收到答复，不知道是否保存。恢复连接后会重读名单，请核对。",
    "No answer came, so it may or may not be saved. The list will be read again once connected: please check.",
  ),
  found: text("找到 {count} 条", "{count} found"),
  noneFound: text("本日名单里没有“{query}”。", "“{query}” is not on this day's list."),
  elsewhere: text("其他日期", "Other days"),
  searching: text("正在查其他日期", "Looking at other days"),
  noneElsewhere: text(
    "其他日期也没有。请核对预约码，或问当事人约的是哪个登记机关。",
    "Nor on other days. Check the code, or ask which office they booked.",
  ),
  notToday: text("这条预约是 {date} {time} 的，不是今天。", "This booking is for {date} {time}, not today."),
  goThere: text("打开那一天", "Open that day"),
  noneInQueue: text("这个队列里没有人。", "Nobody in this queue."),
  showAll: text("看全部", "Show all"),
  loading: text("正在读取名单", "Reading the list"),
  failed: text("名单读不出来", "The list could not be read"),
  again: text("再试一次", "Try again"),
  noOffices: text("您还没有被分到登记机关", "You are not assigned to an office yet"),
  noOfficesBody: text(
    "请联系局里的管理员，把您加到登记机关的名单里。",
    "Ask your bureau's administrator to add you to an office.",
  ),
  forbidden: text("这里是工作人员的页面", "This page is for staff"),
  forbiddenBody: text(
    "您登录的身份不是工作人员。请退出后用工作人员身份登录。",
    "You are not signed in as staff. Sign out and sign in as staff.",
  ),
  dayClosed: text("这天不办公", "Closed on this day"),
  dayClosedBody: text(
    "按公布的日历，{date} 不是本登记机关的工作日。",
    "By the published calendar this office does not work on {date}.",
  ),
  dayUnknown: text("这天的日历还没有公布", "The calendar for this day is not published"),
  dayUnknownBody: text(
    "国务院尚未公布 {year} 年节假日安排，不能推算工作日。",
    "The holidays of {year} are not published yet, so working days cannot be computed.",
  ),
  dayEmpty: text("这天没有开放的时段", "No sessions on this day"),
  toPortal: text("回到服务首页", "Go to the public site"),
  newDay: text("已是新的一天。", "A new day has begun."),
  goToday: text("转到今天", "Go to today"),
  pastDay: text("过去的日期", "Past day"),
  futureDay: text("将来的日期", "Future day"),
  printTitle: text("当日预约名单", "Day list of appointments"),
  printedAt: text("打印于 {time}，数据为 {updated} 所读", "Printed {time}, data read {updated}"),
  printNote: text("内部使用，用后按规定销毁。", "For office use; destroy after use as prescribed."),
  arrived: text("到", "In"),
  outcome: text("结果", "Outcome"),
  who: {
    applicant: text("申请人", "applicant"),
    partner: text("对方", "partner"),
    office: text("登记机关", "the office"),
    system: text("系统", "the system"),
    you: text("您", "you"),
  },
} as const

export const keyWords: readonly { readonly keys: readonly string[]; readonly does: Text }[] = [
  { keys: ["j", "k"], does: text("下一条、上一条（方向键也可）", "Next, previous (arrows too)") },
  { keys: ["Enter"], does: text("打开详情", "Open details") },
  { keys: ["Esc"], does: text("关闭详情，清除查找", "Close details, clear the search") },
  { keys: ["/"], does: text("查找预约码或姓名", "Find a code or a name") },
  { keys: ["c"], does: text("签到", "Check in") },
  { keys: ["d"], does: text("办理结果", "Outcome") },
  { keys: ["x"], does: text("未办成，选原因", "Not done, with a reason") },
  { keys: ["n"], does: text("记为未到（时段结束后）", "No-show (after the session)") },
  { keys: ["[", "]"], does: text("前一、后一工作日", "Previous, next working day") },
  { keys: ["t"], does: text("回到今天", "Back to today") },
  { keys: ["p"], does: text("打印名单", "Print the list") },
  { keys: ["?"], does: text("这张表", "This table") },
]

export const scannerWords = text(
  "扫码枪不用先点输入框：扫到预约码就打开那一条，再按 Enter 签到。",
  "A hand scanner needs no focus: a scanned code opens its booking; Enter then checks in.",
)

/** Who acted, in a history line: a role has words; a staff person is their name. */
export function historyWho(who: string): Text {
  return (words.who as Readonly<Record<string, Text>>)[who] ?? { zh: who, en: who }
}

/** The reason as stored: a code of the list, or (for a released booking) the office's own sentence. */
export function reasonWords(reason: string): Text {
  return reasons[reason] ?? { zh: reason, en: reason }
}

export function documentWords(type: string): Text {
  return documents[type] ?? { zh: type, en: type }
}
