// Words of finding a place: receipt date, office, day, time, and the ways out when there is none.
import type { Text } from "@civil/core/text.ts"
import { t } from "./law.ts"

export const find = {
  offices: t("去哪里办？", "Where would you like to go?"),
  officesHint: t(
    "先选离您方便的。每家后面写着最近能约的时间。",
    "Choose what is convenient. Each shows its next free time.",
  ),
  officesSame: t(
    "请选当初受理申请的那一家，换一家不能办。",
    "Choose the office that accepted your application; no other can do this.",
  ),
  elsewhere: t("其他地方", "Elsewhere"),
  elsewhereHint: t(
    "双方都是内地居民的，全国任何一家都可以办。",
    "Mainland residents may use any office in the country.",
  ),
  noNext: t("网上暂时约满，可以现场排队", "Booked out online for now; you can queue at the counter"),
  noNextShort: t("网上暂时约满", "Booked out online"),
  foreignHere: t(
    "{district}的登记机关没有涉外、涉港澳台、华侨婚姻登记的权限。",
    "Offices in {district} have no authority for registration with a partner from abroad, Hong Kong, Macao or Taiwan.",
  ),
  foreignWhere: t(
    "请到省级民政部门指定的登记机关办理。上海由市婚姻登记中心和部分区办理，名单会调整，来之前请打 12345 问清。",
    "Please go to an office designated by the province. In Shanghai these are the municipal centre and some districts; the list changes, so call 12345 before you go.",
  ),
  noOffice: t("这里暂时没有能办这项业务的登记机关。", "No office here offers this yet."),
  next: t("最近可约：{when}", "Next free: {when}"),
  address: t("地址", "address"),
  phone: t("电话", "phone"),
  hours: t("办公时间", "hours"),
  source: t("（{title} {date}）", "({title} {date})"),
  missing: t("{facts}尚未公布，可打 {phone} 询问", "{facts}: not yet published; ask {phone}"),
  times: t("什么时候去？", "When would you like to go?"),
  changeOffice: t("换一家", "Another office"),
  full: t("约满", "Full"),
  closed: t("不办公", "Closed"),
  tooSoon: t("来不及预约", "Too soon to book"),
  outside: t("不在期限内", "Outside the period"),
  notComputable: t("待节假日公布", "Waiting for the holiday notice"),
  opensAt: t("{when}开放预约", "Opens {when}"),
  timesOn: t("{date}，选一个时间", "{date}: choose a time"),
  holdHintShort: t(
    "选好后，这个时间先为您留着，再填信息。",
    "Your time is kept for you while you fill in the details.",
  ),
  signInHint: t(
    "点时间后请登录，登录后会回到这里，一步就能继续。",
    "After choosing you sign in, then come back here and continue with one tap.",
  ),
  chosen: t("您选了 {when}", "You chose {when}"),
  keepChosen: t("保留这个时间", "Keep this time"),
  chosenGone: t(
    "您选的 {when} 刚被约走。请看看下面的时间。",
    "{when} has just been taken. Here are other times.",
  ),
  orOther: t("或者在下面另选", "or choose another below"),
  dayFull: t("{date} 已约满", "{date} is full"),
  dayNone: t("{date} 不能预约：{why}", "{date} cannot be booked: {why}"),
  monthNone: t("这个月没有能约的时间", "Nothing can be booked this month"),
  nextFree: t("最近能约的时间", "Next free times"),
  nextNone: t(
    "眼下哪里都约满了。退回来的名额会重新放出，请过一会儿再看。",
    "Everything is booked right now. Returned places come back; please look again later.",
  ),
  walkIn: t("不预约，直接去", "Without a booking"),
  askHuman: t("打电话问问：{phone}", "Phone: {phone}"),
  placesFrom: t("名额来源：{title}", "Places: {title}"),
  rulesFrom: t("预约规则来源：{title}", "Booking rules: {title}"),
  asOf: t("余位更新于 {time}", "Places as of {time}"),
  receipt: t("回执单上写的是哪一天？", "Which date is on your receipt?"),
  receiptShort: t(
    "看回执单右下角的日期，例如 2026 年 11 月 2 日。",
    "The date at the foot of the receipt, for example 2 November 2026.",
  ),
  goOn: t("继续", "Continue"),
  receiptBad: t("请填回执单上的日期，年、月、日都要填", "Enter the date on the receipt: year, month and day"),
  receiptReal: t("没有这一天，请看看回执单", "That day does not exist; please check the receipt"),
  receiptFuture: t(
    "回执单的日期不会晚于今天，请看看回执单",
    "The receipt cannot be dated after today; please check it",
  ),
  clock: t("按回执单 {receipt} 计算", "Counted from the receipt of {receipt}"),
  clockWithdraw: t("可以撤回到", "Withdrawal possible until"),
  clockIssue: t("可以来领证", "Certificates possible"),
  clockRange: t("{from} 至 {to}", "{from} to {to}"),
  clockFrom: t("{from} 起，最后一天待节假日公布", "from {from}; the last day waits for the holiday notice"),
  clockOver: t(
    "领证的期限已经过了，申请视为撤回。如果还需要，请重新申请（第一步）。",
    "The period is over and the application counts as withdrawn. If you still wish to, apply again (step 1).",
  ),
  clockCooling: t(
    "冷静期还没有结束，{from} 起可以来领证。",
    "The 30 days are not over; certificates are possible from {from}.",
  ),
  clockWithdrawOver: t("撤回的期限已经过了（{until}）。", "The time to withdraw is over ({until})."),
  clockUnknown: t(
    "明年的放假安排还没有公布，有的日期现在算不出来。我们不猜，公布后会自动更新。",
    "Next year's holidays are not announced yet, so some dates cannot be worked out. We do not guess; this page updates itself.",
  ),
  changeReceipt: t("改日期", "Change the date"),
  moving: t(
    "改约：原来的时间是 {when}，选好新的之前不会变。",
    "Rescheduling: your present time, {when}, stays until you confirm a new one.",
  ),
} as const satisfies Readonly<Record<string, Text>>
