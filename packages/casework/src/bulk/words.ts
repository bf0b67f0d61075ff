// What bulk says: why nothing was started, why a case is better decided alone, what became of each.
import { coreWords } from "@civil/core/core-words.ts"
import type { Text, Values } from "@civil/core/text.ts"
import { messageOf, refusing, type Words, words } from "@civil/core/words.ts"
import { spineWords } from "../words.ts"

export type BulkCode =
  | "bulk.nothing"
  | "bulk.view_empty"
  | "bulk.nothing_left"
  | "bulk.either"
  | "bulk.missing"
  | "bulk.started"
  | "bulk.over"
  | "bulk.not_undoable"
  | "bulk.undo_over"
  | "bulk.changed_since"
  | "bulk.done_already"
  | "bulk.not_begun"
  | "bulk.failed"
  | "bulk.alone.duplicate"
  | "bulk.alone.opinion"
  | "bulk.alone.appeal"
  | "bulk.alone.objected"
  | "bulk.group.approve"
  | "bulk.group.refuse"
  | "bulk.group.propose_approved"
  | "bulk.group.propose_refused"
  | "bulk.group.claim"
  | "bulk.group.let_go"
  | "bulk.group.close"

export const bulkWords = words<BulkCode>()({
  "bulk.nothing": {
    zh: "没有选中任何办件。请先勾选办件，或选择一个列表，再批量办理。",
    en: "No case is selected. Tick cases or choose a list first.",
  },
  "bulk.view_empty": {
    zh: "这个列表里现在没有办件，没有可以批量办理的内容。",
    en: "There is no case in this list now, so there is nothing to do in bulk.",
  },
  "bulk.nothing_left": {
    zh: "没有一件可以这样批量办理。请查看每件列出的原因，逐件办理。",
    en: "None of these can be done in bulk. See the reason beside each, and handle them one by one.",
  },
  "bulk.either": {
    zh: "请只选一种方式：勾选办件，或选择一个列表。",
    en: "Choose one way only: ticked cases, or a list.",
  },
  "bulk.missing": {
    zh: "没有找到这次批量办理，或试算已过一小时失效。请重新试算。",
    en: "This bulk action was not found, or its dry run is over an hour old. Run it again.",
  },
  "bulk.started": {
    zh: "这次试算已经开始办理，不能更改。",
    en: "This dry run has been started already and cannot be changed.",
  },
  "bulk.over": {
    zh: "这次批量办理已经撤销。",
    en: "This bulk action has been taken back already.",
  },
  "bulk.not_undoable": {
    zh: "只有批量通过和批量不予通过可以撤销。",
    en: "Only approvals and refusals in bulk can be taken back.",
  },
  "bulk.undo_over": {
    zh: "撤销时间已过，结果已经或正在告知申请人。",
    en: "The time for taking it back is over; people have been told, or are being told.",
  },
  "bulk.changed_since": {
    zh: "办件在此之后又有变动，没有撤销。请逐件查看。",
    en: "The case has changed since, so it was not taken back. Look at it on its own.",
  },
  "bulk.done_already": {
    zh: "在这次批量办理之前，您已经这样办过这一件，没有再改动。",
    en: "You had done this to the case already, before this bulk action; nothing was changed.",
  },
  "bulk.not_begun": {
    zh: "撤销时还没有办到这一件。",
    en: "Not reached before the bulk action was taken back.",
  },
  "bulk.failed": {
    zh: "这一件没有办成，请逐件办理。",
    en: "This one could not be done. Handle it on its own.",
  },
  "bulk.alone.duplicate": {
    zh: "可能与其他办件重复，请先比对，再单独办理。",
    en: "It may be a duplicate. Compare it first, then handle it alone.",
  },
  "bulk.alone.opinion": {
    zh: "正在等其他部门的意见，请等答复后单独办理。",
    en: "Another desk's opinion is awaited. Handle it alone when it has answered.",
  },
  "bulk.alone.objected": {
    zh: "审查单位不同意，请看过其意见后逐件办理。",
    en: "The desk that reviewed it objects: read its opinion and decide this case by itself.",
  },
  "bulk.alone.appeal": {
    zh: "是复核（申诉）办件，请单独办理。",
    en: "It was reopened by an appeal. Handle it alone.",
  },
  "bulk.group.approve": { zh: "{title}：通过", en: "{title}: approve" },
  "bulk.group.refuse": { zh: "{title}：不予通过", en: "{title}: refuse" },
  "bulk.group.propose_approved": { zh: "{title}：初审拟通过", en: "{title}: propose to approve" },
  "bulk.group.propose_refused": { zh: "{title}：初审拟不予通过", en: "{title}: propose to refuse" },
  "bulk.group.claim": { zh: "{title}：领取", en: "{title}: take in hand" },
  "bulk.group.let_go": { zh: "{title}：放回", en: "{title}: let go" },
  "bulk.group.close": { zh: "{title}：办结归档", en: "{title}: close" },
})

export const refuseBulk = refusing(bulkWords)

const all: Words = { ...coreWords, ...spineWords, ...bulkWords }

export const knows = (code: string): boolean => Object.hasOwn(all, code)

/** The sentence of a code kept with an item. */
export const bulkText = (code: string, values: Values = {}): Text => messageOf(all, { code, values })
