// What the preview says of a file: which sheets and columns were read, what was left, and what a second look is due to.
import type { Text, Values } from "@civil/core/text.ts"
import { messageOf, words } from "@civil/core/words.ts"

export type NoteCode =
  | "note.sheet"
  | "note.sheets"
  | "note.hidden_sheet"
  | "note.encoding"
  | "note.unknown_columns"
  | "note.contacts"
  | "note.no_unit"
  | "note.also"
  | "alarm.missing"
  | "alarm.gone"
  | "alarm.entries"
  | "alarm.other_list"
  | "alarm.status"
  | "alarm.rejected"
  | "alarm.older"
  | "alarm.again"

export const noteWords = words<NoteCode>()({
  "note.sheet": {
    zh: "读取了工作表“{sheet}”，标题在第 {row} 行。",
    en: "The sheet “{sheet}” was read; its titles are in row {row}.",
  },
  "note.sheets": {
    zh: "有 {count} 张工作表符合，都读取了：{sheets}。",
    en: "{count} sheets fit and all were read: {sheets}.",
  },
  "note.hidden_sheet": {
    zh: "读取的工作表“{sheet}”在文件里是隐藏的。",
    en: "The sheet “{sheet}” that was read is hidden in the file.",
  },
  "note.encoding": { zh: "CSV 的文字编码是 {encoding}。", en: "The CSV is encoded in {encoding}." },
  "note.unknown_columns": {
    zh: "这些列没有导入：{columns}。",
    en: "These columns were not taken: {columns}.",
  },
  "note.contacts": {
    zh: "“{columns}”可能是个人的联系方式，没有导入。单位对外公布的号码请放在“公开电话”一列。",
    en: "“{columns}” may be contacts of persons and were not taken. A number the organization has published belongs into the column for it.",
  },
  "note.no_unit": {
    zh: "“{column}”的列名没有写单位。没有自带单位的格子不导入；请把列名改成“{column}（万元）”或“{column}（元）”。",
    en: "The title “{column}” does not say a unit. Cells that do not say it themselves are left out; name the column with yuan or ten thousand yuan in brackets.",
  },
  "note.also": {
    zh: "文件里还有“{dataset}”的列。要导入这些内容，请把同一个文件再作为“{dataset}”导入一次。",
    en: "The file also has the columns of “{dataset}”. To take them in, import the same file once more as that.",
  },
  "alarm.missing": {
    zh: "登记库的 {size} 个社会组织中有 {count} 个不在这份文件里（{share}），将标为“不在最新名册中”。请确认文件是完整的。",
    en: "{count} of the {size} organizations in the register are not in this file ({share}) and will be marked as missing from the newest list. Check that the file is complete.",
  },
  "alarm.gone": {
    zh: "登记库里这类记录有 {before} 条，其中 {count} 条不在这份文件里（{share}），将不再显示。如果文件只有一年或一部分，请改用“部分”导入。",
    en: "{count} of the {before} records of this kind in the register are not in this file ({share}) and will no longer be shown. If the file has one year or a part only, import it as a part.",
  },
  "alarm.entries": {
    zh: "{count} 条没有移出日期的列入记录不在这份文件里，发布后将不再显示：{entries}。移出名录要有决定，请逐条核对；如果文件没有写全，请改用“部分”导入。",
    en: "{count} entries without a day of removal are not in this file and will no longer be shown: {entries}. A removal takes a decision: check each; if the file does not have all, import it as a part.",
  },
  "alarm.other_list": {
    zh: "这份文件没有提到{list}：登记库里它的 {count} 条记录不变。",
    en: "This file does not speak of {list}: its {count} entries in the register stay as they are.",
  },
  "alarm.status": {
    zh: "{count} 个社会组织的登记状态将改变（{share}）。请抽查几条。",
    en: "The status of {count} organizations would change ({share}). Check some of them.",
  },
  "alarm.rejected": {
    zh: "{rows} 行中有 {count} 行没有接受（{share}）。请先看原因。",
    en: "{count} of {rows} rows were not taken ({share}). Look at the reasons first.",
  },
  "alarm.older": {
    zh: "这份文件的数据截至 {asOf}，早于登记库现在依据的 {now}。发布后，较新的内容会被较旧的替换。",
    en: "This file speaks as of {asOf}, earlier than what the register rests on now ({now}). Once published, older facts replace newer ones.",
  },
  "alarm.again": {
    zh: "同一个文件已经发布过（第 {version} 版），之后又发布过别的文件。再次发布会回到那时的内容。",
    en: "The very same file was published before (version {version}), and another since. Publishing it again goes back to what it said.",
  },
})

export const noteText = (code: NoteCode, values: Values = {}): Text => messageOf(noteWords, { code, values })
