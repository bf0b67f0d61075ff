// 核名: reads a name, judges it by every rule, compares it with the register. A first check for the person; never an approval.
import { groundIn } from "@civil/bureaus/organizations/laws.ts"
import { parse } from "@civil/core/parse.ts"
import type { Text } from "@civil/core/text.ts"
import * as z from "zod/mini"
import { branchFindings } from "./branches.ts"
import { duplicateFindings, findParent, type NameRegister } from "./compare.ts"
import { type Finding, type NameAsk, type NameCheck, nameTypes, overallOf, type Reading } from "./model.ts"
import { personFindings } from "./persons.ts"
import { restrictedFindings } from "./restricted.ts"
import { readOrganizationName } from "./segments.ts"
import { structureFindings } from "./structure.ts"
import { namingTexts as t } from "./words.ts"

/** Longer is no name. */
export const longestName = 60

export const NameQuery = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName)),
  type: z.enum(nameTypes),
  region: z.string().check(z.regex(/^[1-9]\d{5}$/)),
  person: z.optional(z.enum(["yes", "no"])),
})

export interface Naming {
  readonly register: NameRegister
  readonly bureaus: readonly { readonly code: string; readonly name: Text }[]
}

const order = { block: 0, look: 1, warn: 2 } as const
const byGrade = (findings: readonly Finding[]) =>
  [...findings].sort((one, other) => order[one.grade] - order[other.grade])

/** The rules that need no register. */
export function readAndJudge(
  ask: NameAsk,
  bureau: Text,
  on: string,
  parent?: { readonly name: string; readonly kind?: "association" | "service_institution" | "foundation" },
): { readonly reading: Reading; readonly findings: readonly Finding[] } {
  const reading = readOrganizationName(ask, on, parent === undefined ? [] : [parent.name])
  if (ask.type === "branch") return { reading, findings: branchFindings(reading, parent) }
  const kind = ask.type
  return {
    reading,
    findings: [
      ...restrictedFindings(reading, kind, on),
      ...structureFindings(reading, { kind, region: ask.region, bureau }),
      ...personFindings(reading, kind, ask.person),
    ],
  }
}

const notCompared: Finding = {
  ...{ code: "naming.no_register", grade: "look", ground: groundIn("names", 16) },
  ...{ text: t.noRegister, todo: t.askDo },
}

export async function checkName({ register, bureaus }: Naming, ask: NameAsk, on: string): Promise<NameCheck> {
  const bureau = bureaus.find(({ code }) => code === ask.region)?.name ?? { zh: ask.region, en: ask.region }
  const heads = await register.heads()
  const compared = heads.map(({ bureau: code, number, marks }) => {
    const asOf = marks.organizations?.asOf
    return { bureau: code, version: number, ...(asOf === undefined ? {} : { asOf }) }
  })
  const parent = ask.type === "branch" ? await findParent(register, ask.name) : undefined
  const known = parent && { name: parent.basic.name, kind: parent.basic.kind }
  const { reading, findings } = readAndJudge(ask, bureau, on, known)
  const missing = heads.some((head) => head.bureau === ask.region) ? [] : [notCompared]
  const met = ask.type === "branch" ? [] : await duplicateFindings(register, reading, ask.type, ask, on)
  const all = byGrade([...findings, ...(ask.type === "branch" ? [] : missing), ...met])
  return { ask, reading, findings: all, overall: overallOf(all), compared, on }
}

/** As a query says it; throws `Refusal` `invalid` with the fields. */
export const readNameQuery = (query: unknown): NameAsk => {
  const { name, type, region, person } = parse(NameQuery, query)
  return { name, type, region, ...(person === undefined ? {} : { person }) }
}
