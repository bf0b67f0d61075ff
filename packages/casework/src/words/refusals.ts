// Why something cannot be done with a case: what happened, and what to do next.
import { words } from "@civil/core/words.ts"

type Code =
  | "case.missing"
  | "case.changed"
  | "case.not_now"
  | "case.own"
  | "case.held"
  | "case.not_yours"
  | "case.one_is_enough"
  | "case.two_needed"
  | "case.same_person"
  | "case.not_as_proposed"
  | "case.decided_before"
  | "case.undo_over"
  | "case.undo_own"
  | "case.not_told_yet"
  | "case.appeal_open"
  | "case.no_forward"
  | "case.confidential"
  | "case.reason_unknown"
  | "case.field_unknown"
  | "case.cannot_merge"
  | "case.not_similar"
  | "case.opinion_missing"
  | "case.opinion_given"
  | "case.decision_being_sent"
  | "case.correction_over"
  | "case.appeal_over"
  | "case.appeal_once"
  | "case.already_rated"
  | "case.not_rated_yet"
  | "case.already_open"
  | "case.not_offered"
  | "case.act_missing"
  | "case.view_missing"
  | "case.views_full"
  | "case.not_in_correction"
  | "case.not_asked"
  | "case.hold_first"
  | "case.kept_elsewhere"
  | "case.kept_too_large"
  | `case.result_${"needed" | "unknown" | "not_as_proposed"}`
  | "case.verdict_needed"
  | "case.no_applicant"
  | "case.not_to_open"
  | "case.opened_by_other"
  | "case.review_open"
  | "case.sheltered"

