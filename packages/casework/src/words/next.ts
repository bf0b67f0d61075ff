// States in plain words, and what happens next, by whom and by when.
import { words } from "@civil/core/words.ts"
import type { State } from "../transitions.ts"

type Code =
  | `case.state.${State}`
  | `case.next.${
      | "submitted"
      | "in_review"
      | "needs_correction"
      | "awaiting_second"
      | "approved"
      | "answered"
      | "refused"
      | "refused_final"
      | "fulfilled"
      | "withdrawn"
      | "lapsed"
      | "merged"
      | "closed"}`
  | `case.by.${"not_computable" | "not_yet_published" | "paused" | "none"}`
  | `case.until.${"day" | "not_computable" | "not_yet_published" | "paused" | "none"}`
  | `case.answer.${"day" | "open"}`
  | `case.told_answer.${"day" | "open"}`
  | `case.${"state" | "outcome"}.${"answered" | "not_upheld"}`
  | `case.outcome.${"approved" | "refused"}`
  | "case.asked_fields"
  | "case.asked_review"
  | `case.who.${"bureau" | "you" | "applicant" | "legal" | "system"}`
  | `case.source.${"applicant" | "desk" | "sign_in"}`
  | "case.anonymous"
  | "case.reason.none"
  | "case.field.name"
  | "case.field.number"
  | "case.sheltered_name"
  | "case.shelters"
  | "case.field.mobile"
  | "case.late"
  | "case.result_is"
  | "case.outcome.with_result"
  | `case.verdict.${"agree" | "object"}`
  | "case.next.reviewing"
  | "case.review.no_day"
  | "case.review.question"
  | "case.hidden"
  | "case.neutral"
  | "case.another"

