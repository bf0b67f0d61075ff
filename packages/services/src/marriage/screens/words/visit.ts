// Words of a booking once it stands: confirmation, what to bring, changing it, and everything a person has booked.
import type { Text } from "@civil/core/text.ts"
import type { AppointmentState } from "../../views.ts"
import { t } from "./law.ts"

export const visit = {
  seal: t("预约有效", "This booking is valid"),
  meMark: t("（您）", "(you)"),
  share: t("发给对方", "Send it"),
  copied: t("已复制", "Copied"),
  booked: t("约好了", "You are booked"),
  bookedWaiting: t("名额已留，等对方确认", "Place kept, waiting for your partner"),
  code: t("预约码", "Booking code"),
  codeHint: t("到现场说这个码，或者出示二维码。", "Say this code at the desk, or show the QR code."),
  qr: t("预约码 {code} 的二维码", "QR code of booking {code}"),
  when: t("时间", "Time"),
  where: t("地点", "Place"),
  who: t("谁来", "Who comes"),
  fee: t("费用", "Fee"),
  free: t("0 元", "0 yuan"),
  confirmed: t("已确认", "confirmed"),
  unconfirmed: t("还没确认", "not confirmed yet"),
  bring: t("就带这些，别的不用带", "Bring exactly this, nothing more"),
  calendar: t("加到日历", "Add to calendar"),
  print: t("打印", "Print"),
  changeTitle: t("要改或取消", "To change or cancel"),
  changeUntil: t("在网上改约或取消，最晚到 {until}。", "Change or cancel here up to and including {until}."),
  changeOver: t(
    "网上改约和取消已经截止（最晚 {until}）。去不了请打电话：{phone}。",
    "Changes here closed on {until}. If you cannot come, phone {phone}.",
  ),
  reschedule: t("改约", "Reschedule"),
  cancel: t("取消预约", "Cancel the booking"),
  withdraw: t("登记撤回意愿", "Record the wish to withdraw"),
  confirm: t("确认这次预约", "Confirm this booking"),
  partnerTitle: t("请对方确认", "Ask your partner to confirm"),
  partnerHow: t(
    "请对方用自己的账号登录，在“我的办事”里确认，或者打开下面的链接。",
    "Your partner signs in with their own account and confirms under My matters, or opens this link.",
  ),
  partnerBy: t(
    "{by} 前要确认，过时预约自动取消，不算您取消。",
    "By {by}. After that the booking lapses; it does not count as your cancellation.",
  ),
  partnerMessage: t(
    "我约了 {when} {office}。请登录确认，预约码 {code}：{link}",
    "I booked {when}, {office}. Please sign in and confirm, code {code}: {link}",
  ),
  partnerMessageNeutral: t(
    "有一个预约需要您登录确认，预约码 {code}：{link}",
    "A booking needs your confirmation, code {code}: {link}",
  ),
  partnerCopy: t("可以把这段话发给对方", "You can send these words"),
  timeline: t("办理经过和下一步", "What happened and what comes next"),
  nextConfirm: t("对方登录确认", "The other confirms"),
  nextBy: t("最晚 {by}", "by {by}"),
  nextCome: t("带齐材料，按时到场", "Come on time with the papers"),
  nextCalled: t("等叫号，当面办理", "Wait to be called"),
  otherTime: t("另选时间", "Choose another time"),
  applyAgain: t("重新申请", "Apply again"),
  secondStep: t("第二步什么时候来", "When to come for step 2"),
  talk: t(
    "想先和人谈一谈？可以请辅导员，自愿、保密",
    "Would you like to talk to somebody first? A counsellor, if you wish, in confidence",
  ),
  appeal: t("这次不该算？可以申诉", "Should this not count? You can appeal"),
  secondGo: t("看第二步能约的时间", "See times for step 2"),
  whoYou: t("您", "You"),
  whoPartner: t("对方", "Your partner"),
  whoOffice: t("登记机关", "The office"),
  whoSystem: t("系统", "The system"),
  back: t("返回这次预约", "Back to the booking"),
  confirmTitle: t("对方请您确认这次预约", "You are asked to confirm a booking"),
  confirmTitleNeutral: t("有一次预约请您确认", "A booking waits for your confirmation"),
  confirmHow: t(
    "请核对。都对，就留下您自己的手机号码，点确认。",
    "Please check. If all is right, leave your own mobile number and confirm.",
  ),
  confirmMobile: t("您的手机号码", "Your mobile number"),
  confirmMobileHint: t(
    "两个人各留各的号码，互相看不到。",
    "Each of you leaves your own number; neither sees the other's.",
  ),
  confirmDeclare: t("请确认", "Please confirm"),
  confirmAgree: t("信息无误，我会按时到场", "This is right, and I will come on time"),
  confirmGo: t("确认", "Confirm"),
  notMine: t("不是我，或者不对", "Not me, or not right"),
  notMineHow: t(
    "不用确认，什么也不用做：到 {by} 没人确认，预约会自动取消。",
    "Do nothing: without your confirmation by {by} it lapses.",
  ),
  cancelTitle: t("要取消这次预约吗？", "Cancel this booking?"),
  cancelFree: t("取消后，这个名额会给别的人。", "Your place then goes to someone else."),
  cancelCounts: t(
    "这次取消会记 1 次：{days} 天内第 {next} 次，满 {limit} 次后 {block} 天内不能网上预约。",
    "This counts as cancellation {next} within {days} days; after {limit}, online booking closes for {block} days.",
  ),
  cancelCountsWithMissed: t(
    "这次取消会记 1 次：{days} 天内爽约满 {noShows} 次并且取消满 {limit} 次，{block} 天内不能网上预约；这是第 {next} 次取消。",
    "This counts as cancellation {next}: {noShows} missed and {limit} cancelled within {days} days close online booking for {block} days.",
  ),
  moveGo: t("确认改约", "Confirm the change"),
  meTerm: t("您", "You"),
  otherTerm: t("对方", "The other"),
  cancelBites: t(
    "这是 {days} 天内第 {next} 次取消。取消后，{block} 天内您不能网上预约。",
    "This is cancellation {next} within {days} days. After it, online booking closes for {block} days.",
  ),
  cancelNotCounted: t(
    "按现在的规定，取消不记次数。",
    "Under the present rules a cancellation is not counted.",
  ),
  cancelRather: t("只是时间不合适？可以改约。", "Only the time is wrong? You can reschedule."),
  cancelGo: t("确定取消", "Yes, cancel"),
  cancelKeep: t("不取消", "Keep it"),
  withdrawTitle: t("要登记撤回意愿吗？", "Record the wish to withdraw?"),
  withdrawWhat: t(
    "登记后，第二步的预约会放回，网上不能再约第二步。您一个人就可以决定。",
    "The booking for step 2 goes back and step 2 can no longer be booked here. You may decide this alone.",
  ),
  withdrawSign: t(
    "这还不是正式撤回：请在 {until} 下班前，带身份证和回执单到 {office} 签《撤回离婚登记申请书》，办完才正式撤回。",
    "This is not yet the withdrawal itself: until closing time on {until}, go to {office} with your ID and the receipt and sign the withdrawal form.",
  ),
  withdrawSeen: t(
    "对方只会看到状态有变化，看不到是谁。",
    "The other sees only that the status changed, not who.",
  ),
  withdrawGo: t("登记撤回意愿", "Record the wish"),
  signGo: t("约一个签字的时间", "Choose a time to sign"),
  withdrawKeep: t("不撤回", "Keep it"),
  moveTitle: t("改到这个时间？", "Move to this time?"),
  moveFrom: t("原来", "Before"),
  moveTo: t("改到", "New"),
  moveHint: t("确认后，原来的名额会给别的人。", "Once confirmed, your former place goes to someone else."),
  moveKeep: t("不改了，保留原来的", "Keep the former time"),
  my: t("我的办事", "My matters"),
  myHold: t("还没提交的", "Not submitted yet"),
  myHoldGo: t("接着填", "Go on"),
  myCode: t("收到了预约码？", "Were you given a booking code?"),
  myCodeHint: t(
    "对方发给您的预约码，10 个字母和数字。",
    "The code your partner passed on, 10 letters and digits.",
  ),
  myCodeGo: t("查看", "Open"),
  myCodeBad: t(
    "预约码是 10 个字母和数字，请再看一遍",
    "A booking code has 10 letters and digits; please check it",
  ),
  doneConfirm: t("已确认，到时见。", "Confirmed. See you then."),
  doneMove: t("改好了，请看新的时间。", "Moved. Please note the new time."),
  doneWithdraw: t(
    "撤回意愿已登记，第二步的预约已放回。",
    "The wish is recorded and the booking for step 2 went back.",
  ),
  eventSummary: t("婚姻登记处预约", "Registration office appointment"),
  eventNeutral: t("预约", "Appointment"),
  eventAlarm: t("明天有预约，别忘了带证件", "Appointment tomorrow; remember your documents"),
} as const satisfies Readonly<Record<string, Text>>

