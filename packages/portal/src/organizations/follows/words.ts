// The sentences of what a person follows.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const follows = {
  title: t("我关注的社会组织", "Organizations I follow"),
  lead: t(
    "登记、年检、评估、名录有变化，会在“我的办事”的消息里告诉您。一家一天变几次，也只说一次。",
    "When a registration, inspection, rating or list entry changes you get a message under My matters, one for each update however much changed.",
  ),
  one: t("关注的组织", "Organizations"),
  lists: t("关注的名单", "Official lists"),
  own: t("我自己的名单", "My own lists"),
  ownIn: t("在名单“{name}”里", "In the list “{name}”"),
  since: t("{day}起关注", "since {day}"),
  end: t("不再关注", "Stop following"),
  none: t("还没有关注的", "You follow nothing yet"),
  noneMore: t("查到一家社会组织后，按“关注”就在这里了。", "Look up an organization and press Follow."),
  search: t("查社会组织", "Check an organization"),
  make: t("一次关注多家", "Follow several at once"),
  makeSays: t(
    "把名称或统一社会信用代码粘贴进来，一行一个。比如家长给孩子选的几家机构，或者资助的一批组织。",
    "Paste names or credit codes, one a line: the institutions you consider for your child, or those you fund.",
  ),
  name: t("给名单起个名字", "Name of the list"),
  nameHint: t("例如：想捐的、孩子的培训班", "For example: to donate to, for my child"),
  lines: t("名称或代码，一行一个", "Names or codes, one a line"),
  linesHint: t(
    "名称要写全；代码和名称写在一行也可以。最多 500 行。",
    "Names in full; a code with its name on one line will do. At most 500 lines.",
  ),
  save: t("保存名单", "Save the list"),
  change: t("修改名单", "Change this list"),
  drop: t("删除名单", "Delete this list"),
  count: t("{count} 家", "{count} organizations"),
  abnormal: t("{bureau}：活动异常名录", "{bureau}: abnormal activities"),
  serious: t("{bureau}：严重违法失信名单", "{bureau}: serious unlawful conduct"),
  illegal: t("{bureau}：非法社会组织名单", "{bureau}: illegal organizations"),
  official: t("关注官方名单", "Follow official lists"),
  officialSays: t("{bureau}的名单有变化就告诉您。", "You are told when a list of {bureau} changes."),
  add: t("关注", "Follow"),
  wrongLines: t(
    "找到 {found} 家，还有 {count} 行关注不了：第 {lines} 行",
    "{found} found; {count} cannot be followed: line {lines}",
  ),
  saveFound: t("去掉这些行，保存 {found} 家", "Leave these lines out and save {found}"),
  wrongList: t("关注不了的行", "Lines that cannot be followed"),
} as const satisfies Readonly<Record<string, Text>>
