// The sentences of the search for organizations.
import type { Text } from "@civil/core/text.ts"
import type { MatchedBy } from "@civil/register/search/contract.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const finding = {
  title: t("查社会组织", "Check a social organization"),
  description: t(
    "一家社会团体、社会服务机构或基金会是不是正规登记、年检怎么样、有没有被列入名录，一查就知道。",
    "Whether an association, service institution or foundation is validly registered, how it was inspected, and whether it is on a list.",
  ),
  ask: t("这家社会组织可靠吗？", "Can I trust this organization?"),
  hint: t(
    "输入名称的全部或一部分、统一社会信用代码，或者拼音、首字母",
    "Type its name or part of it, its credit code, or pinyin or initials",
  ),
  search: t("查询", "Search"),
  narrow: t("缩小范围", "Narrow the search"),
  kind: t("类型", "Type"),
  bureau: t("在哪里登记", "Registered in"),
  status: t("登记状态", "Status"),
  rating: t("评估等级", "Rating"),
  listed: t("信用名录", "Credit lists"),
  charity: t("慈善组织", "Charity"),
  any: t("不限", "Any"),
  onAny: t("在任何一个名录上", "On either list"),
  onlyCharity: t("只看慈善组织", "Charities only"),
  clear: t("清除条件", "Clear"),
  results: t("查询结果", "Results"),
  total: t("找到 {total} 家", "{total} found"),
  totalOne: t("找到 1 家", "1 found"),
  totalFor: t("“{query}”：找到 {total} 家", "“{query}”: {total} found"),
  shown: t("第 {from} 至 {to} 家", "{from} to {to}"),
  slip: t("没有完全对上的。您是不是要找：", "No exact match. Did you mean:"),
  sound: t("按读音相近找到的：", "Found by a similar sound:"),
  none: t("没有查到“{query}”", "Nothing found for “{query}”"),
  noneFilter: t("没有符合这些条件的社会组织", "No organization fits these conditions"),
  noneCode: t(
    "这像是统一社会信用代码的一部分，但名册里没有。请对着证书逐位核对，注意代码里没有字母 I、O、S、V、Z。",
    "This looks like part of a credit code that is not in the register. Compare it with the certificate; codes have no letters I, O, S, V, Z.",
  ),
  wider: t("放宽条件再查", "Search without the conditions"),
  near: t("名称相近的：", "Similar names:"),
  former: t("曾用名：{former}", "Former name: {former}"),
  code: t("代码 {code}", "Code {code}"),
  registeredIn: t("{district}登记", "Registered in {district}"),
  charityTag: t("慈善组织", "Charity"),
  illegalTag: t("在非法社会组织名单上", "On the list of illegal organizations"),
  abnormalTag: t("活动异常名录", "Abnormal activities list"),
  seriousTag: t("严重违法失信名单", "Serious unlawful conduct list"),
  gradeTag: t("评估 {grade}", "Rated {grade}"),
  try: t("可以这样查", "Ways to search"),
  tryName: t("名称或一部分", "A name, or part of it"),
  tryCode: t("代码或一部分", "A code, or part of it"),
  tryPinyin: t("拼音", "Pinyin"),
  tryInitials: t("拼音首字母", "Initials in pinyin"),
  tryFormer: t("曾用名", "A former name"),
  holds: t("这里有哪些名册", "What this site has"),
  holdsLine: t("{count} 家，截至{day}", "{count} organizations, as of {day}"),
  holdsUndated: t("{count} 家", "{count} organizations"),
  holdsNone: t("还没有收到名册", "No register received yet"),
  others: t("名录与名单", "Lists"),
  more: t("还可以", "Also here"),
  tooLong: t("只按前 {count} 个字查找。", "Only the first {count} characters were searched."),
  looking: t("正在找……", "Searching…"),
  failed: t("没有连上，请按“查询”再试。", "No connection. Press Search to try again."),
} as const satisfies Readonly<Record<string, Text>>

/** Why a name was found, where its own characters do not show it. */
export const becauseWords: Readonly<Partial<Record<MatchedBy, Text>>> = {
  pinyin: t("拼音对上", "Matches by pinyin"),
  initials: t("拼音首字母对上", "Matches by initials"),
  sound: t("读音相同或相近，用字不同", "Sounds alike, written differently"),
  slip: t("名称相近，可能有错字", "A similar name: something may be mistyped"),
}