export const refusalWords = words<Code>()({
  "case.sheltered": {
    zh: "举报人信息保密。确有必要的，请本科室负责人写明理由后打开。",
    en: "Who reported is kept secret. Where it must be known, ask the manager of this desk to open it with a reason.",
  },
  "case.no_applicant": {
    zh: "本件由科室启动，没有申请人，不能要求补正。请记录备注，或退回重审。",
    en: "The desk opened this case, so there is no applicant to ask for a correction. Write a note, or give it back.",
  },
  "case.not_to_open": {
    zh: "这一事项不由您的岗位启动。请交由名单中的岗位办理。",
    en: "This matter is not for your role to open. Ask a colleague of the roles named for it.",
  },
  "case.opened_by_other": {
    zh: "这个编号已被使用。请重新打开表单再提交。",
    en: "This number is taken. Open the form anew and send it again.",
  },
  "case.missing": {
    zh: "没有找到这个办件。请核对编号，并用提交时的本人身份登录。",
    en: "This case was not found. Check its number, and sign in as the person who handed it in.",
  },
  "case.changed": {
    zh: "办件刚刚有变动，请看过最新内容后再操作。",
    en: "The case has just changed. Look at it as it is now, then try again.",
  },
  "case.not_now": {
    zh: "办件目前的状态不能进行这一步，请查看最新状态。",
    en: "This cannot be done in the case's present state. Look at it as it is now.",
  },
  "case.own": {
    zh: "您是本办件的当事人，依法回避，不能查看或办理。请交由同事办理。",
    en: "You are a party to this case, so you may not read or handle it here. A colleague has to.",
  },
  "case.held": {
    zh: "{name}正在办理此件（保留至 {until}）。请联系对方，或待释放后再办。",
    en: "{name} has this case in hand (until {until}). Ask them, or wait until it is let go.",
  },
  "case.not_yours": {
    zh: "此件不在您手上，无需释放。",
    en: "You do not have this case in hand, so there is nothing to let go.",
  },
  "case.one_is_enough": {
    zh: "此事项一人即可作出决定，请直接同意或不予同意。",
    en: "One person decides this kind of case. Approve or refuse it directly.",
  },
  "case.two_needed": {
    zh: "此事项须两人审批，请先提出处理意见，再由另一人决定。",
    en: "Two people have to agree on this kind of case. Propose an outcome first; another person decides.",
  },
  "case.same_person": {
    zh: "处理意见由您提出，须由另一人决定。",
    en: "You made the proposal; another person has to decide on it.",
  },
  "case.not_as_proposed": {
    zh: "与提出的处理意见不一致。不同意的，请退回并说明理由。",
    en: "This is not what was proposed. If you disagree, give it back and say why.",
  },
  "case.decided_before": {
    zh: "此件由您作过决定，复核须由其他人办理。",
    en: "You decided this case before; somebody else has to decide the appeal.",
  },
  "case.undo_over": {
    zh: "撤回时间已过，结果已通知当事人。",
    en: "The time to take it back is over: the outcome has been told.",
  },
  "case.undo_own": {
    zh: "只有作出决定的人或负责人可以撤回。",
    en: "Only whoever decided, or a manager, can take this back.",
  },
  "case.not_told_yet": {
    zh: "决定仍可撤回，当事人尚未收到通知，请稍后再办。",
    en: "The decision can still be taken back and nobody has been told. Try again a little later.",
  },
  "case.appeal_open": {
    zh: "申请复核的期限未过，暂不能结案。",
    en: "It may still be appealed, so it cannot be closed yet.",
  },
  "case.no_forward": {
    zh: "此事项没有可转送的单位。",
    en: "There is no other bureau this kind of case can be forwarded to.",
  },
  "case.confidential": {
    zh: "此事项内容保密，只由本科室办理，不能征求其他科室意见。",
    en: "This matter is confidential to its own desk, so no other desk can be asked.",
  },
  "case.reason_unknown": { zh: "请从所列理由中选择。", en: "Choose one of the reasons listed." },
  "case.field_unknown": {
    zh: "没有这一项，请从列表中选择。",
    en: "There is no such field. Choose from the list.",
  },
  "case.cannot_merge": {
    zh: "只能并入疑似重复或同一申请人的另一办件，须是同一单位、同一事项且未终止。",
    en: "A case can be merged only into one listed as alike or of the same applicant, of the same bureau and matter, that has not ended.",
  },
  "case.not_similar": {
    zh: "这两件没有疑似重复的标记，无需区分。",
    en: "These two are not marked as alike, so there is nothing to keep apart.",
  },
  "case.opinion_missing": {
    zh: "没有向您的科室征求这项意见。",
    en: "Your desk was not asked for this opinion.",
  },
  "case.opinion_given": { zh: "这项意见已经答复。", en: "This opinion has been given already." },
  "case.decision_being_sent": {
    zh: "决定已经作出，正在送达，现在不能撤回申请。收到结果后如有异议，可按其中说明办理。",
    en: "A decision has been made and is being sent, so the application can no longer be withdrawn. The outcome says what you can do if you disagree.",
  },
  "case.correction_over": {
    zh: "补正期限已过，申请已终止。您可以重新提交申请。",
    en: "The time to correct the application is over and it has ended. You can hand in a new one.",
  },
  "case.appeal_over": {
    zh: "申请复核的期限（{date}）已过。您仍可依法申请行政复议或提起行政诉讼。",
    en: "The last day to ask for a review was {date}. You may still seek administrative reconsideration (行政复议) or go to court.",
  },
  "case.appeal_once": {
    zh: "本单位已复核过一次。您仍可依法申请行政复议或提起行政诉讼。",
    en: "The bureau has reviewed this once already. You may still seek administrative reconsideration (行政复议) or go to court.",
  },
  "case.already_rated": {
    zh: "您已评价过，每件办件评价一次。谢谢。",
    en: "You have rated this already; each case is rated once. Thank you.",
  },
  "case.not_rated_yet": {
    zh: "收到结果后才能评价。",
    en: "You can rate the service once you have been told the outcome.",
  },
  "case.already_open": {
    zh: "您已有一件同类申请正在办理（编号 {code}）。如确需再交一件，请确认后提交。",
    en: "You have one of these under way already (number {code}). If you do need another, confirm it and send again.",
  },
  "case.not_offered": {
    zh: "这个民政局目前不办理此事项，请换一个单位或到窗口咨询。",
    en: "This bureau does not offer this at present. Choose another one, or ask at the counter.",
  },
  "case.act_missing": { zh: "没有这一步操作，请刷新页面。", en: "There is no such step. Reload the page." },
  "case.view_missing": { zh: "没有找到这个视图。", en: "There is no such saved view." },
  "case.views_full": {
    zh: "最多保存 {count} 个视图，请先删除不用的。",
    en: "At most {count} views can be saved. Remove one you do not use first.",
  },
  "case.kept_elsewhere": {
    zh: "这些内容刚刚在另一处（另一台设备或另一个窗口）保存过，这里的没有保存，但都还在页面上。请先看过再提交。",
    en: "This has just been saved elsewhere, on another device or in another window. What is here was not saved, but it is all still on the page: look at both before you hand in.",
  },
  "case.kept_too_large": {
    zh: "填写的内容太多，无法保存。请删减后再试；较长的说明可以作为材料上传。",
    en: "There is too much text to save. Shorten it and try again; a longer explanation can be uploaded as a document.",
  },
  "case.not_in_correction": {
    zh: "现在没有需要您补正的内容。",
    en: "Nothing is waiting for your correction at present.",
  },
  "case.hold_first": {
    zh: "领办后才能查看这一项。",
    en: "Take the case in hand first; then this can be opened.",
  },
  "case.result_needed": {
    zh: "请选定结论。此事项同意时须写明结论，逐件判断。",
    en: "Choose the conclusion. An approval of this matter states one, case by case.",
  },
  "case.result_unknown": {
    zh: "没有这个结论，请从所列结论中选择；不予同意的没有结论。",
    en: "There is no such conclusion. Choose one of those listed; a refusal has none.",
  },
  "case.result_not_as_proposed": {
    zh: "结论与提出的处理意见不一致。不同意的，请退回并说明理由。",
    en: "This is not the conclusion proposed. If you disagree, give it back and say why.",
  },
  "case.verdict_needed": { zh: "请选择同意或不同意。", en: "Choose whether you agree or object." },
  "case.review_open": {
    zh: "已于{since}请{desk}审查，尚未答复（答复期限：{by}）。答复前不能同意；可以先要求补正或不予同意。",
    en: "{desk} was asked for its review on {since} and has not answered yet (last day: {by}). It cannot be approved before; you can ask for a correction or refuse.",
  },
  "case.not_asked": { zh: "这一项不在补正范围内。", en: "You were not asked to change this." },
})