export const nextWords = words<Code>()({
  "case.neutral": { zh: "民政事项", en: "A matter of the civil affairs bureau" },
  "case.another": { zh: "另一件", en: "another" },
  "case.state.draft": { zh: "草稿", en: "Draft" },
  "case.state.submitted": { zh: "已提交", en: "Handed in" },
  "case.state.in_review": { zh: "审核中", en: "In review" },
  "case.state.needs_correction": { zh: "待补正", en: "Correction needed" },
  "case.state.awaiting_second": { zh: "待二审", en: "Awaiting second approval" },
  "case.state.approved": { zh: "已同意", en: "Approved" },
  "case.state.refused": { zh: "不予同意", en: "Refused" },
  "case.state.answered": { zh: "已处理答复", en: "Answered" },
  "case.state.not_upheld": { zh: "已答复，未采纳", en: "Answered, not upheld" },
  "case.outcome.approved": { zh: "已获同意", en: "approved" },
  "case.outcome.refused": { zh: "未获同意", en: "refused" },
  "case.outcome.answered": { zh: "已处理答复", en: "dealt with and answered" },
  "case.outcome.not_upheld": { zh: "已答复，未采纳", en: "answered and not upheld" },
  "case.state.fulfilled": { zh: "已办结", en: "Done" },
  "case.state.withdrawn": { zh: "已撤回", en: "Withdrawn" },
  "case.state.lapsed": { zh: "逾期未补正，已终止", en: "Ended: not corrected in time" },
  "case.state.closed": { zh: "已归档", en: "Closed" },
  "case.next.submitted": {
    zh: "{bureau}将安排人员审核。{until}。",
    en: "{bureau} will assign somebody to look at it. {until}.",
  },
  "case.next.in_review": {
    zh: "{bureau}正在审核。{until}。",
    en: "{bureau} is looking at it. {until}.",
  },
  "case.next.needs_correction": {
    zh: "请您补正标出的内容，{answer}。补正期间不计入办理时间。",
    en: "Please correct what is marked, {answer}. The bureau's time stands still meanwhile.",
  },
  "case.next.awaiting_second": {
    zh: "{bureau}一人已审核，正由另一人复核。{until}。",
    en: "One officer of {bureau} has looked at it, another is checking. {until}.",
  },
  "case.next.approved": {
    zh: "申请已获同意，{bureau}将按结果办理。",
    en: "It is approved; {bureau} will carry it out.",
  },
  "case.next.answered": {
    zh: "{bureau}已经处理并答复，您无需再做什么。",
    en: "{bureau} has dealt with it and answered; there is nothing more to do.",
  },
  "case.next.refused": {
    zh: "如有异议，可在此申请本单位复核，由其他人员办理（最后一天：{by}）；也可依法申请行政复议或提起行政诉讼。",
    en: "If you disagree, you can ask for a review here, which somebody else will decide (last day: {by}). You may also seek administrative reconsideration (行政复议) or go to court.",
  },
  "case.next.refused_final": {
    zh: "如有异议，可依法申请行政复议或提起行政诉讼。",
    en: "If you disagree, you may seek administrative reconsideration (行政复议) or go to court.",
  },
  "case.next.fulfilled": { zh: "已经办结，您无需再做什么。", en: "It is done; there is nothing more to do." },
  "case.next.withdrawn": {
    zh: "申请已撤回，您可以随时重新申请。",
    en: "The application was withdrawn. You can apply again at any time.",
  },
  "case.next.lapsed": {
    zh: "申请因逾期未补正已终止，您可以重新申请。",
    en: "The application ended because it was not corrected in time. You can apply again.",
  },
  "case.next.merged": {
    zh: "此件与您的另一件申请重复，已并入一并办理。",
    en: "This was a second application of the same; it goes on as the other one.",
  },
  "case.next.closed": { zh: "此件已归档。", en: "This case is closed." },
  "case.by.not_computable": {
    zh: "下一年度节假日安排公布后确定",
    en: "known once next year's holidays are published",
  },
  "case.by.not_yet_published": {
    zh: "办理时限尚未公布",
    en: "the bureau has not published a time limit yet",
  },
  "case.by.paused": { zh: "补正期间暂停计时", en: "the clock stands still during the correction" },
  "case.by.none": { zh: "无期限", en: "no time limit" },
  "case.until.day": { zh: "办理期限：{day}", en: "To be decided by: {day}" },
  "case.until.not_computable": {
    zh: "办理期限待下一年度节假日安排公布后确定",
    en: "The last day will be known once next year's holidays are published",
  },
  "case.until.not_yet_published": {
    zh: "办理时限尚未公布",
    en: "The bureau has not published a time limit yet",
  },
  "case.until.paused": {
    zh: "补正期间暂停计时",
    en: "The bureau's time stands still during the correction",
  },
  "case.until.none": { zh: "没有办理期限", en: "There is no time limit" },
  "case.answer.day": {
    zh: "最后一天：{day}；逾期未补正，申请终止",
    en: "by {day} at the latest; unanswered, the application ends",
  },
  "case.answer.open": { zh: "请尽快", en: "as soon as you can" },
  "case.told_answer.day": {
    zh: "请于 {day} 前在“我的办事”中修改",
    en: "Please answer under “My matters” by {day}",
  },
  "case.told_answer.open": {
    zh: "请在“我的办事”中修改",
    en: "Please answer under “My matters”",
  },
  "case.asked_review": { zh: "再请{desk}审查", en: "{desk} reviews it again" },
  "case.asked_fields": { zh: "{reason}；要补：{fields}", en: "{reason}; to be answered: {fields}" },
  "case.who.bureau": { zh: "民政局", en: "The bureau" },
  "case.who.you": { zh: "您", en: "You" },
  "case.who.applicant": { zh: "申请人", en: "The applicant" },
  "case.who.legal": { zh: "法定代表人", en: "The legal representative" },
  "case.who.system": { zh: "系统", en: "The system" },
  "case.source.applicant": { zh: "申请人填写", en: "The applicant's word" },
  "case.source.desk": { zh: "科室填写", en: "The desk" },
  "case.source.sign_in": { zh: "实名登录", en: "Real-name sign-in" },
  "case.reason.none": { zh: "登录后可见", en: "shown after signing in" },
  "case.field.name": { zh: "姓名", en: "Name" },
  "case.sheltered_name": { zh: "举报人信息保密", en: "Kept secret: who reported" },
  "case.shelters": {
    zh: "举报人保护：您的姓名、证件和联系方式，办理的人看不到，也搜不到、导不出；只有本科室负责人写明理由才能打开，每次打开您都能在“谁看过我的信息”里看到是谁、为什么。办理的人看得到的是：您选的组织、写的经过和交的证据，所以请不要在里面写自己的姓名和电话。",
    en: "Protection of whoever reports: your name, document and contacts are not shown to those who handle it, and are in no search or file of theirs; only the manager of the desk can open them, giving a reason, and you see each time who did and why under “Who looked”. What they do see: the organization, your account and your evidence. So leave your own name and number out of those.",
  },
  "case.field.number": { zh: "证件号码", en: "Document number" },
  "case.field.mobile": { zh: "手机号码", en: "Mobile number" },
  "case.hidden": { zh: "申请人（领办后可见）", en: "Applicant (shown to whoever takes it in hand)" },
  "case.result_is": { zh: "结论：{result}", en: "conclusion: {result}" },
  "case.outcome.with_result": {
    zh: "{outcome}，结论为“{result}”",
    en: "{outcome} with the conclusion “{result}”",
  },
  "case.verdict.agree": { zh: "同意", en: "no objection" },
  "case.verdict.object": { zh: "不同意", en: "objection" },
  "case.next.reviewing": {
    zh: "{desk}自{since}起正在审查，答复后由{bureau}审核。{until}。",
    en: "{desk} has been reviewing it since {since}; then {bureau} decides. {until}.",
  },
  "case.review.no_day": { zh: "答复期限尚未公布", en: "no last day is published" },
  "case.review.question": {
    zh: "请就这件申请提出审查意见：同意或不同意，并说明理由。申请人可以看到您的意见。",
    en: "Please review this application: agree or object, and say why. The applicant can read your opinion.",
  },
  "case.late": { zh: "已超期限", en: "past the last day" },
  "case.anonymous": { zh: "未具名", en: "Not named" },
})
