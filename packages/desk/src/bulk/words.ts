// Sentences of acting on many cases: asking, the dry run, the run, its results, and taking it back.
import type { BulkAct } from "@civil/casework/inputs.ts"
import type { BulkView } from "@civil/casework/views.ts"
import type { Text } from "@civil/core/text.ts"
import type * as z from "zod/mini"

const text = (zh: string, en: string): Text => ({ zh, en })

export type Act = z.infer<typeof BulkAct>
export const bulkActs = [
  "approve",
  "refuse",
  "propose",
  "claim",
  "let_go",
  "close",
] as const satisfies readonly Act[]

export const bulkActNames: Readonly<Record<Act, Text>> = {
  approve: text("同意", "Approve"),
  refuse: text("不同意", "Refuse"),
  propose: text("拟定结果", "Propose"),
  claim: text("领办", "Claim"),
  let_go: text("放回队列", "Let go"),
  close: text("结案", "Close"),
}

export const bulkWords = {
  askTitle: text("批量办理 {count} 件", "Act on {count} cases"),
  askTitleView: text("批量办理整个列表", "Act on the whole list"),
  askBody: text(
    "先试算，不改动任何办件。看过结果再决定是否办理。",
    "First a dry run that changes nothing. You decide after seeing it.",
  ),
  what: text("怎么办", "What to do"),
  whatMissing: text("请选一项。", "Choose one."),
  outcome: text("拟定结果", "Proposed outcome"),
  reason: text("理由", "Reason"),
  reasonHint: text(
    "各事项都有这个理由时才会办；没有的会列为例外。",
    "Cases whose matter lacks this reason become exceptions.",
  ),
  resultHint: text(
    "同一个结论写入所有同意的件；没有这个结论的会列为例外。",
    "The same conclusion for every case approved; cases without it become exceptions.",
  ),
  reasonMissing: text("请选一个理由。", "Choose a reason."),
  note: text("说明（可不填，申请人会看到）", "Note (optional; applicants will read it)"),
  dryRun: text("试算", "Dry run"),
  checkTitle: text("试算结果：{act}", "Dry run: {act}"),
  checkGone: text("试算结果不在了", "The dry run is gone"),
  checkGoneBody: text(
    "试算只保留在打开它的页面里。请回到队列再选一次。",
    "A dry run lives only in the page it was made in. Go back to the queue and choose again.",
  ),
  nothing: text("没有可办的件。", "There is nothing to act on."),
  nothingBody: text(
    "所选的件都列在例外里，原因写在后面。",
    "Every case chosen is an exception; the reason stands beside it.",
  ),
  nothingChosen: text(
    "没有选中任何办件。请先在队列里选，再批量办理。",
    "No case is chosen. Tick some in the queue first.",
  ),
  first500: text(
    "列表超过 500 件，只算了前 500 件。",
    "The list holds more than 500; only the first 500 are in.",
  ),
  group: text("{text}，{count} 件", "{text}: {count}"),
  exceptions: text("例外，不会办理，{count} 件", "Exceptions, not acted on: {count}"),
  why: text("原因", "Why"),
  leaveOut: text("要办", "Include"),
  run: text("办理 {count} 件", "Act on {count}"),
  runTold: text(
    "办理后有撤回时间，之后才告知申请人。",
    "There is time to undo; applicants are told after it.",
  ),
  runTitle: text("批量办理：{act}", "Bulk run: {act}"),
  by: text("{name}，{time}", "{name}, {time}"),
  progress: text(
    "已办 {done} 件，没有办成 {failed} 件，共 {total} 件",
    "{done} done, {failed} failed, of {total}",
  ),
  undo: text("全部撤回", "Undo all"),
  undoLeft: text(
    "还没有告知任何人，{left} 内可以全部撤回。",
    "Nobody has been told; {left} left to undo all.",
  ),
  undoTitle: text("全部撤回？", "Undo all?"),
  undoBody: text(
    "{count} 件的决定都会撤回，办件回到办理中。还没有告知任何人。",
    "The decisions on {count} cases are undone and the cases go back in review. Nobody has been told.",
  ),
  wasUndone: text("已撤回 {undone} 件，没能撤回 {not} 件", "{undone} undone, {not} not undone"),
  results: text("逐件结果", "Result of each case"),
  item: text("办件", "Case"),
  result: text("结果", "Result"),
  onlyFailed: text("只看没有办成的", "Only what failed"),
  showAll: text("看全部", "Show all"),
  empty: text("还没有批量办理过。", "No bulk run yet."),
  emptyBody: text("在队列里选中办件，再点“批量办理”。", "Tick cases in the queues, then Act in bulk."),
  lead: text(
    "每次批量办理都逐件留痕；在撤回时间内可以全部撤回。",
    "Every run leaves a line in each case; within the time to undo it can be taken back whole.",
  ),
  when: text("时间", "When"),
  who: text("经办", "By"),
  act: text("办理", "Act"),
  count: text("件数", "Cases"),
  state: text("状态", "State"),
  open: text("打开", "Open"),
  backToQueue: text("回到队列", "Back to the queue"),
} as const

export const runStates: Readonly<Record<BulkView["state"], Text>> = {
  running: text("办理中", "Running"),
  done: text("已办完", "Done"),
  undoing: text("撤回中", "Undoing"),
  undone: text("已撤回", "Undone"),
}

export const itemResults: Readonly<Record<BulkView["items"][number]["result"], Text>> = {
  waiting: text("等待", "Waiting"),
  done: text("已办", "Done"),
  failed: text("没有办成", "Failed"),
  undone: text("已撤回", "Undone"),
  not_undone: text("没能撤回", "Not undone"),
}
