// 分支机构、代表机构的名称 (第十七条、第十八条): the parent's full name, then a kind of branch. Pure.
import { documents, type Ground, groundIn, withoutArticle } from "@civil/bureaus/organizations/laws.ts"
import { branchEndings } from "@civil/bureaus/organizations/naming.ts"
import type { Finding, Reading } from "./model.ts"
import { partOf } from "./segments.ts"
import { filled, namingTexts as t } from "./words.ts"

const ground: Ground = {
  document: documents.names,
  article: { zh: "第十七条、第十八条", en: "Articles 17 and 18" },
}

export type ParentKind = "association" | "service_institution" | "foundation"

const formsFor = (kind: ParentKind | undefined): readonly string[] => [
  ...(kind === "foundation" ? branchEndings.foundation : branchEndings.association),
  ...branchEndings.representative,
]

function endingFindings(form: string, parent: ParentKind | undefined): readonly Finding[] {
  const allowed = formsFor(parent)
  const anyKind: readonly string[] = [...allowed, ...(parent === undefined ? branchEndings.foundation : [])]
  if (anyKind.includes(form)) return []
  const todo = filled(t.branchFormDo, { forms: allowed.join("、") })
  const base = { role: "branch_form", ground, todo } as const
  const never: readonly string[] = branchEndings.never
  const office: readonly string[] = branchEndings.office
  if (never.includes(form))
    return [{ ...base, code: "naming.branch_never", grade: "block", text: filled(t.branchNever, { form }) }]
  if (office.includes(form))
    return [{ ...base, code: "naming.branch_office", grade: "block", text: filled(t.branchOffice, { form }) }]
  return [{ ...base, code: "naming.branch_form", grade: "look", text: t.branchForm }]
}

/** `known`: the parent in the register, where its name was found there. */
export function branchFindings(
  reading: Reading,
  known: { readonly name: string; readonly kind?: ParentKind } | undefined,
): readonly Finding[] {
  const parent = partOf(reading, "parent")
  if (parent === "")
    return [
      {
        code: "naming.no_parent",
        grade: "block",
        ground: groundIn("names", 17),
        text: t.noParent,
        todo: t.noParentDo,
      },
    ]
  const missing: readonly Finding[] =
    known === undefined
      ? [
          {
            ...{
              code: "naming.parent_unknown",
              grade: "look",
              role: "parent",
              ground,
              todo: t.parentUnknownDo,
            },
            text: filled(t.parentUnknown, { parent }),
          },
        ]
      : []
  const institution: readonly Finding[] =
    known?.kind === "service_institution"
      ? [
          {
            ...{ code: "naming.institution_branch", grade: "block", role: "parent" },
            ground: withoutArticle("institutions"),
            text: t.institutionBranch,
            todo: t.institutionBranchDo,
          },
        ]
      : []
  return [...missing, ...institution, ...endingFindings(partOf(reading, "branch_form"), known?.kind)]
}