/** What a state means for the person, and what to do next. */
export const states: Readonly<Record<AppointmentState, { readonly name: Text; readonly means: Text }>> = {
  waiting_for_partner: {
    name: t("等对方确认", "Waiting for confirmation"),
    means: t(
      "名额留着，两个人都确认后才算约好。",
      "The place is kept; the booking stands once both have confirmed.",
    ),
  },
  booked: {
    name: t("已约好", "Booked"),
    means: t("请按时带齐材料来。", "Please come on time with your papers."),
  },
  checked_in: { name: t("已签到", "Checked in"), means: t("请等叫号。", "Please wait to be called.") },
  done: { name: t("已办结", "Done"), means: t("这次业务已经办好。", "This visit is complete.") },
  not_done: {
    name: t("未办成", "Not completed"),
    means: t(
      "原因以登记机关当面告知的为准；补齐后可以再约。",
      "The office told you why; you may book again once it is settled.",
    ),
  },
  cancelled: {
    name: t("已取消", "Cancelled"),
    means: t("名额已放回，需要时可以再约。", "The place was given back; book again when you need to."),
  },
  lapsed: {
    name: t("没有确认，已过期", "Lapsed"),
    means: t(
      "期限内没有两个人都确认，预约自动取消，不记次数。",
      "Not confirmed by both in time. It does not count against you.",
    ),
  },
  released: {
    name: t("登记机关取消", "Released by the office"),
    means: t(
      "是登记机关的原因，不算您取消，请另约时间。",
      "The office's reason; it never counts against you. Please book another time.",
    ),
  },
  no_show: {
    name: t("未到", "Missed"),
    means: t(
      "记了 1 次爽约。如果记错了，请联系登记机关更正。",
      "Counted as one missed booking. If that is wrong, contact the office.",
    ),
  },
}

/** Waiting for the person who reads it. */
export const awaited = {
  name: t("等您确认", "Waiting for you"),
  means: t(
    "对方已经留好名额，您确认后才算约好。",
    "Your partner kept a place; the booking stands once you confirm.",
  ),
}

/** A divorce application past its time, or signed away at the counter by the one who reads it. */
export const ended = {
  name: t("申请已结束", "The application has ended"),
  means: t(
    "这次申请已经结束，不用再来。以后还需要的，可以重新申请。",
    "This application has ended; you need not come. If you still wish to later, you may apply again.",
  ),
}

/** The one who recorded the wish to withdraw: only the signature at the counter withdraws. */
export const toSign = {
  name: t("撤回意愿已登记", "Wish to withdraw recorded"),
  means: t("还没有正式撤回，请到登记机关签字。", "Not yet withdrawn: please sign at the office."),
}

/** The other one. Who did what and when is nobody's business. */
export const changed = {
  name: t("申请状态有变化", "The status has changed"),
  means: t(
    "第二步的预约已放回，目前不能在网上约。想了解情况，请联系登记机关。",
    "The booking for step 2 went back and cannot be made here at present. To learn more, contact the office.",
  ),
}
