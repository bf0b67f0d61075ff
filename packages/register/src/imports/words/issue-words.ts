// Why a row was left out, or what about it was pointed out.
import type { Text, Values } from "@civil/core/text.ts"
import { messageOf, words } from "@civil/core/words.ts"

export type RejectCode =
  | "row.code_missing"
  | "row.code_length"
  | "row.code_characters"
  | "row.code_number"
  | "row.code_identity"
  | "row.code_other"
  | "row.missing"
  | "row.identity_needed"
  | "row.fault_needed"
  | "row.too_long"
  | "row.kind_unknown"
  | "row.day_wrong"
  | "row.day_future"
  | "row.day_order"
  | "row.year_wrong"
  | "row.conclusion_unknown"
  | "row.grade_unknown"
  | "row.list_unknown"
  | "row.contradicts"
  | "row.not_in_register"

export type WarningCode =
  | "row.code_check"
  | "row.code_region"
  | "row.kind_word"
  | "row.kind_differs"
  | "row.status_missing"
  | "row.status_unknown"
  | "row.money_amount"
  | "row.money_unit"
  | "row.money_currency"
  | "row.identity"
  | "row.fault"
  | "row.repeated"
  | "row.name_differs"
  | "row.yes_no"
  | "row.fundraising_no_day"
  | "row.fundraising_unclear"
  | "row.branch_of_service"
  | "row.link_wrong"

export type IssueCode = RejectCode | WarningCode

