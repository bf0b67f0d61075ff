// Reads a name into its segments by the tables of the bureaus' data. Pure; says what it could not tell apart instead of guessing.
import {
  branchEndings,
  hometowns,
  type NamedKind,
  nameFields,
  nameFieldTails,
  nameForms,
  nameMembers,
  wordsOn,
} from "@civil/bureaus/organizations/naming.ts"
import type { NameAsk, Reading, Segment, SegmentRole } from "./model.ts"
import { provinceNames, readRegion, shortOf } from "./regions.ts"

const byLength = (words: readonly string[]) => [...words].sort((one, other) => other.length - one.length)

const forms = [...nameForms].sort((one, other) => other.form.length - one.form.length)
const fields = byLength(nameFields)
const tails = byLength(nameFieldTails)
const members = byLength(nameMembers)
const branchForms = byLength([
  ...branchEndings.association,
  ...branchEndings.foundation,
  ...branchEndings.representative,
])

/** One spelling for comparing: width folded, one kind of brackets, nothing between the characters. */
export const foldName = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")

const segment = (role: SegmentRole, text: string): readonly Segment[] => (text === "" ? [] : [{ role, text }])

/** The longest ending; one that fits the type before one that does not. */
export function formOf(name: string, kind?: NamedKind): (typeof forms)[number] | undefined {
  const fits = forms.filter(({ form }) => name.endsWith(form) && name.length > form.length)
  return fits.find(({ kinds }) => kind !== undefined && kinds.includes(kind)) ?? fits[0]
}

interface Core {
  readonly segments: readonly Segment[]
  readonly field?: string
}

/** Whether a text is nothing but fields, one after another, with what goes on from them (社区养老服务指导). */
function onlyFields(text: string, begun = false): boolean {
  if (text === "") return begun
  const fits = (word: string) => text.startsWith(word) && onlyFields(text.slice(word.length), true)
  return fields.some(fits) || (begun && tails.some(fits))
}

/** 字号 + 领域: the field is the longest run of known fields at the end; what stands before it is the 字号. */
function tradeAndField(core: string, told: string | undefined): Core {
  for (let from = 0; from < core.length; from += 1) {
    const tail = core.slice(from)
    if (!onlyFields(tail)) continue
    return {
      segments: [...segment("trade_name", core.slice(0, from)), ...segment("field", tail)],
      field: told === undefined ? tail : tail + told,
    }
  }
  if (told !== undefined) return { segments: segment("trade_name", core), field: told }
  return { segments: segment("core", core) }
}

const homeOf = (core: string) =>
  [...provinceNames(), ...hometowns].find((home) => core === home || shortOf(core) === home)

/** 领域 or 会员组成, or 原籍地 of a chamber from elsewhere. */
function subjectOf(core: string, form: string | undefined): Core {
  if (form === "商会" && (homeOf(core) !== undefined || readRegion(core)?.text === core))
    return { segments: segment("hometown", core), field: core }
  if (onlyFields(core)) return { segments: segment("field", core), field: core }
  const who = members.find((each) => core.startsWith(each))
  if (who !== undefined && (who === core || onlyFields(core.slice(who.length), true)))
    return {
      segments: [...segment("members", who), ...segment("field", core.slice(who.length))],
      field: core,
    }
  return { segments: segment("core", core) }
}

function coreOf(core: string, kind: NamedKind, form: (typeof forms)[number] | undefined): Core {
  if (core === "") return form?.field === undefined ? { segments: [] } : { segments: [], field: form.field }
  return kind === "association" ? subjectOf(core, form?.form) : tradeAndField(core, form?.field)
}

function nationalIn(name: string, on: string): string {
  const found = wordsOn(on).find(({ word, why }) => why === "national" && name.startsWith(word))
  return found?.word ?? ""
}

const town = /^\p{Script=Han}{1,4}?(?:街道|镇|乡)(?!村)/u
const village = /^\p{Script=Han}{2,6}?(?:新村|(?<!乡)村|社区)/u

/** 庄行镇裕仁村: where in the district an association is. A name's region is a county or wider; this goes on from it. */
function localityIn(text: string): string {
  const first = town.exec(text)?.[0] ?? ""
  return first + (village.exec(text.slice(first.length))?.[0] ?? "")
}

/** A name of its own: (全国) + 区划 + … + 组织形式. */
function readOwn(name: string, kind: NamedKind, bureau: string | undefined, on: string): Reading {
  const national = nationalIn(name, on)
  const rest = name.slice(national.length)
  const region = readRegion(rest, bureau)
  const place = kind === "association" ? localityIn(rest.slice(region?.text.length ?? 0)) : ""
  const after = rest.slice((region?.text.length ?? 0) + place.length)
  const form = formOf(after, kind) ?? forms.find((each) => each.form === after)
  const core = coreOf(form === undefined ? after : after.slice(0, -form.form.length), kind, form)
  return {
    name,
    segments: [
      ...segment("national", national),
      ...segment("region", region?.text ?? ""),
      ...segment("locality", place),
      ...core.segments,
      ...segment("form", form?.form ?? ""),
    ],
    ...(region?.code === undefined ? {} : { region: region.code }),
    ...(core.field === undefined ? {} : { field: core.field }),
  }
}

/** Names that could be the parent's: what the name begins with, up to any ending of an organization before its own end. */
export function parentsIn(name: string): readonly string[] {
  const found = nameForms.flatMap(({ form }) => {
    const ends: string[] = []
    for (let at = name.indexOf(form); at >= 0; at = name.indexOf(form, at + 1))
      if (at > 2 && at + form.length < name.length) ends.push(name.slice(0, at + form.length))
    return ends
  })
  return byLength([...new Set(found)])
}

/** A branch: the parent's whole name (the one the register knows, else the longest that could be) + subject + ending. */
function readBranch(name: string, parents: readonly string[]): Reading {
  const parent = parents.find((each) => name.startsWith(each)) ?? parentsIn(name)[0] ?? ""
  const rest = name.slice(parent.length)
  const ending =
    branchForms.find((each) => rest.endsWith(each)) ??
    [...branchEndings.never, ...branchEndings.office].find((each) => rest.endsWith(each)) ??
    ""
  return {
    name,
    segments: [
      ...segment("parent", parent),
      ...segment("branch_subject", rest.slice(0, rest.length - ending.length)),
      ...segment("branch_form", ending),
    ],
  }
}

/** `parents`: names of organizations in the register that the name begins with, for a branch. */
export function readOrganizationName(
  { name: typed, type, region }: Pick<NameAsk, "name" | "type"> & { readonly region?: string },
  on: string,
  parents: readonly string[] = [],
): Reading {
  const name = foldName(typed)
  return type === "branch" ? readBranch(name, parents) : readOwn(name, type, region, on)
}

export const partOf = ({ segments }: Reading, role: SegmentRole): string =>
  segments.find((each) => each.role === role)?.text ?? ""
