// Sentences of a case's pages and of everything a person has with the bureau.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const subject = {
  code: t("办件编号", "Case number"),
  codeHint: t("打电话或到窗口时，报这个编号就行。", "Say this number on the phone or at the counter."),
  qr: t("办件编号 {code} 的二维码", "QR code of case {code}"),
  neutral: t("您的一件办理事项", "A matter of yours"),
  received: t("交来的时间", "Handed in"),
  due: t("最晚何时有结果", "Outcome by"),
  dueSource: t("依据：{source}", "Rule: {source}"),
  doneSubmit: t("交好了", "Handed in"),
  doneSubmitSays: t(
    "编号和回执都在下面，不用截图：随时在“我的办事”里看得到。",
    "Number and receipt are below; you will always find them under My matters.",
  ),
  doneCorrect: t("补充的内容交好了，接着办理", "Your answer has been handed in; we go on"),
  doneKept: t("填的内容已保存，还没有交", "What you typed is saved, not yet handed in"),
  doneWithdraw: t("已撤回，不再办理", "Withdrawn; nothing further is done"),
  doneAppeal: t(
    "已申请复核，由另一位工作人员重新审核",
    "Your request is in; another officer looks at it afresh",
  ),
  doneRate: t("谢谢您的评价", "Thank you for your rating"),
  timeline: t("办到哪一步了", "Where it stands"),
  whoYou: t("您", "You"),
  whoBureau: t("民政局", "The bureau"),
  answers: t("您交的内容", "What you handed in"),
  answersOther: t("申请内容", "What was handed in"),
  unanswered: t("未填写", "Not answered"),
  lookedGo: t("看谁打开过、为什么", "See who opened it and why"),
  receipt: t("收件回执", "Receipt"),
  result: t("办理结果", "Outcome letter"),
  open: t("打开“{title}”", "Open “{title}”"),
  mergedInto: t(
    "这一件已并入另一件办理，不用再管它。",
    "This one was merged into another; nothing to do here.",
  ),
  mergedGo: t("看并入的那一件", "See the one it went into"),
  needTitle: t("请您补充", "We need something more from you"),
  needFields: t("只要补这些，其他不用重填：", "Only these; the rest stays as it is:"),
  needBy: t("最晚补充到：{by}", "Answer by: {by}"),
  needSoon: t("没有规定最后一天，请尽快补充。", "No last day is set; please answer as soon as you can."),
  needAfter: t(
    "过期没有补，这一件会终止，需要的话可以重新提交。",
    "Without an answer by then the case ends; you may hand it in again.",
  ),
  needGo: t("现在补充", "Answer now"),
  needKept: t(
    "您填过一些，{at} 已保存，还没有交：打开就能接着填。",
    "You have typed something, saved {at}, not yet handed in: open it to go on.",
  ),
  noteFrom: t("工作人员的话：{note}", "The officer says: {note}"),
  noteOf: t("{who}的话：{note}", "{who} said: {note}"),
  because: t("理由：{reason}", "Reason: {reason}"),
  granted: t("同意了", "Granted"),
  refused: t("没有同意", "Not granted"),
  answered: t("已处理答复", "Answered"),
  notUpheld: t("已答复，未采纳", "Answered, not upheld"),
  closedWith: t("{state}：{outcome}", "{state}: {outcome}"),
  given: t("您得到的：", "What you receive:"),
  concluded: t("结论：", "Conclusion: "),
  outcomeAt: t("{at} 决定", "Decided {at}"),
  can: t("您还可以", "What you can do"),
  withdraw: t("撤回申请", "Withdraw"),
  withdrawNot: t(
    "现在不能在网上撤回：刚刚有了决定，正在送达，几分钟内通知您，下面的进度也会更新。有急事请打电话。",
    "It cannot be withdrawn here now: it has just been decided. You will be told within minutes, and the steps below will show it. Phone if it is urgent.",
  ),
  appeal: t("不同意，申请复核", "Ask for a review"),
  appealUntil: t("申请复核最晚到 {until}。", "You may ask for a review until {until}."),
  appealOver: t(
    "网上申请复核的期限已过（{until}）。",
    "The time to ask for a review here is over ({until}).",
  ),
  appealAbroad: t(
    "复核不影响您依法申请行政复议或者提起行政诉讼。",
    "A review here does not affect your right to administrative reconsideration or to go to court.",
  ),
  rate: t("评价这次服务", "Rate this service"),
  rated: t("您评价过：{level}", "Your rating: {level}"),
  call: t("打电话问问：{phone}", "Phone: {phone}"),
  callTerm: t("咨询电话", "Phone"),
  back: t("返回这一件", "Back to the case"),
} as const satisfies Readonly<Record<string, Text>>

