// Why an organization is on the desk's list of things to look at (待办线索): each with what the register says, never more.
import type { Text } from "@civil/core/text.ts"

const t = (zh: string, en: string): Text => ({ zh, en })

export const candidateKinds = [
  "two_years",
  "report_missed",
  "penalty",
  "status",
  "removal_due",
  "certificate_expired",
  "rating_expired",
  "missing",
] as const
export type CandidateKind = (typeof candidateKinds)[number]

export const candidateNames: Readonly<Record<CandidateKind, Text>> = {
  two_years: t("活动异常满2年", "Two years on the abnormal list"),
  report_missed: t("没有年检年报记录", "No annual report on record"),
  penalty: t("行政处罚后未列入", "Penalty without an entry"),
  status: t("停止活动或失去证书", "Suspended or without a certificate"),
  removal_due: t("时间届满，可以移出", "Time over: may be removed"),
  certificate_expired: t("登记证书过期", "Certificate expired"),
  rating_expired: t("评估等级过期", "Rating expired"),
  missing: t("最近一份全量文件里没有", "Not in the last whole file"),
}

export const candidateReasons = {
  two_years: t(
    "自{since}起一直在活动异常名录上，{day}满2年。",
    "On the abnormal list since {since} without a break; two years were over on {day}.",
  ),
  report_missed: t(
    "登记册没有{year}年度的年检年报记录，{day}为最后一天；年检数据截至{asOf}。",
    "The register has no annual report on {year}; the last day was {day}. Its inspections are as of {asOf}.",
  ),
  absent: t(
    "登记册记载{year}年度未参检，{day}为最后一天。",
    "The register says that it did not file its annual report on {year}; the last day was {day}.",
  ),
  small_penalty: t(
    "{day}受到{kind}（不满5万元或者警告），登记册没有相应的列入记录。",
    "On {day}: {kind} (a warning, or below 50,000 yuan); the register has no entry for it.",
  ),
  large_fine: t(
    "{day}受到{kind}，罚款5万元以上，登记册没有相应的列入记录。",
    "On {day}: {kind}, 50,000 yuan or more; the register has no entry for it.",
  ),
  repeated_penalties: t(
    "三年内{n}次受到警告或者不满5万元罚款，最近一次在{day}，登记册没有相应的列入记录。",
    "{n} warnings or fines below 50,000 yuan within three years, the last on {day}; the register has no entry for them.",
  ),
  suspended: t(
    "登记状态为限期停止活动，没有列入记录。",
    "Its status is suspended; there is no entry for it.",
  ),
  licence_lost: t(
    "登记状态为撤销登记或者吊销登记证书，没有列入记录。",
    "Its registration was withdrawn or its certificate revoked; there is no entry for it.",
  ),
  removal_due: t(
    "{since}列入（{ground}），从{day}起可以移出。",
    "Listed on {since} ({ground}); it can be removed from {day}.",
  ),
  certificate_expired: t("登记证书有效期到{day}。", "Its certificate was valid until {day}."),
  rating_expired: t(
    "{grade}等级有效期到{day}，没有新的评估结果。",
    "{grade} was valid until {day}; there is no newer rating.",
  ),
  missing: t(
    "{day}的全量文件里没有这个社会组织。原因登记册没有说明。",
    "The whole file of {day} does not have it. The register does not say why.",
  ),
  noInspections: t(
    "登记册还没有导入年检年报数据，不能据此提示未报送。",
    "No inspections have been imported yet, so nothing can be said of reports that are missing.",
  ),
  oldInspections: t(
    "年检年报数据截至{asOf}，早于{year}年度的最后一天（{day}），不能据此提示未报送。",
    "Inspections are as of {asOf}, before the last day for {year} ({day}), so nothing can be said of reports that are missing.",
  ),
} as const
