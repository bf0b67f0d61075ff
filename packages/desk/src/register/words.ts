// Sentences of the register's rooms.
import type { Text } from "@civil/core/text.ts"
import type { ImportState } from "@civil/register/imports/contract.ts"
import type { ChangeKind, Dataset } from "@civil/register/version.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const pageTitles = {
  candidates: text("待办线索", "To look at"),
  imports: text("导入", "Imports"),
  new: text("新的导入", "New import"),
  import: text("一次导入", "An import"),
  versions: text("版本", "Versions"),
  organizations: text("查社会组织", "Organizations"),
  organization: text("社会组织", "Organization"),
  inspections: text("年检年报", "Annual reports"),
  open: text("启动办件", "Open a case"),
} as const

export const datasetTexts: Readonly<Record<Dataset, Text>> = {
  organizations: text("登记信息", "Registration"),
  inspections: text("年检年报", "Annual inspections and reports"),
  ratings: text("评估等级", "Ratings"),
  charities: text("慈善组织", "Charities"),
  entries: text("活动异常和失信名单", "Credit lists"),
  penalties: text("行政处罚", "Penalties"),
  branches: text("分支（代表）机构", "Branches"),
  illegal: text("非法社会组织名单", "Illegal organizations"),
}

export const importStateTexts: Readonly<Record<ImportState, Text>> = {
  uploading: text("等待文件", "Waiting for the file"),
  reading: text("正在读取", "Being read"),
  ready: text("等待第二人", "Waits for a second person"),
  publishing: text("正在发布", "Being published"),
  published: text("已发布", "Published"),
  refused: text("未同意", "Not agreed to"),
  discarded: text("已放弃", "Given up"),
  unreadable: text("无法读取", "Cannot be read"),
  same: text("与已有版本相同", "Already a version"),
}

export const changeTexts: Readonly<Record<ChangeKind, Text>> = {
  registered: text("新登记", "Newly registered"),
  renamed: text("变更名称", "Renamed"),
  status: text("状态变化", "Status"),
  basic: text("登记事项变化", "Registered items"),
  inspection: text("年检年报", "Annual report"),
  rating: text("评估等级", "Rating"),
  charity: text("慈善", "Charity"),
  listed: text("列入名录", "Put on a list"),
  delisted: text("移出名录", "Off a list"),
  penalty: text("处罚", "Penalty"),
  branch: text("分支机构", "Branch"),
  missing: text("文件里没有了", "No longer in the file"),
  found_again: text("重新出现", "Found again"),
}

export const versionWords = {
  lead: text(
    "每次导入、每个决定都是一个版本；已发布的版本不再改变。",
    "Every import and every decision is a version; what was true at a version never changes.",
  ),
  empty: text("登记册还没有版本。", "The register has no version yet."),
  emptyBody: text(
    "发布第一次导入后，这里有版本 1。",
    "After the first import is published, version 1 is here.",
  ),
  number: text("版本", "Version"),
  at: text("发布时间", "Published"),
  cause: text("由来", "Cause"),
  import: text("导入：{dataset}", "Import: {dataset}"),
  act: text("办件决定", "A decision"),
  counts: text("新增 / 变化 / 缺少", "New / changed / missing"),
  size: text("社会组织数", "Organizations"),
  changes: text("这一版改了什么", "What it changed"),
  changesOf: text("版本 {n} 的变化", "Changes of version {n}"),
  noChanges: text("没有变化，只更新了数据日期。", "Nothing changed but the date of the data."),
  back: text("返回全部版本", "Back to all versions"),
} as const

