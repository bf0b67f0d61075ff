// The form of every dataset, and its template: what `columns` answers, and an empty CSV that Excel opens.
import type { Dataset } from "../../version.ts"
import type { Imports } from "../contract.ts"
import type { Column, Form } from "./column.ts"
import { branchesForm, entriesForm, illegalForm, penaltiesForm } from "./decisions.ts"
import { charitiesForm, inspectionsForm, ratingsForm } from "./duties.ts"
import { organizationsForm } from "./organizations.ts"

export const forms: Readonly<Record<Dataset, Form>> = {
  organizations: organizationsForm,
  inspections: inspectionsForm,
  ratings: ratingsForm,
  charities: charitiesForm,
  entries: entriesForm,
  penalties: penaltiesForm,
  branches: branchesForm,
  illegal: illegalForm,
}

export const shownTitle = ({ shown, titles: [first = ""] }: Column): string => shown ?? first

/** The first way to satisfy each need is the template's. */
export const columns: (dataset: Dataset) => Awaited<ReturnType<Imports["columns"]>> = (dataset) => {
  const { columns: all, needs } = forms[dataset]
  const needed = new Set(needs.map(([first]) => first))
  return all.map((each) => ({ title: shownTitle(each), needed: needed.has(each.field), about: each.about }))
}

/** With its mark, or Excel reads Chinese as another code page. */
export const templateCsv = (dataset: Dataset): string =>
  `\ufeff${columns(dataset)
    .map(({ title }) => title)
    .join(",")}\r\n`
