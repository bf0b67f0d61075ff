// What exports say, and the names of their columns.
import type { Text } from "@civil/core/text.ts"
import { refusing, words } from "@civil/core/words.ts"
import type { Flag } from "../shapes.ts"
import type { State } from "../transitions.ts"

export type ExportCode =
  | "export.empty"
  | "export.missing"
  | "export.not_ready"
  | "export.expired"
  | "export.too_many_rows"
  | "export.failed"
  | "export.watermark"

export const exportWords = words<ExportCode>()({
  "export.empty": {
    zh: "这个列表里没有办件，没有可以导出的内容。",
    en: "There is no case in this list, so there is nothing to export.",
  },
  "export.missing": { zh: "没有找到这份导出文件。", en: "This export was not found." },
  "export.not_ready": {
    zh: "文件还在生成，请稍后再下载。",
    en: "The file is still being made. Try again in a moment.",
  },
  "export.expired": {
    zh: "文件保存七天，已经删除。需要时请重新导出。",
    en: "Files are kept for seven days; this one is gone. Export again if you need it.",
  },
  "export.too_many_rows": {
    zh: "超过 {most} 行，不能生成 Excel 文件。请缩小范围，或改用 CSV。",
    en: "More than {most} rows do not fit an Excel file. Narrow the list, or choose CSV.",
  },
  "export.failed": {
    zh: "文件没有生成，请重新导出。",
    en: "The file could not be made. Export again.",
  },
  "export.watermark": {
    zh: "{bureau} 内部资料，仅供“{reason}”使用，请勿外传。导出人：{name}（{staff}），时间：{at}，编号：{id}",
    en: "Internal record of {bureau}, only for: {reason}. Not to be passed on. Exported by {name} ({staff}) at {at}, no. {id}",
  },
})

export const refuseExport = refusing(exportWords)

export const columnNames = {
  code: { zh: "编号", en: "Code" },
  matter: { zh: "事项", en: "Matter" },
  state: { zh: "状态", en: "State" },
  applicant: { zh: "申请人", en: "Applicant" },
  received: { zh: "收件时间", en: "Received" },
  due: { zh: "最后期限", en: "Last day" },
  flags: { zh: "标记", en: "Marks" },
  holder: { zh: "经办人", en: "In hand with" },
  documents: { zh: "材料数", en: "Papers" },
  result: { zh: "结论", en: "Conclusion" },
} as const satisfies Readonly<Record<string, Text>>

/** As the desk's screens call them. */
export const stateNames: Readonly<Record<State, Text>> = {
  draft: { zh: "草稿", en: "Draft" },
  submitted: { zh: "待领办", en: "To be taken up" },
  in_review: { zh: "办理中", en: "In review" },
  needs_correction: { zh: "等申请人补正", en: "Waiting for correction" },
  awaiting_second: { zh: "待第二人审批", en: "Awaiting second approval" },
  approved: { zh: "已同意", en: "Approved" },
  refused: { zh: "不同意", en: "Refused" },
  fulfilled: { zh: "已兑现", en: "Fulfilled" },
  withdrawn: { zh: "申请人撤回", en: "Withdrawn" },
  lapsed: { zh: "逾期未补正", en: "Lapsed" },
  closed: { zh: "已结案", en: "Closed" },
}

export const flagWords: Readonly<Record<Flag, Text>> = {
  duplicate: { zh: "可能重复", en: "Possible duplicate" },
  appeal: { zh: "复核", en: "Appeal" },
  returned: { zh: "补正过", en: "Was corrected" },
  overdue: { zh: "超期", en: "Overdue" },
  uncomputable: { zh: "期限待定", en: "No last day" },
  opinion: { zh: "征求意见中", en: "Opinion asked" },
  forwarded: { zh: "转入", en: "Forwarded" },
  urgent: { zh: "急件", en: "Urgent" },
  review_late: { zh: "审查逾期", en: "Review late" },
}

export const dueNames: Readonly<Record<string, Text>> = {
  paused: { zh: "等待补正", en: "Paused" },
  not_computable: { zh: "暂不能计算", en: "Not computable" },
  not_yet_published: { zh: "尚未公布", en: "Not yet published" },
  none: { zh: "无", en: "None" },
}
