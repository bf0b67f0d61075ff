// Short names of what the register says in codes.
import type { Text } from "@civil/core/text.ts"
import type { Basic, CreditList, OrganizationKind } from "@civil/register/organization.ts"

const text = (zh: string, en: string): Text => ({ zh, en })

export const listTexts: Readonly<Record<CreditList, Text>> = {
  abnormal: text("活动异常名录", "Abnormal activity"),
  serious: text("严重违法失信名单", "Serious violations"),
}

export const kindTexts: Readonly<Record<OrganizationKind, Text>> = {
  association: text("社会团体", "Association"),
  service_institution: text("社会服务机构（民办非企业单位）", "Service institution"),
  foundation: text("基金会", "Foundation"),
}

/** Registered items, in the order they are read; what is no plain text is shown by the page itself. */
export const basicTexts: Readonly<Partial<Record<keyof Basic, Text>>> = {
  statusSince: text("状态起始日", "Status since"),
  legalRepresentative: text("法定代表人", "Legal representative"),
  established: text("成立登记日期", "Registered on"),
  supervisor: text("业务主管单位", "Supervising unit"),
  registrar: text("登记管理机关", "Registrar"),
  address: text("住所", "Address"),
  purpose: text("宗旨", "Purpose"),
  scope: text("业务范围", "Scope"),
  area: text("活动地域", "Area"),
  certificateFrom: text("证书有效期自", "Certificate from"),
  certificateTo: text("证书有效期至", "Certificate until"),
  phone: text("公布的电话", "Published phone"),
  field: text("行（事）业领域", "Field"),
}

export const otherTexts = {
  name: text("名称", "Name"),
  code: text("统一社会信用代码", "Credit code"),
  codeWarning: text(
    "校验位与规则不符，以登记证书为准",
    "its check character does not fit the rule; the certificate decides",
  ),
  kind: text("类型", "Kind"),
  status: text("状态", "Status"),
  funds: text("注册资金", "Funds"),
  direct: text("直接登记", "Registered directly"),
  former: text("曾用名", "Former names"),
  missingSince: text("最近一份全量文件（{day}）里没有", "Not in the last whole file ({day})"),
} as const
