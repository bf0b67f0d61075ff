// What happened, in the words of the timeline (`case.step`, the person's) and of the desk's history (`case.line`).
import { words } from "@civil/core/words.ts"

type Shown =
  | "submit"
  | "open"
  | "open_proposed"
  | "claim"
  | "request_correction"
  | "recall"
  | "resubmit"
  | "forward"
  | "merge"
  | "withdraw"
  | "lapse"
  | "approved"
  | "refused"
  | "answered"
  | "not_upheld"
  | "fulfil"
  | "appeal"
  | "overdue"
  | "rated"
  | "close"
  | "reviewed"
type Line =
  | Exclude<Shown, "approved" | "refused" | "answered" | "not_upheld" | "reviewed">
  | "let_go"
  | "propose"
  | "approve"
  | "refuse"
  | "give_back"
  | "undo"
  | "undo_second"
  | "told"
  | "note"
  | "ask_opinion"
  | "give_opinion"
  | "reveal"
  | "open_document"
  | "keep_apart"
  | "merged_in"
  | "matched"
  | "reckoned"
  | "opened"
  | "review_late"

export const lineWords = words<`case.step.${Shown}` | `case.line.${Line}`>()({
  "case.step.submit": { zh: "您提交了申请。", en: "You handed in the application." },
  "case.step.open": { zh: "民政局启动了本办件。", en: "The bureau opened this case." },
  "case.step.open_proposed": { zh: "民政局启动了本办件。", en: "The bureau opened this case." },
  "case.step.claim": { zh: "工作人员开始审核。", en: "An officer began to look at it." },
  "case.step.request_correction": { zh: "需要您补正。", en: "You were asked for a correction." },
  "case.step.recall": {
    zh: "不再需要补正，继续审核。",
    en: "No correction is needed any more; the review goes on.",
  },
  "case.step.resubmit": { zh: "您提交了补正内容。", en: "You sent the correction." },
  "case.step.forward": { zh: "已转送另一单位办理。", en: "It was forwarded to another bureau." },
  "case.step.merge": { zh: "与另一件重复，已合并。", en: "It was merged with another of the same." },
  "case.step.withdraw": { zh: "您撤回了申请。", en: "You withdrew the application." },
  "case.step.lapse": { zh: "逾期未补正，申请终止。", en: "It was not corrected in time and ended." },
  "case.step.approved": { zh: "申请获得同意。", en: "The application was approved." },
  "case.step.refused": { zh: "申请未获同意。", en: "The application was refused." },
  "case.step.answered": { zh: "已处理答复。", en: "It was dealt with and answered." },
  "case.step.not_upheld": { zh: "已答复，未采纳。", en: "It was answered and not upheld." },
  "case.step.fulfil": { zh: "已经办结。", en: "It was carried out." },
  "case.step.appeal": { zh: "您申请了复核。", en: "You asked for a review." },
  "case.step.overdue": {
    zh: "未能在期限内办结，已报负责人督办。",
    en: "It was not decided in time and was passed to the manager.",
  },
  "case.step.rated": { zh: "您评价了服务。", en: "You rated the service." },
  "case.step.close": { zh: "办件归档。", en: "The case was closed." },
  "case.step.reviewed": { zh: "{desk}已审查：{verdict}。", en: "{desk} has reviewed it: {verdict}." },
  "case.line.submit": { zh: "提交申请", en: "Handed in" },
  "case.line.open": { zh: "科室启动", en: "Opened by the desk" },
  "case.line.open_proposed": { zh: "科室启动并提出处理意见", en: "Opened by the desk, outcome proposed" },
  "case.line.claim": { zh: "领取办理", en: "Taken in hand" },
  "case.line.let_go": { zh: "释放", en: "Let go" },
  "case.line.request_correction": { zh: "要求补正，暂停计时", en: "Correction requested; the clock stands" },
  "case.line.recall": { zh: "收回补正要求，恢复计时", en: "Correction recalled; the clock runs" },
  "case.line.resubmit": { zh: "提交补正，恢复计时", en: "Corrected; the clock runs" },
  "case.line.propose": { zh: "提出处理意见", en: "Outcome proposed" },
  "case.line.approve": { zh: "同意", en: "Approved" },
  "case.line.refuse": { zh: "不予同意", en: "Refused" },
  "case.line.give_back": { zh: "退回重审", en: "Given back" },
  "case.line.undo": { zh: "撤回决定", en: "Decision taken back" },
  "case.line.undo_second": { zh: "撤回二审决定", en: "Second decision taken back" },
  "case.line.told": { zh: "结果送达", en: "Outcome told" },
  "case.line.fulfil": { zh: "办结", en: "Carried out" },
  "case.line.close": { zh: "归档", en: "Closed" },
  "case.line.forward": { zh: "转送其他单位", en: "Forwarded to another bureau" },
  "case.line.merge": { zh: "并入另一件", en: "Merged into another case" },
  "case.line.merged_in": { zh: "另一件并入本件", en: "Another case was merged into this one" },
  "case.line.keep_apart": { zh: "确认与另一件不重复", en: "Found to be another case than the one alike" },
  "case.line.matched": { zh: "发现疑似重复", en: "A case that looks the same was found" },
  "case.line.withdraw": { zh: "申请人撤回", en: "Withdrawn by the applicant" },
  "case.line.lapse": { zh: "逾期未补正，终止", en: "Ended: not corrected in time" },
  "case.line.appeal": { zh: "申请复核", en: "Review asked for" },
  "case.line.overdue": { zh: "超过期限，报负责人", en: "Past its last day; passed to the manager" },
  "case.line.note": { zh: "内部备注", en: "Internal note" },
  "case.line.ask_opinion": { zh: "征求其他科室意见", en: "Another desk was asked" },
  "case.line.give_opinion": { zh: "科室答复意见", en: "Opinion given" },
  "case.line.review_late": { zh: "审查单位逾期未答复", en: "The review is late" },
  "case.line.reveal": { zh: "查看隐藏内容", en: "Masked field opened" },
  "case.line.open_document": { zh: "查看材料", en: "Document opened" },
  "case.line.opened": { zh: "打开办件", en: "Case opened" },
  "case.line.rated": { zh: "申请人评价", en: "Rated by the applicant" },
  "case.line.reckoned": {
    zh: "节假日公布后重算期限",
    en: "Last day reckoned anew with the published holidays",
  },
})
