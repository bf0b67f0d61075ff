// Columns of entries on the credit lists (活动异常名录, 严重违法失信名单), penalties (行政处罚), branches (分支机构) and the lists of illegal organizations.
import { codeColumn, column, type Form, nameColumn, nameForComparing } from "./column.ts"

const authority = column(
  "authority",
  "决定机关 作出决定机关 列入机关 列入决定机关 处罚机关 作出处罚决定机关 处罚决定机关",
  "作出决定的机关。",
  "Who decided.",
)
const document = column(
  "document",
  "文号 决定文号 决定书文号 处罚决定书文号 行政处罚决定书文号 处罚文号 列入决定文号",
  "决定书的文号。",
  "The number of the decision.",
)

export const entriesForm: Form = {
  dataset: "entries",
  needs: [["code"], ["on"], ["reason"]],
  columns: [
    codeColumn,
    nameForComparing,
    column(
      "list",
      "名录类型 名单类型 列入名单类型 列入名录类型 列入类型 名单名称 名录 名单 类型 类别",
      "活动异常名录或严重违法失信名单。整份文件只有一种时，写在表头上方的标题里也可以。",
      "活动异常名录 or 严重违法失信名单. Where a whole file is of one of them, the heading above the titles may say it.",
    ),
    column(
      "on",
      "列入日期 列入时间 列入决定日期 列入活动异常名录日期 列入严重违法失信名单日期",
      "列入的日期。",
      "The day it was listed.",
    ),
    column(
      "reason",
      "列入事由 列入原因 事由 原因 列入情形 列入理由 列入活动异常名录原因 列入严重违法失信名单原因 列入活动异常名录事由 列入严重违法失信名单事由",
      "照决定书的原文。",
      "In the words of the decision.",
    ),
    authority,
    document,
    column(
      "removedOn",
      "移出日期 移除日期 移出时间 移出活动异常名录日期 移出严重违法失信名单日期",
      "移出的日期；仍在名录中的留空。",
      "The day it was removed; empty while it is still listed.",
    ),
    column("removalReason", "移出事由 移出原因 移除原因 移出理由", "移出的原因。", "Why it was removed."),
  ],
}

export const penaltiesForm: Form = {
  dataset: "penalties",
  needs: [["code"], ["kind"], ["on"]],
  columns: [
    codeColumn,
    nameForComparing,
    column(
      "kind",
      "处罚种类 处罚类别 处罚类型 处罚内容 行政处罚种类 处罚结果",
      "警告、罚款、没收违法所得、限期停止活动等，照决定书的原文。",
      "Warning, fine and so on, in the words of the decision.",
    ),
    column(
      "amount",
      "罚款金额 罚款数额",
      "只算罚款，不含没收；列名里写明单位（元或万元）。",
      "The fine alone, nothing confiscated; the title says the unit (元 or 万元).",
      { money: true, shown: "罚款金额（元）" },
    ),
    column(
      "ground",
      "违法事实 处罚事由 违法行为 案由 处罚依据 违法违规行为 处罚原因",
      "处罚的事由。",
      "What it was punished for.",
    ),
    column(
      "on",
      "处罚日期 处罚决定日期 决定日期 作出处罚日期 处罚时间 作出决定日期",
      "作出处罚决定的日期。",
      "The day of the decision.",
    ),
    authority,
    document,
  ],
}

export const branchesForm: Form = {
  dataset: "branches",
  needs: [["code"], ["branch"]],
  columns: [
    {
      ...codeColumn,
      titles: [
        ...codeColumn.titles,
        "所属社会组织统一社会信用代码",
        "设立单位统一社会信用代码",
        "主体统一社会信用代码",
      ],
    },
    {
      ...nameForComparing,
      titles: [
        ...nameForComparing.titles,
        "所属社会组织名称",
        "所属社会组织",
        "设立单位名称",
        "设立单位",
        "主体名称",
      ],
    },
    column(
      "branch",
      "分支机构名称 分支代表机构名称 代表机构名称 分支机构代表机构名称 机构全称",
      "分支（代表）机构的名称。",
      "The name of the branch or representative body.",
    ),
    column(
      "kind",
      "分支机构类型 机构类别 分支机构类别 分支代表机构类型 类别",
      "分支机构或代表机构。",
      "分支机构 (branch) or 代表机构 (representative body).",
    ),
    column("since", "设立日期 成立日期 登记日期 备案日期 设立时间", "设立的日期。", "The day it was set up."),
    column("until", "撤销日期 终止日期 注销日期 撤销时间", "撤销的日期。", "The day it ended."),
  ],
}

export const illegalForm: Form = {
  dataset: "illegal",
  needs: [["name"], ["issuer"], ["on"]],
  columns: [
    {
      ...nameColumn,
      titles: ["非法社会组织名称", ...nameColumn.titles, "涉嫌非法社会组织名称"],
      about: { zh: "名单上的名称。", en: "The name on the list." },
    },
    column(
      "issuer",
      "公布机关 发布机关 公布单位 发布单位",
      "公布名单的机关。",
      "The authority that published the list.",
    ),
    column("on", "公布日期 发布日期 公布时间 发布时间", "公布的日期。", "The day of publication."),
    column("batch", "批次 名单批次 公布批次", "第几批。", "Which batch."),
    column(
      "measure",
      "处理情况 处置方式 处置结果 处理方式 性质",
      "取缔，或涉嫌非法。",
      "取缔 (banned), or 涉嫌 (suspected).",
    ),
    column(
      "link",
      "链接 公告链接 原文链接 网址",
      "公告原文的网址，https 开头。",
      "Address of the announcement, beginning with https.",
    ),
    column("note", "备注 说明", "公告里的说明。", "What the announcement says about it."),
  ],
}
