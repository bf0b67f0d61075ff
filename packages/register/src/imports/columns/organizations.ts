// Columns of the registered items (登记事项).
import { codeColumn, column, type Form, nameColumn } from "./column.ts"

export const organizationsForm: Form = {
  dataset: "organizations",
  needs: [["code"], ["name"], ["status"]],
  columns: [
    codeColumn,
    nameColumn,
    column(
      "kind",
      "社会组织类型 组织类型 类型 登记类型 单位类型 机构类型 社会组织类别",
      "社会团体、民办非企业单位（社会服务机构）或基金会。不填时以代码第 2 位为准。",
      "Association, service institution or foundation in Chinese. Where it is empty the second character of the code tells.",
    ),
    column(
      "status",
      "登记状态 状态 社会组织状态 单位状态 机构状态 存续状态",
      "正常、限期停止活动、撤销登记、吊销登记证书、注销中、注销、已变更名称。其他写法照原文公布，并提醒。",
      "The registrar's word for the status. A word that is not known is published as it is and pointed out.",
    ),
    column(
      "statusSince",
      "状态日期 状态变更日期 注销日期 撤销日期 吊销日期 状态起始日期",
      "现状态开始的日期。",
      "The day the status began.",
    ),
    column(
      "legalRepresentative",
      "法定代表人 法人代表 法定代表人姓名",
      "只填姓名。单元格里有证件号码时整格不导入。",
      "The name only. A cell with an identity number is left out whole.",
    ),
    column(
      "established",
      "成立登记日期 成立日期 登记日期 成立时间 注册日期 批准成立日期 成立登记时间",
      "2020-03-05、2020/3/5、2020年3月5日、20200305 或 Excel 日期都可以。",
      "2020-03-05, 2020/3/5, 20200305, the Chinese way of writing a day, or an Excel date.",
    ),
    column(
      "funds",
      "注册资金 开办资金 原始基金 注册资本 注册开办资金 原始基金数额 资金数额 开办资金数额 注册资金数额",
      "列名里写明单位（万元或元），或者每格自带单位。没有单位的数字不导入。",
      "The title says the unit (万元 or 元), or each cell does. A number without a unit is left out.",
      { money: true, shown: "注册资金（万元）" },
    ),
    column(
      "supervisor",
      "业务主管单位 业务主管部门 主管单位 业务主管单位名称",
      "直接登记的填“直接登记”。",
      "For an organization registered directly (直接登记), that word.",
    ),
    column(
      "registrar",
      "登记管理机关 登记机关 登记管理机关名称 发证机关",
      "作出登记的民政部门。",
      "The civil-affairs authority that registered it.",
    ),
    column(
      "address",
      "住所 地址 登记住所 单位住所 注册地址 机构住所 住所地址",
      "登记的住所。",
      "The registered address.",
    ),
    column("purpose", "宗旨 组织宗旨 章程宗旨", "章程规定的宗旨。", "The purpose in its charter."),
    column("scope", "业务范围 业务活动范围 经营范围", "登记的业务范围。", "The registered scope."),
    column("area", "活动地域 活动区域", "登记的活动地域。", "The registered area of activity."),
    column(
      "certificateFrom",
      "证书有效期起 有效期起 证书有效期自 有效期开始日期 证书有效期起始日期 证书起始日期 有效期始",
      "登记证书有效期的第一天。",
      "First day of the certificate.",
    ),
    column(
      "certificateTo",
      "证书有效期止 有效期止 证书有效期至 有效期至 有效期截止日期 证书有效期截止日期 证书到期日期 证书截止日期 有效期终",
      "登记证书有效期的最后一天；“长期”视为没有期限。",
      "Last day of the certificate; 长期 means that it has none.",
    ),
    column(
      "certificate",
      "证书有效期 有效期限 登记证书有效期 证书有效期限 有效期",
      "也可以写在一格：2020-01-01 至 2025-01-01。",
      "Or both in one cell: 2020-01-01 至 2025-01-01.",
    ),
    column(
      "phone",
      "公开电话 对外公开电话 公布电话 公开联系电话",
      "只填本单位对外公布的号码。“联系电话”一列不导入。",
      "Only a number it has published itself. A column of contacts (联系电话) is not taken.",
    ),
    column(
      "fieldOfWork",
      "行业领域 行事业领域 行业分类 所属行业 业务领域 行业类别",
      "登记机关的行（事）业分类。",
      "The registrar's class of activity.",
    ),
    column(
      "former",
      "曾用名 原名称 变更前名称 曾用名称",
      "几个名称用分号隔开；名称后可加停用日期：甲协会（2019-05-01）。",
      "Several names have semicolons between them; the day a name ended may follow it in brackets.",
    ),
  ],
}
