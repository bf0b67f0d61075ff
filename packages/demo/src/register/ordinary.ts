// Ordinary invented organizations: most of a register is quiet. What each is follows from its place in the list alone.
import { seededChance } from "@civil/core/chance.ts"
import type { Chance } from "@civil/core/world.ts"
import { entryId, type GroundCode, groundText } from "@civil/register/credit/grounds.ts"
import type {
  CreditEntry,
  CreditList,
  Inspection,
  OrganizationKind,
  Rating,
} from "@civil/register/organization.ts"
import type { SyntheticName } from "@civil/register/synthetic/names.ts"
import { type Days, plus } from "./days.ts"
import type { Life } from "./life.ts"

export interface Place {
  /** 上海市宝山区; of a city's own bureau the city. */
  readonly name: string
  readonly registrar: string
  readonly days: Days
}

const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
const given =
  "敏静丽强磊军洋勇艳杰娟涛明超秀英华文斌宇浩凯健俊帆雪琳玲丹萍晨辉鹏飞燕红梅兰国庆建平志海云".split("")

const pick = <Value>(chance: Chance, from: ArrayLike<Value>): Value =>
  from[chance.below(from.length)] as Value

export const inventedName = (chance: Chance): string =>
  `${pick(chance, surnames)}${pick(chance, given)}${chance.below(3) === 0 ? "" : pick(chance, given)}`

/** Names of units as the region's register writes them; those that review here are among them. */
const supervisors: Readonly<Record<OrganizationKind, readonly string[]>> = {
  association: ["民政局", "文化和旅游局", "农业农村局", "体育局", "科学技术协会", "工商业联合会", "民政局"],
  service_institution: ["教育局", "民政局", "卫生健康委员会", "人力资源和社会保障局", "教育局", "民政局"],
  foundation: ["民政局", "教育局"],
}

const streets = [
  "和顺路",
  "安泰路",
  "学府路",
  "滨江路",
  "新民路",
  "育才路",
  "康宁路",
  "文昌街",
  "江南路",
  "友邻路",
]

/** 原始基金 of a foundation, 注册资金 and 开办资金 of the others, in yuan. */
const funds: Readonly<Record<OrganizationKind, readonly number[]>> = {
  association: [30_000, 30_000, 50_000, 100_000],
  service_institution: [30_000, 50_000, 100_000, 200_000, 500_000, 1_000_000],
  foundation: [2_000_000, 4_000_000, 5_000_000],
}

const areaCodes: readonly (readonly [string, string])[] = [
  ["31", "021"],
  ["3302", "0574"],
  ["3305", "0572"],
  ["5119", "0827"],
]

const areaCode = (region: string): string =>
  areaCodes.find(([begins]) => region.startsWith(begins))?.[1] ?? "000"

export const chanceOf = (name: SyntheticName): Chance => seededChance(`demo ${name.code}`)

/** Active, inspected every year, nothing else: what the others begin from. */
export function quietLife(name: SyntheticName, { name: place, registrar, days }: Place): Life {
  const chance = chanceOf(name)
  const { kind, field } = name
  const established = days.ago({ years: 2 + chance.below(17), days: chance.below(365) })
  const unit = `${place}${pick(chance, supervisors[kind])}`
  const direct = chance.below(12) === 0
  return {
    code: name.code,
    kind,
    established,
    certificate: "renewed",
    basic: {
      legalRepresentative: inventedName(chance),
      fundsFen: pick(chance, funds[kind]) * 100,
      ...(direct ? { direct: true as const } : { supervisor: unit }),
      registrar,
      address: `${place}${pick(chance, streets)}${1 + chance.below(900)}号`,
      purpose: `遵守宪法、法律、法规和国家政策，践行社会主义核心价值观，开展${field}方面的活动。`,
      scope: `${field}方面的服务、交流、培训和咨询。`,
      area: place,
      field: field,
      ...(chance.below(3) === 0 && {
        phone: `${areaCode(name.region)}-0000${1000 + chance.below(9000)}`,
      }),
    },
    names: [{ from: established, name: name.name }],
    statuses: [],
    inspections: inspected(days, established, () => (chance.below(20) === 0 ? "basically_passed" : "passed")),
    ratings: [],
    entries: [],
    penalties: [],
    branches: [],
  }
}

/** A conclusion for each year reported on since it was registered, at most four, the newest first. */
export function inspected(
  { reported }: Days,
  established: string,
  conclusion: (year: number, back: number) => Inspection["conclusion"] | undefined,
): Life["inspections"] {
  const first = Number(established.slice(0, 4))
  return [0, 1, 2, 3].flatMap((back) => {
    const year = reported - back
    const said = year >= first ? conclusion(year, back) : undefined
    return said ? [{ year, conclusion: said, on: `${year + 1}-06-${String(10 + back * 3)}` }] : []
  })
}

export const rated = (grade: Rating["grade"], from: string): Rating => ({
  grade,
  from,
  to: plus(plus(from, { years: 5 }), { days: -1 }),
})

export function entryOf(
  list: CreditList,
  ground: GroundCode,
  on: string,
  { registrar }: Pick<Place, "registrar">,
  more: Partial<CreditEntry> = {},
): CreditEntry {
  const document = `演示列入决定〔${on.slice(0, 4)}〕${Number(on.slice(5, 7)) * 31 + Number(on.slice(8))}号`
  const reason = groundText(ground).zh
  return { id: entryId(list, on, ground), list, ground, reason, on, authority: registrar, document, ...more }
}

/** The unquiet share of a register: ended, rated, listed, charities. */
export function ordinaryLife(name: SyntheticName, place: Place): Life {
  const life = quietLife(name, place)
  const chance = seededChance(`lot ${name.code}`)
  const { days } = place
  const { established } = life
  const lot = chance.below(100)
  const ended = days.ago({ days: 20 + chance.below(900) })
  if (lot < 9 && ended > established)
    return { ...life, statuses: [{ on: ended, status: "deregistered" }], inspections: before(life, ended) }
  if (lot < 11 && ended > established)
    return { ...life, statuses: [{ on: ended, status: "revoked" }], inspections: before(life, ended) }
  if (lot < 15) {
    const on = `${days.reported + 1}-07-${10 + chance.below(18)}`
    const missed = { ...life, inspections: life.inspections.map(absentIn(days.reported)) }
    return on < days.today && established < on
      ? { ...missed, entries: [entryOf("abnormal", "annual_report", on, place)] }
      : life
  }
  if (lot < 27) {
    const grades = ["5A", "4A", "4A", "3A", "3A", "3A", "2A", "1A"] as const
    const from = days.ago({ days: 100 + chance.below(2300) })
    return from > plus(established, { years: 2 })
      ? { ...life, ratings: [rated(pick(chance, grades), from)] }
      : life
  }
  if (life.kind === "foundation" || lot < 30) {
    const since = plus(established, { days: 40 })
    const raising = chance.below(3) === 0 ? { fundraisingSince: plus(since, { years: 1 }) } : {}
    return { ...life, charity: { since, ...raising } }
  }
  if (lot < 34 && life.kind === "association")
    return {
      ...life,
      branches: [
        { name: `${name.name}志愿服务分会`, kind: "branch", since: plus(established, { years: 1 }) },
      ],
    }
  return life
}

const absentIn =
  (year: number) =>
  (each: Life["inspections"][number]): Life["inspections"][number] =>
    each.year === year ? { ...each, conclusion: "absent" } : each

export const before = ({ inspections }: Life, day: string): Life["inspections"] =>
  inspections.filter(({ on }) => on < day)