export const acts = {
  correct: t("补充内容", "Answer what was asked"),
  correctStep: t("先传要补的材料，再核对一遍交上来。", "Send the papers first, then check and hand in."),
  correctGo: t("下一步：核对并提交", "Next: check and hand in"),
  correctSubmit: t("提交补充", "Hand in"),
  correctKeep: t("先保存，以后再交", "Save for later"),
  correctKept: t("{at} 已保存，还没有交", "Saved {at}, not yet handed in"),
  correctKeptWhere: t(
    "填的内容只有您看得到；换一台手机或电脑，登录后可以接着填。",
    "Only you can see it. Sign in on another device to go on.",
  ),
  correctNotKept: t(
    "刚才没能自动保存；点“先保存”再存一次。",
    "It could not be saved just now; Save for later tries again.",
  ),
  correctElsewhere: t("这些内容刚在别处改过", "This was changed somewhere else"),
  correctElsewhereSays: t(
    "下面的框里是您在这里填的，还没有保存；再点一次就用这里填的。别处保存的是：",
    "The boxes below hold what you typed here, not saved yet; press again to use it. Saved elsewhere:",
  ),
  correctPapersSame: t(
    "还没有传新的。仍用之前交的，请把它勾上。",
    "Nothing new has been sent. To use the earlier one again, tick it.",
  ),
  correctPapersHint: t(
    "勾上的会一起交；之前交过的不用了，就去掉勾。",
    "What is ticked goes along; untick earlier papers no longer needed.",
  ),
  correctEarlier: t("之前填的：{answer}", "Before: {answer}"),
  withdrawTitle: t("要撤回这份申请吗？", "Withdraw this application?"),
  withdrawSays: t(
    "撤回后，工作人员不再办理；记录会留着。以后还要办，可以重新申请。",
    "After that nobody works on it; the record stays. You may apply again later.",
  ),
  withdrawReason: t("为什么撤回", "Why you withdraw"),
  withdrawReasonHint: t("可以不写。写了，帮我们改进。", "You need not say. If you do, it helps us."),
  withdrawGo: t("确定撤回", "Yes, withdraw"),
  withdrawKeep: t("不撤回", "Keep it"),
  appealTitle: t("您为什么不同意？", "Why do you disagree?"),
  appealAgainst: t("没有同意的理由是：{reason}", "The reason given was: {reason}"),
  appealNew: t(
    "由没有参与这次决定的人重新审核。",
    "Somebody who took no part in the decision looks at it afresh.",
  ),
  appealReason: t("说说哪里不对，或者有什么新情况", "Tell us what is wrong, or what is new"),
  appealNeeded: t("请写明哪里不对，或者有什么新情况", "Please say what is wrong, or what is new"),
  appealGo: t("申请复核", "Ask for a review"),
  rateTitle: t("这次办得怎么样？", "How was it?"),
  rateLead: t(
    "自愿评价，每件一次，交了不能改。处理之前，工作人员看不到是谁评的。",
    "Voluntary, once for each case, and final. Until it is dealt with, staff do not see who gave it.",
  ),
  rateNeeded: t("请选一项", "Please choose one"),
  points: t("说的是哪些方面", "What it is about"),
  comment: t("想说的话", "Anything you want to say"),
  commentHint: t("请不要写证件号码、电话号码。", "Please leave out document and phone numbers."),
  callBack: t("请联系我，告诉我怎么改的", "Call me back about it"),
  callBackHint: t(
    "选了这项，负责回访的人会知道您是谁，并按本单位规定的期限联系您。",
    "Whoever calls you back then knows who you are, and does so within the time the bureau has set.",
  ),
  rateGo: t("提交评价", "Send"),
} as const satisfies Readonly<Record<string, Text>>

/** 好差评, five levels; the words are fixed by the national rule. */
export const levels: Readonly<Record<number, Text>> = {
  5: t("非常满意", "Very satisfied"),
  4: t("满意", "Satisfied"),
  3: t("基本满意", "Mostly satisfied"),
  2: t("不满意", "Dissatisfied"),
  1: t("非常不满意", "Very dissatisfied"),
}

export const points = {
  efficiency: t("办得快不快", "How fast it was"),
  guide: t("办事指南准不准", "Whether the guide was right"),
  convenience: t("方便不方便", "How convenient it was"),
  platform: t("网站好不好用", "How easy the site is to use"),
  attitude: t("态度好不好", "How you were treated"),
} as const satisfies Readonly<Record<string, Text>>

export const paper = {
  receiptTitle: t("收件回执", "Receipt"),
  receiptSays: t(
    "{bureau}已于 {at} 收到您网上交来的申请和材料。是否同意，以办理结果为准。",
    "{bureau} received your application and papers on {at}. Whether it is granted is told in the outcome.",
  ),
  resultTitle: t("办理结果告知书", "Outcome letter"),
  applicant: t("申请人", "Applicant"),
  matter: t("事项", "Matter"),
  papersIn: t("收到的材料", "Papers received"),
  noPapers: t("没有材料", "None"),
  fingerprint: t("{name}，SHA-256 前 16 位：{hash}", "{name}, first 16 digits of SHA-256: {hash}"),
  bureau: t("办理单位", "Bureau"),
  given: t("您得到的", "What you receive"),
  outcome: t("结果", "Outcome"),
  concluded: t("结论", "Conclusion"),
  reason: t("理由", "Reason"),
  note: t("说明", "Explanation"),
  decidedAt: t("决定时间", "Decided"),
  rights: t("不同意怎么办", "If you disagree"),
  printedAt: t("{at} 打印。编号可在窗口核对。", "Printed {at}. The number can be checked at the counter."),
  sealReceipt: t("材料已收到", "Papers received"),
  sealResult: t("已办结", "Decided"),
} as const satisfies Readonly<Record<string, Text>>
