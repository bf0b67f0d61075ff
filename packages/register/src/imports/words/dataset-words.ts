// What the datasets of a register are called.
import type { Text } from "@civil/core/text.ts"
import type { Dataset } from "../../version.ts"

export const datasetNames: Readonly<Record<Dataset, Text>> = {
  organizations: { zh: "登记信息", en: "Registration" },
  inspections: { zh: "年检年报", en: "Annual inspections and reports" },
  ratings: { zh: "评估等级", en: "Ratings" },
  charities: { zh: "慈善组织", en: "Charities" },
  entries: { zh: "活动异常和失信名单", en: "Credit lists" },
  penalties: { zh: "行政处罚", en: "Penalties" },
  branches: { zh: "分支（代表）机构", en: "Branches" },
  illegal: { zh: "非法社会组织名单", en: "Illegal organizations" },
}
