// Words that the pages about organizations share: kinds, states, where a statement comes from, and the ways on.
import type { Text } from "@civil/core/text.ts"
import type { OrganizationKind } from "@civil/register/organization.ts"
import type { Dataset } from "@civil/register/version.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const kindWords: Readonly<Record<OrganizationKind, Text>> = {
  association: t("社会团体", "Association"),
  service_institution: t("社会服务机构（民办非企业单位）", "Social service institution"),
  foundation: t("基金会", "Foundation"),
}

/** As short as a line of results needs. */
export const kindShort: Readonly<Record<OrganizationKind, Text>> = {
  association: t("社会团体", "Association"),
  service_institution: t("社会服务机构", "Service institution"),
  foundation: t("基金会", "Foundation"),
}

export const datasetWords: Readonly<Record<Dataset, Text>> = {
  organizations: t("登记事项", "Registration"),
  inspections: t("年检年报", "Inspections"),
  ratings: t("评估等级", "Ratings"),
  charities: t("慈善组织", "Charities"),
  entries: t("信用名录", "Credit lists"),
  penalties: t("行政处罚", "Penalties"),
  branches: t("分支机构", "Branches"),
  illegal: t("非法社会组织名单", "Illegal organizations"),
}

export const shared = {
  title: t("查社会组织", "Check an organization"),
  source: t("来源：{source}", "Source: {source}"),
  asOf: t("截至{day}", "as of {day}"),
  old: t("已有 {months} 个月", "{months} months ago"),
  document: t("文号：{document}", "Document: {document}"),
  besides: t(
    "这份文件没有写到的项目：{source}，截至{day}",
    "Items this file does not have: {source}, as of {day}",
  ),
  noSource: t("名册没有写明来源", "The register names no source"),
  national: t("到中国社会组织政务服务平台查全国的", "Search the whole country on the national platform"),
  report: t("举报或反映问题", "Report a problem"),
  reportSays: t(
    "谁举报的会保密：办理的人也看不到。",
    "Who reports is kept secret, from those who handle it too.",
  ),
  illegal: t("非法社会组织名单", "Illegal organizations"),
  abnormal: t("活动异常名录", "Abnormal activities list"),
  serious: t("严重违法失信名单", "Serious unlawful conduct list"),
  register: t("名册、变化与下载", "The register: versions and downloads"),
  nameCheck: t("给新组织起名（核名预查）", "Check a name for a new organization"),
  setUp: t("我要成立社会组织", "Set up an organization"),
  follows: t("我关注的", "What I follow"),
  card: t("看登记和信用", "See its record"),
  noMiss: t("未查到登记信息，不等于非法", "Not found here does not mean unlawful"),
  noMissWhy: t(
    "它可能在别的地方登记，可能刚登记还没有进名册，也可能名称写得不一样。",
    "It may be registered elsewhere, be too new for this register, or be written differently.",
  ),
  before: t("网上查不到的，可以打电话问登记机关。", "What is not found online can be asked by phone."),
} as const satisfies Readonly<Record<string, Text>>
