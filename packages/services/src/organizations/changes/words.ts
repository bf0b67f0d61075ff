// Sentences of what changed about an organization.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const changeWords = {
  nothing: t("未写", "not stated"),
  noDay: t("没有写明的日期", "a day that is not stated"),
  noKind: t("没有写明种类", "kind not stated"),
  registered: t("进入名册", "Entered the register"),
  renamed: t("名称由“{before}”变更为“{after}”", "Renamed from “{before}” to “{after}”"),
  status: t("登记状态由“{before}”变为“{after}”", "Status changed from “{before}” to “{after}”"),
  inspection: t("公布{year}年度结论：{after}", "Result for {year} published: {after}"),
  inspectionChanged: t(
    "{year}年度结论由“{before}”改为“{after}”",
    "Result for {year} changed from “{before}” to “{after}”",
  ),
  inspectionGone: t(
    "{year}年度结论（{before}）不再公布",
    "The result for {year} ({before}) is no longer published",
  ),
  rating: t("评为 {grade}，有效期至{day}", "Rated {grade} until {day}"),
  ratingChanged: t("评估等级改为 {grade}，有效期至{day}", "Rating changed to {grade}, until {day}"),
  ratingGone: t("评估等级 {grade} 不再公布", "The rating {grade} is no longer published"),
  charity: t("登记或认定为慈善组织", "Registered or recognised as a charity"),
  charityGone: t("不再在慈善组织名册上", "No longer in the register of charities"),
  charityOther: t("慈善组织的登记内容有变更", "Its record as a charity changed"),
  fundraising: t("取得公开募捐资格，自{day}起", "May raise funds in public since {day}"),
  fundraisingYes: t("名册写明有公开募捐资格", "The register says that it may raise funds in public"),
  fundraisingNo: t("名册写明没有公开募捐资格", "The register says that it may not raise funds in public"),
  fundraisingGone: t(
    "名册不再写有公开募捐资格",
    "The register no longer states a qualification for public fundraising",
  ),
  fundraisingEnd: t("公开募捐资格于{day}终止", "Qualification for public fundraising ended on {day}"),
  fundraisingOn: t(
    "名册不再写公开募捐资格已终止",
    "The register no longer says that public fundraising ended",
  ),
  because: t("，{reason}", ": {reason}"),
  listed: t("列入{list}，{day}{reason}", "Entered on the {list}, {day}{reason}"),
  delisted: t("不再在{list}上{reason}", "No longer on the {list}{reason}"),
  delistedOn: t("移出{list}，{day}{reason}", "Taken off the {list}, {day}{reason}"),
  penalty: t("受到行政处罚，{day}：{kind}", "Penalised, {day}: {kind}"),
  penaltyGone: t("行政处罚（{day}，{kind}）不再公布", "The penalty ({day}, {kind}) is no longer published"),
  branch: t("分支机构“{name}”的登记有变化", "Its branch “{name}” was registered or changed"),
  branchGone: t("名册不再有分支机构“{name}”", "The register no longer has its branch “{name}”"),
  missing: t("{day}的完整名册里没有它", "The complete register of {day} does not have it"),
  foundAgain: t("名册里又有了它", "The register has it again"),
  former: t("写明曾用名“{name}”", "Former name “{name}” stated"),
  formerGone: t("不再写曾用名“{name}”", "Former name “{name}” no longer stated"),
  added: t("{field}：{after}", "{field}: {after}"),
  changed: t("{field}由“{before}”变为“{after}”", "{field} changed from “{before}” to “{after}”"),
  gone: t("名册不再写{field}（原为“{before}”）", "{field} (“{before}”) is no longer stated"),
  other: t("其他登记内容", "Other particulars"),
  codeWarning: t("代码校验位的提示有变化", "The remark on its check character changed"),
  illegal: t(
    "列入非法社会组织名单，或名单内容有变化",
    "Entered on the list of illegal organizations, or its row changed",
  ),
  illegalGone: t("不再在非法社会组织名单上", "No longer on the list of illegal organizations"),
} as const satisfies Readonly<Record<string, Text>>

/** Registered items by the name of their field. */
export const fieldWords = {
  kind: t("类型", "Type"),
  statusWord: t("登记状态的原话", "The register's word for its status"),
  statusSince: t("状态起始日期", "Day of its status"),
  legalRepresentative: t("法定代表人", "Legal representative"),
  established: t("成立登记日期", "Day of registration"),
  fundsFen: t("注册资金", "Registered funds"),
  supervisor: t("业务主管单位", "Supervising authority"),
  direct: t("登记方式", "Way of registration"),
  registrar: t("登记管理机关", "Registrar"),
  address: t("住所", "Address"),
  purpose: t("宗旨", "Purpose"),
  scope: t("业务范围", "Scope"),
  area: t("活动地域", "Area"),
  certificateFrom: t("证书有效期起", "Certificate valid from"),
  certificateTo: t("证书有效期止", "Certificate valid until"),
  phone: t("电话", "Phone"),
  field: t("行（事）业领域", "Field"),
  name: t("名称", "Name"),
} as const