export const issueWords = words<IssueCode>()({
  "row.code_missing": {
    zh: "没有统一社会信用代码。如果是合并单元格，请先取消合并，每行都填上代码。",
    en: "There is no unified social credit code. Where cells are merged, undo that and fill the code into every row.",
  },
  "row.code_length": {
    zh: "统一社会信用代码应为 18 位，这里有 {length} 位。",
    en: "A unified social credit code has 18 characters; this has {length}.",
  },
  "row.code_characters": {
    zh: "统一社会信用代码里有不允许的字符。代码只用数字和大写字母，不用 I、O、S、V、Z。",
    en: "The code has a character it cannot have. Codes are digits and capital letters without I, O, S, V and Z.",
  },
  "row.code_number": {
    zh: "代码在表格里存成了数字，Excel 已丢掉后几位。请把这一列设为文本，重新导出。",
    en: "The code was stored as a number and Excel has lost its last digits. Make the column text and export it again.",
  },
  "row.code_identity": {
    zh: "代码这一格像是个人的身份证件号码，没有读取，也不会显示。请填单位的统一社会信用代码。",
    en: "The cell of the code looks like a person's identity number. It was not taken and is not shown. Put the organization's code there.",
  },
  "row.code_other": {
    zh: "不是社会组织的代码。社会团体以 51 开头，民办非企业单位以 52 开头，基金会以 53 开头。",
    en: "This is no code of a social organization. Associations begin with 51, service institutions with 52, foundations with 53.",
  },
  "row.missing": { zh: "“{column}”没有填。", en: "“{column}” is empty." },
  "row.identity_needed": {
    zh: "“{column}”里有个人的证件号码，整行没有读取。请删去号码。",
    en: "“{column}” has a person's identity number, so the row was not taken. Delete the number.",
  },
  "row.fault_needed": {
    zh: "“{column}”是一个出错的公式。请改成文字。",
    en: "“{column}” is a formula that came to an error. Write the text instead.",
  },
  "row.too_long": {
    zh: "“{column}”超过 {most} 个字，像是几格连成了一格。",
    en: "“{column}” is longer than {most} characters, as if cells had run into one.",
  },
  "row.kind_unknown": {
    zh: "看不出是社会团体、民办非企业单位还是基金会：类型没有写明，代码第 2 位也不能说明。",
    en: "It cannot be told whether it is an association, a service institution or a foundation: neither the kind nor the second character of the code says it.",
  },
  "row.day_wrong": {
    zh: "“{column}”不是一个确定的日期。请写成 2020-03-05 这样。",
    en: "“{column}” is no definite day. Write it like 2020-03-05.",
  },
  "row.day_future": { zh: "“{column}”晚于今天。", en: "“{column}” is after today." },
  "row.day_order": {
    zh: "“{later}”（{end}）早于“{earlier}”（{start}）。",
    en: "“{later}” ({end}) is before “{earlier}” ({start}).",
  },
  "row.year_wrong": {
    zh: "“{column}”不是已经过去或正在进行的年份。请写四位数字的年份。",
    en: "“{column}” is no year up to this one. Write it with four digits.",
  },
  "row.conclusion_unknown": {
    zh: "不认识的年检结论。可用：合格、基本合格、不合格、未参检、已报送。",
    en: "This conclusion is not known. Passed, basically passed, failed, absent or filed, in Chinese, are taken.",
  },
  "row.grade_unknown": {
    zh: "不认识的评估等级。可用：1A、2A、3A、4A、5A。",
    en: "This grade is not known. 1A, 2A, 3A, 4A and 5A are taken.",
  },
  "row.list_unknown": {
    zh: "看不出是活动异常名录还是严重违法失信名单。请加一列“名录类型”，或在表头上方写明。",
    en: "It cannot be told which of the two lists is meant. Add a column for it, or say it above the titles.",
  },
  "row.contradicts": {
    zh: "与第 {row} 行说的是同一件事，内容却不同。两行都没有导入，请留下正确的一行。",
    en: "Says of the same thing something else than row {row}. Neither was taken; keep the one that is right.",
  },
  "row.not_in_register": {
    zh: "登记库里没有这个统一社会信用代码。请先导入登记信息，或核对代码。",
    en: "The register has no organization with this code. Import its registration first, or check the code.",
  },
  "row.code_check": {
    zh: "代码的校验位与规则不符，请与证书核对。照原样导入。",
    en: "The check character of the code is not what the rule gives. Compare it with the certificate. It was taken as it is.",
  },
  "row.code_region": {
    zh: "代码中的登记机关行政区划是 {region}，不是本局的。",
    en: "The code names a registrar in region {region}, not this bureau.",
  },
  "row.kind_word": {
    zh: "不认识的类型，按代码第 2 位取为{kind}。",
    en: "The kind is not known; by the second character of the code it was taken as {kind}.",
  },
  "row.kind_differs": {
    zh: "类型与代码第 2 位不一致：代码说是{kind}。照表里写的导入。",
    en: "The kind and the second character of the code differ: the code says {kind}. It was taken as the table says.",
  },
  "row.status_missing": {
    zh: "没有写登记状态，公布为“状态未说明”。",
    en: "No status is given; it is published as not stated.",
  },
  "row.status_unknown": {
    zh: "不认识的登记状态，照原文公布。",
    en: "The word for the status is not known; it is published as it is.",
  },
  "row.money_amount": {
    zh: "“{column}”看不出是多少钱，这一格没有导入。",
    en: "“{column}” is no amount that can be read; the cell was left out.",
  },
  "row.money_unit": {
    zh: "“{column}”没有单位，不知道是元还是万元，这一格没有导入。",
    en: "“{column}” does not say whether it is in yuan or ten thousand yuan, so the cell was left out.",
  },
  "row.money_currency": {
    zh: "“{column}”不是人民币，这一格没有导入。",
    en: "“{column}” is not in yuan, so the cell was left out.",
  },
  "row.identity": {
    zh: "“{column}”里有个人的证件号码，这一格没有导入，也不会显示。",
    en: "“{column}” has a person's identity number. The cell was left out and is not shown.",
  },
  "row.fault": {
    zh: "“{column}”是一个出错的公式，这一格没有导入。",
    en: "“{column}” is a formula that came to an error; the cell was left out.",
  },
  "row.repeated": { zh: "与第 {row} 行相同，只取一次。", en: "The same as row {row}; taken once." },
  "row.name_differs": {
    zh: "登记库中这个代码的名称是“{name}”，请核对代码是否填错。照代码导入。",
    en: "In the register this code belongs to “{name}”. Check that the code is right. It was taken by its code.",
  },
  "row.yes_no": {
    zh: "“{column}”应为“是”或“否”，这一格没有导入。",
    en: "“{column}” has to be yes or no; the cell was left out.",
  },
  "row.fundraising_no_day": {
    zh: "有公开募捐资格，但没有取得日期。已照原样导入，页面会写明日期没有公布。",
    en: "It may raise funds in public, but the day this was granted is missing. It was taken as it is; pages say that the day is not published.",
  },
  "row.fundraising_unclear": {
    zh: "写着没有公开募捐资格，又有取得日期，没有终止日期。资格没有导入，请核对。",
    en: "It says that it may not raise funds, with a day this was granted and none it ended. The qualification was left out: check it.",
  },
  "row.branch_of_service": {
    zh: "民办非企业单位（社会服务机构）不得设立分支机构，请核对。照原样导入。",
    en: "A service institution may not have branches. Check it. It was taken as it is.",
  },
  "row.link_wrong": {
    zh: "“{column}”不是 https 开头的网址，这一格没有导入。",
    en: "“{column}” is no address beginning with https; the cell was left out.",
  },
})

export const issueText = (code: IssueCode, values: Values = {}): Text =>
  messageOf(issueWords, { code, values })