export const organizationWords = {
  search: text("名称、统一社会信用代码、拼音或首字母", "Name, code, pinyin or initials"),
  find: text("查找", "Search"),
  lead: text(
    "查本局登记册里的社会组织，看全部登记信息，启动列入或者移出。",
    "Look up an organization of this register: every field, and where to open a listing or removal.",
  ),
  nothing: text("登记册里没有找到。", "The register has nothing like it."),
  nothingBody: text(
    "请核对名称或代码。没有登记信息，不等于非法。",
    "Check name or code. Not being found does not mean it is illegal.",
  ),
  publicCard: text("公众看到的页面", "The page the public sees"),
  fields: text("登记事项", "Registered items"),
  entries: text("信用名录", "Credit lists"),
  noEntries: text("没有列入记录。", "No entries."),
  listedOn: text("列入", "Listed"),
  removedOn: text("移出", "Removed"),
  standing: text("在列", "Stands"),
  path: text("怎样移出", "Path to removal"),
  inspections: text("年检年报", "Annual reports"),
  ratings: text("评估等级", "Ratings"),
  penalties: text("行政处罚", "Penalties"),
  branches: text("分支（代表）机构", "Branches"),
  charity: text("慈善组织", "Charity"),
  since: text("自", "Since"),
  until: text("至", "Until"),
  fundraising: text("公开募捐资格", "Fundraising qualification"),
  noFile: text("还没有导入过这类数据。", "No such data has been imported yet."),
  none: text("登记册没有记载。", "The register says nothing of it."),
  history: text("变更记录", "History"),
  cases: text("相关办件", "Cases about it"),
  noCases: text("没有您可以查看的办件。", "No cases you may see."),
  candidates: text("线索", "To look at"),
  listedNow: text("已在名录上", "On the list"),
  openListing: text("启动列入", "Open a listing"),
  openRemoval: text("启动移出", "Open a removal"),
  year: text("年度", "Year"),
  conclusion: text("结论", "Conclusion"),
  valid: text("有效期", "Valid"),
  day: text("日期", "Day"),
  kind: text("种类", "Kind"),
  authority: text("机关", "Authority"),
  mark: text("版本 {n}，数据：{source}，截至 {day}", "Version {n}; source: {source}, as of {day}"),
} as const

export const candidateWords = {
  lead: text(
    "由登记册算出，供人判断；系统不会自动列入或者移出。",
    "Reckoned from the register for a person to judge; nobody is listed or removed by the system.",
  ),
  basis: text(
    "按版本 {n}（{size} 个社会组织），{day}计算。",
    "By version {n} ({size} organizations), reckoned on {day}.",
  ),
  all: text("全部", "All"),
  kinds: text("线索种类", "Kinds"),
  lateNote: text("{n} 件逾期", "{n} late"),
  empty: text("没有线索。", "Nothing to look at."),
  emptyBody: text(
    "登记册发布新版本后会重新计算。",
    "It is reckoned anew with every version of the register.",
  ),
  since: text("自", "Since"),
  due: text("应在此日前记录", "To be recorded by"),
  late: text("已逾期", "Late"),
  noDay: text(
    "那一年的工作日历没有载入，算不出哪一天",
    "No calendar of that year: the day cannot be computed",
  ),
  reason: text("登记册怎么说", "What the register says"),
  next: text("下一步", "Next"),
  seeAll: text("看全部 {n} 件", "See all {n}"),
  underWay: text("办理中：{code}", "Under way: {code}"),
} as const

export const inspectionWords = {
  lead: text(
    "登记册里最近五个年度的年检年报。",
    "Annual inspections and reports of the last five years, by the register.",
  ),
  asOf: text("数据截至 {day}。", "As of {day}."),
  notYet: text("还没有导入年检年报数据。", "No inspections have been imported yet."),
  toImport: text("导入年检年报", "Import inspections"),
  year: text("年度", "Year"),
  passed: text("合格", "Passed"),
  basically_passed: text("基本合格", "Basically passed"),
  failed: text("不合格", "Failed"),
  absent: text("未参检", "Absent"),
  filed: text("已报送", "Filed"),
  none: text("没有记录", "No record"),
  share: text("分布", "Share"),
  of: text("{year}年度：{state}（{n}个）", "{year}: {state} ({n})"),
  back: text("返回各年度", "Back to all years"),
  nobody: text("没有。", "None."),
  noneHint: text(
    "“没有记录”只说明登记册里没有，不等于未报送。",
    "“No record” only says that the register has none, not that nothing was filed.",
  ),
} as const

export const openingWords = {
  two: text("启动即为第一人的意见，由另一人决定。", "Opening it is the first word; another person decides."),
  one: text("启动后进入待办。", "It then waits in the queue."),
  note: text("内部备注（可不填）", "Internal note (optional)"),
  send: text("启动", "Open the case"),
  wrong: text("有 {n} 处需要修改", "{n} things to put right"),
  dateHint: text("写成 2026-11-20 这样。", "Like 2026-11-20."),
  noPapers: text(
    "材料请在线下存档，证据一栏写明存放位置。",
    "Papers stay in your files; say under Evidence where they are kept.",
  ),
  optional: text("可不填", "optional"),
} as const
