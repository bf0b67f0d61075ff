// Columns of annual inspections and reports (年检年报), ratings (等级评估) and charity status (慈善组织).
import { codeColumn, column, type Form, nameForComparing } from "./column.ts"

export const inspectionsForm: Form = {
  dataset: "inspections",
  needs: [["code"], ["year", "yearly"], ["conclusion", "yearly"]],
  yearly:
    /^((?:19|20)\d{2})(?:年度?)?(?:年检|年报|年度检查|年度报告|年检年报|检查)?(?:结论|结果|情况|状态)?$/,
  columns: [
    codeColumn,
    nameForComparing,
    column(
      "year",
      "年度 年检年度 检查年度 报告年度 年报年度 年份",
      "报告的是哪一年，四位数字。",
      "The year reported on, four digits.",
    ),
    column(
      "conclusion",
      "年检结论 结论 年检结果 检查结论 年度检查结论 年检情况 年报情况 年报状态 检查结果 结果",
      "合格、基本合格、不合格、未参检（未年检、未报送）、已报送（只报告、没有结论）。",
      "Passed, basically passed, failed, absent, or filed, in Chinese as the registrar says it.",
    ),
    column(
      "on",
      "结论日期 年检日期 作出结论日期 检查日期 公告日期 报送日期",
      "作出结论的日期。",
      "The day of the conclusion.",
    ),
  ],
}

export const ratingsForm: Form = {
  dataset: "ratings",
  needs: [["code"], ["grade"], ["from", "term"], ["to", "term"]],
  columns: [
    codeColumn,
    nameForComparing,
    column(
      "grade",
      "评估等级 等级 评估结果 社会组织评估等级",
      "1A 到 5A，写“AAAAA”或“5A级”也可以。",
      "1A to 5A; AAAAA will do.",
    ),
    column(
      "from",
      "有效期起 等级有效期起 评估有效期起 授予日期 起始日期",
      "等级有效期的第一天。",
      "First day of the grade.",
    ),
    column(
      "to",
      "有效期止 有效期至 等级有效期止 评估有效期止 等级有效期至 截止日期 到期日期",
      "等级有效期的最后一天。",
      "Last day of the grade.",
    ),
    column(
      "term",
      "有效期 等级有效期 评估有效期 评估等级有效期 有效期限",
      "也可以写在一格：2022-01-01 至 2026-12-31。",
      "Or both in one cell: 2022-01-01 至 2026-12-31.",
    ),
  ],
}

export const charitiesForm: Form = {
  dataset: "charities",
  needs: [["code"], ["charity", "since"]],
  columns: [
    codeColumn,
    nameForComparing,
    column(
      "charity",
      "是否慈善组织 慈善组织 是否为慈善组织 是否认定慈善组织 慈善组织属性",
      "是或否。",
      "是 (yes) or 否 (no).",
    ),
    column(
      "since",
      "慈善组织登记日期 慈善组织认定日期 认定日期 登记认定日期 慈善组织认定登记日期 取得慈善组织属性日期 慈善组织登记认定日期",
      "登记或认定为慈善组织的日期。",
      "The day it was registered or recognised as a charity.",
    ),
    column(
      "fundraising",
      "公开募捐资格 是否具有公开募捐资格 是否取得公开募捐资格 公募资格",
      "是或否。空着就是没有说。有资格的，最好写明取得日期。",
      "是 or 否. An empty cell says nothing. Where 是, please give the day it was granted.",
    ),
    column(
      "fundraisingSince",
      "公开募捐资格取得日期 取得公开募捐资格日期 公开募捐资格日期 公募资格取得日期 公开募捐资格证书发证日期",
      "取得公开募捐资格的日期。",
      "The day the qualification was granted.",
    ),
    column(
      "fundraisingUntil",
      "公开募捐资格终止日期 公开募捐资格取消日期 公开募捐资格截止日期",
      "资格被取消或终止的日期。",
      "The day it was taken away or ended.",
    ),
    column(
      "certificate",
      "公开募捐资格证书编号 公开募捐资格证书号 证书编号",
      "证书上的编号。",
      "The number of the certificate.",
    ),
  ],
}
