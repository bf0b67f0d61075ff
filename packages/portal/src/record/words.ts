// Words of the page with the daily roots: what they are for, how to keep one, how to check.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const record = {
  title: t("办件留痕", "The record, sealed daily"),
  lead: t(
    "办件每变动一次就记一行。每天夜里，我们为当天所有的行算出一个“指纹”（Merkle 根），公布在这里。日后谁改过、删过、补写过哪一行，都对不上这个指纹。",
    "Each change of a case is written down as a line. Every night we work out one fingerprint (a Merkle root) over all lines of the day and publish it here. A line that is altered, removed or added later no longer fits it.",
  ),
  nobody: t(
    "指纹里没有任何人的信息，也推不出来。",
    "Nothing of a person is in a fingerprint, nor can it be worked out from one.",
  ),
  empty: t("还没有指纹", "No fingerprint yet"),
  emptyBody: t(
    "第一个指纹在第一天结束后的夜里公布。",
    "The first one is published in the night after the first day.",
  ),
  table: t("{bureau}，每天的指纹，最近的在前", "{bureau}: the fingerprint of each day, newest first"),
  day: t("日期", "Day"),
  count: t("行数", "Lines"),
  root: t("当天的指纹（根）", "Fingerprint of the day (root)"),
  previous: t("前一天的指纹", "Fingerprint of the day before"),
  first: t("第一天，前面没有", "The first day: none before"),
  older: t("这里列出最近 {count} 天；更早的见：", "These are the last {count} days. Older ones:"),
  all: t("一年多来的全部指纹（JSON）", "All of more than a year (JSON)"),
  interface: t("程序读取（JSON）", "For programs (JSON)"),
  how: t("怎么用", "How to use it"),
  note: t(
    "记下来：抄下或打印某一天的日期和指纹，放在我们管不到的地方。每个指纹都包含前一天的指纹，所以记一个，就管住了这一天和以前所有的日子。",
    "Keep it: write down or print the day and its fingerprint, and keep them where we have no hand in. Each covers the one of the day before, so that one note vouches for that day and for all before it.",
  ),
  compare: t(
    "比一比：过些日子再来看，同一天的指纹应当一个字都不差。差了，就是记录被改过，请告诉审计机关，或者打 12345。",
    "Compare: come back later; the fingerprint of that day must be the same to the last letter. If it is not, the record was changed: tell the audit office, or call 12345.",
  ),
  chain: t(
    "看链条：表里每一行的“前一天的指纹”，应当就是下一行的“当天的指纹”。",
    "See the chain: the fingerprint of the day before, in each row, must be the fingerprint of the row below.",
  ),
  verify: t(
    "审计机关：在本局运行 npm run audit:verify -- --root {bureau}/日期/指纹，它重算每一行，指出是哪一件、哪一行对不上；--prove 给出一件办件的证明，不用看别人的数据就能核对。",
    "Auditors: npm run audit:verify -- --root {bureau}/DAY/ROOT, run at the bureau, works out every line again and names the case and line that do not fit; --prove gives proofs for one case that can be checked without anybody else's data.",
  ),
  made: t(
    "算法：SHA-256，RFC 6962（证书透明度）的 Merkle 树；第一片叶子是“区划代码 日期 前一天的指纹”，后面每行历史一片。",
    "How it is made: SHA-256, a Merkle tree as in RFC 6962 (Certificate Transparency). The first leaf is “region code, day, fingerprint of the day before”, then one leaf for each line of history.",
  ),
  limit: t(
    "它能证明记下之后没有被改过；不能证明当初记的就是对的。",
    "It shows that nothing was changed after it was written; not that what was written was true.",
  ),
  others: t("其他民政局", "Other bureaus"),
} as const satisfies Readonly<Record<string, Text>>
