// 名称结构 (第八条) and what is generally known of its parts. Pure.
import { groundIn, unreadNames } from "@civil/bureaus/organizations/laws.ts"
import {
  branchEndings,
  type NamedKind,
  nameFields,
  nameForms,
  otherEndings,
} from "@civil/bureaus/organizations/naming.ts"
import { regionName } from "@civil/core/region.ts"
import type { Text } from "@civil/core/text.ts"
import { typeNames } from "./labels.ts"
import type { Finding, Reading } from "./model.ts"
import { isRegionName, readRegion, shortOf } from "./regions.ts"
import { parentsIn, partOf } from "./segments.ts"
import { filled, namingTexts as t } from "./words.ts"

const structure = groundIn("names", 8)
const branches = groundIn("names", 17)
const branchLike = [
  ...[...branchEndings.association, ...branchEndings.foundation, ...branchEndings.representative],
  ...["分部", ...branchEndings.office],
]
/** Longer than this a 字号 reads like a sentence. */
const longestTradeName = 8
const shown = 8

export interface Asked {
  readonly kind: NamedKind
  readonly region: string
  readonly bureau: Text
}

/** The region of the registrar as a name begins with it: 上海市奉贤区, 湖州市南浔区, 宁波市. */
export function regionIn(code: string): string {
  const whole = regionName(code)?.zh ?? ""
  const city = whole.replace(/^.*?(?:省|自治区)/u, "")
  return city === "" ? whole : city
}

const formsFor = (kind: NamedKind) =>
  nameForms
    .filter(({ kinds, field }) => kinds.includes(kind) && field === undefined)
    .map(({ form }) => form)
    .slice(0, shown)
    .join("、")

function regionFindings(reading: Reading, { region, bureau }: Asked): readonly Finding[] {
  const said = partOf(reading, "region")
  const example = regionIn(region)
  const todo = filled(t.otherRegionDo, { example, region: said })
  if (said === "")
    return [
      {
        code: "naming.no_region",
        grade: "block",
        ground: structure,
        text: t.noRegion,
        todo: filled(t.noRegionDo, { example }),
      },
    ]
  const base = { role: "region", ground: unreadNames } as const
  // Another registrar's region: not refused, as the article's text is not at hand, but it cannot pass either.
  if (reading.region === undefined) {
    const text = filled(t.unknownRegion, { region: said })
    return [{ ...base, code: "naming.unknown_region", grade: "look", text, todo }]
  }
  if (reading.region !== region) {
    const text = filled(t.otherRegion, { region: said, bureau })
    return [{ ...base, code: "naming.other_region", grade: "look", text, todo }]
  }
  if (readRegion(said, region)?.bare !== true) return []
  const whole = filled(t.bareDistrictDo, { example })
  return [{ ...base, code: "naming.bare_district", grade: "warn", text: t.bareDistrict, todo: whole }]
}

/** A name that ends in no form of an organization: what it ends in instead, where that can be told. */
function strangeEnding({ name }: Reading, kind: NamedKind): Finding | undefined {
  const base = { grade: "look", ground: structure } as const
  const values = { type: typeNames[kind], forms: formsFor(kind) }
  const of = (endings: readonly string[]) => endings.find((each) => name.endsWith(each)) ?? ""
  const company = of(otherEndings.company)
  if (company !== "") {
    const [text, todo] = [filled(t.companyForm, { form: company }), filled(t.companyFormDo, values)]
    return { ...base, code: "naming.company_form", text, todo }
  }
  const [parent] = parentsIn(name)
  if (parent !== undefined && of(branchLike) !== "") {
    const [text, todo] = [filled(t.branchLike, { parent }), filled(t.branchLikeDo, values)]
    return { ...base, code: "naming.branch_like", ground: branches, text, todo }
  }
  const loose = of(otherEndings.loose)
  if (loose === "") return undefined
  const [text, todo] = [filled(t.looseForm, { form: loose }), filled(t.noFormDo, values)]
  return { ...base, code: "naming.loose_form", text, todo }
}

function formFindings(reading: Reading, { kind }: Asked): readonly Finding[] {
  const form = partOf(reading, "form")
  const values = { form, type: typeNames[kind], forms: formsFor(kind) }
  if (form === "")
    return [
      strangeEnding(reading, kind) ?? {
        code: "naming.no_form",
        grade: "look",
        ground: structure,
        text: t.noForm,
        todo: filled(t.noFormDo, values),
      },
    ]
  if (nameForms.some((each) => each.form === form && each.kinds.includes(kind))) return []
  return [
    {
      ...{ code: "naming.other_form", grade: "look", role: "form", ground: unreadNames },
      text: filled(t.otherForm, values),
      todo: filled(t.otherFormDo, values),
    },
  ]
}

function tradeNameFindings(reading: Reading): readonly Finding[] {
  const name = partOf(reading, "trade_name")
  const length = [...name].length
  const base = { grade: "warn", role: "trade_name", ground: unreadNames } as const
  const found = (code: string, text: Text, todo: Text): Finding => ({
    ...base,
    code: `naming.${code}`,
    text: filled(text, { name }),
    todo,
  })
  return [
    ...(length === 1 ? [found("short_trade_name", t.shortTradeName, t.shortTradeNameDo)] : []),
    ...(length > longestTradeName ? [found("long_trade_name", t.longTradeName, t.longTradeNameDo)] : []),
    ...(isRegionName(name) ? [found("region_trade_name", t.regionTradeName, t.regionTradeNameDo)] : []),
  ]
}

/** What stands between region and form. */
function coreFindings(reading: Reading, { kind, region }: Asked): readonly Finding[] {
  const core = partOf(reading, "core")
  const home = partOf(reading, "hometown")
  const ground = structure
  if (core !== "") {
    const text = filled(kind === "association" ? t.untoldMembers : t.untold, { core })
    return [{ code: "naming.untold", grade: "look", role: "core", ground, text, todo: t.untoldDo }]
  }
  if (home !== "" && shortOf(home) !== home) {
    const todo = filled(t.hometownWholeDo, { short: shortOf(home) })
    const text = filled(t.hometownWhole, { home })
    return [{ code: "naming.hometown_whole", grade: "warn", role: "hometown", ground, text, todo }]
  }
  if (home !== "" || partOf(reading, "form") === "") return []
  if (reading.field === undefined) {
    const example = `${regionIn(region)}${kind === "association" ? "书法协会" : "晨光养老服务中心"}`
    return kind === "foundation"
      ? []
      : [
          {
            code: "naming.no_field",
            grade: "look",
            ground,
            text: t.noField,
            todo: filled(t.noFieldDo, { example }),
          },
        ]
  }
  if (kind === "association" || partOf(reading, "trade_name") !== "") return []
  // 慈善文化 may be one field, or the 字号 慈善 in the field 文化: only a plain field leaves no doubt.
  const grade = nameFields.includes(partOf(reading, "field")) ? "block" : "look"
  return [{ code: "naming.no_trade_name", grade, ground, text: t.noTradeName, todo: t.noTradeNameDo }]
}

export function structureFindings(reading: Reading, asked: Asked): readonly Finding[] {
  if ([...reading.name].length < 4)
    return [{ code: "naming.too_short", grade: "block", ground: structure, text: t.length, todo: t.lengthDo }]
  const told = partOf(reading, "form") !== "" || strangeEnding(reading, asked.kind) === undefined
  return [
    ...regionFindings(reading, asked),
    ...formFindings(reading, asked),
    // What a company or a branch is called before its ending says nothing of 字号 and field.
    ...(told ? coreFindings(reading, asked) : []),
    ...tradeNameFindings(reading),
  ]
}
