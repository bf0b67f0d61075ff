// The sentences of the page of a register: its versions, what changed, downloads and how to verify them.
import type { Text } from "@civil/core/text.ts"
import type { ChangeKind } from "@civil/register/version.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const open = {
  title: t("名册、变化与下载", "The register: versions, changes, downloads"),
  lead: t(
    "登记机关每交来一次名册，或者作出一个决定，名册就有新的一版。旧的版本不会改，随时可以查当时怎么写。",
    "Each file of the registrar and each decision makes a new version of the register. Earlier versions never change: what was written then can be looked up.",
  ),
  choose: t("看哪个地方的名册", "Whose register"),
  none: t("{bureau}还没有名册", "{bureau} has no register here yet"),
  noneMore: t("收到以后会在这里公布。", "It appears here once received."),
  head: t(
    "现在是第 {version} 版，{count} 家，{day}发布",
    "Version {version}: {count} organizations, published {day}",
  ),
  marks: t("各部分的来源", "Where each part comes from"),
  download: t("下载整份名册", "Download the whole register"),
  csv: t("表格（CSV）", "Table (CSV)"),
  json: t("程序用（JSON）", "For programs (JSON)"),
  csvSays: t("用表格软件打开", "opens in a spreadsheet"),
  licence: t("使用许可：", "Licence: "),
  sums: t("下载文件的校验值（SHA-256）", "Checksums of the files (SHA-256)"),
  checksum: t(
    "名册内容的校验值（SHA-256，不是文件的）",
    "Checksum of what the register says (SHA-256, not of a file)",
  ),
  verify: t("怎样核对", "How to verify"),
  verifyJson: t(
    "名册内容的校验值：内容相同，值就相同。由一个决定产生的版本没有这个值。",
    "The checksum of what the register says is the same where the content is. Versions made by a single decision have none.",
  ),
  verifyFile: t(
    "下载后对文件运行 sha256sum，结果应当和那个文件的校验值一样；压缩包（.gz）要先解开。应答头 X-Checksum-SHA256 里也有这个值。",
    "Run sha256sum on the file you saved: it must be the checksum of that file; unpack an archive (.gz) first. The header X-Checksum-SHA256 says it, too.",
  ),
  verifyVersion: t(
    "要某一版，在下载地址后面加 ?version=版本号。",
    "For a certain version add ?version= and its number to the address.",
  ),
  polite: t(
    "程序取数：每个网络地址每分钟约 120 次，超过的应答 429，并在 Retry-After 里写明过几秒再来。要整份名册请直接下载。",
    "For programs: about 120 requests a minute for one address; beyond that the answer is 429 and Retry-After says after how many seconds to come again. For the whole register take the download.",
  ),
  api: t("接口说明（OpenAPI）", "Description of the interface (OpenAPI)"),
  versions: t("各个版本", "Versions"),
  version: t("版本", "Version"),
  published: t("发布时间", "Published"),
  cause: t("由来", "Cause"),
  causeImport: t("登记机关的名册：{dataset}", "A file of the registrar: {dataset}"),
  causeAct: t("登记机关的决定", "A decision of the registrar"),
  counts: t("变化", "Changes"),
  countLine: t(
    "新增 {added}，变更 {changed}，缺少 {missing}",
    "{added} added, {changed} changed, {missing} missing",
  ),
  size: t("家数", "Organizations"),
  older: t("只列最近 {count} 版。", "The latest {count} versions."),
  seeChanges: t("看变化", "See what changed"),
  changesTitle: t("{bureau}：名册的变化", "{bureau}: what changed"),
  changesSince: t("第 {version} 版以来的变化", "Changes since version {version}"),
  changesAfter: t("{day}以后的变化", "Changes after {day}"),
  changesIn: t("第 {version} 版的变化", "Changes in version {version}"),
  changesAll: t("全部变化，从旧到新", "All changes, oldest first"),
  changesNone: t("没有变化", "Nothing changed"),
  more: t("更多", "More"),
  back: t("回到名册", "Back to the register"),
  follow: t("到“我关注的”里添加关注", "Follow organizations and lists"),
} as const satisfies Readonly<Record<string, Text>>

export const whatWords: Readonly<Record<ChangeKind, Text>> = {
  registered: t("新登记", "New"),
  renamed: t("更名", "Renamed"),
  status: t("状态", "Status"),
  basic: t("登记事项", "Registration"),
  inspection: t("年检年报", "Inspection"),
  rating: t("评估", "Rating"),
  charity: t("慈善", "Charity"),
  listed: t("列入名录", "Listed"),
  delisted: t("移出名录", "Delisted"),
  penalty: t("处罚", "Penalty"),
  branch: t("分支机构", "Branch"),
  missing: t("名册缺少", "Missing"),
  found_again: t("重新出现", "Found again"),
}
