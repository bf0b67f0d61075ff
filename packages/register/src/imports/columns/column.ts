// What a column of a dataset is: its titles as registrars write them, the first as our template does, and what its cells may hold.
import type { Text } from "@civil/core/text.ts"
import type { Dataset } from "../../version.ts"

export interface Column {
  readonly field: string
  /** Without spaces and what stands in brackets; compared so. The first is the template's. */
  readonly titles: readonly string[]
  /** As the template writes it, where that is more than the first title: `注册资金（万元）`. */
  readonly shown?: string
  readonly about: Text
  /** An amount; the title may say its unit. */
  readonly money?: true
}

export interface Form {
  readonly dataset: Dataset
  readonly columns: readonly Column[]
  /** Each of these needs one of its fields: `["to", "term"]` is satisfied by either column. */
  readonly needs: readonly (readonly string[])[]
  /** Titles that carry a year, `2024年度年检结论`: one column for each year. */
  readonly yearly?: RegExp
}

export const column = (
  field: string,
  titles: string,
  zh: string,
  en: string,
  more: Partial<Pick<Column, "money" | "shown">> = {},
): Column => ({ field, titles: titles.split(" "), about: { zh, en }, ...more })

export const codeColumn = column(
  "code",
  "统一社会信用代码 社会信用代码 信用代码 统一信用代码 社会组织统一社会信用代码 机构统一社会信用代码 单位统一社会信用代码",
  "18 位，单元格设为文本。校验位不符只提醒，不拒收。",
  "18 characters, in a cell of type text. A wrong check character is pointed out and does not stop the row.",
)

export const nameColumn = column(
  "name",
  "名称 社会组织名称 组织名称 单位名称 机构名称 社团名称 民非名称 基金会名称 社会团体名称 民办非企业单位名称 社会服务机构名称 登记名称",
  "登记证书上的全称。",
  "The full name on the certificate.",
)

/** Only compared with the register: another name points to a wrong code. */
export const nameForComparing: Column = {
  ...nameColumn,
  about: {
    zh: "可以不填。填了会与登记库中的名称核对，不一致时提醒。",
    en: "May be left out. Where it is there it is compared with the register; a difference is pointed out.",
  },
}
