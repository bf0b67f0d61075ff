// The cases every demo register has, each with an organization of its own: what a page must be able to say is somewhere here.
import type { GroundCode } from "@civil/register/credit/grounds.ts"
import type { OrganizationKind, OrganizationStatus } from "@civil/register/organization.ts"
import type { SyntheticName } from "@civil/register/synthetic/names.ts"
import { plus } from "./days.ts"
import type { Life } from "./life.ts"
import { before, entryOf, inspected, type Place, quietLife, rated } from "./ordinary.ts"

export interface DemoCase {
  readonly id: string
  readonly kind: OrganizationKind
  /** Registered at least so many years ago; what is told of it needs the time. */
  readonly years: number
  readonly told: (life: Life, place: Place) => Life
}

const service = "service_institution"
/** Long enough ago for everything below. */
const old = 8

const change = (
  id: string,
  kind: OrganizationKind,
  told: DemoCase["told"],
  years: number = old,
): DemoCase => ({ id, kind, years, told })

/** Listed on a day, still standing unless `more` says otherwise. */
const listed = (
  id: string,
  list: "abnormal" | "serious",
  ground: GroundCode,
  back: Parameters<Place["days"]["ago"]>[0],
  more: (life: Life, place: Place, on: string) => Partial<Life> = () => ({}),
): DemoCase =>
  change(id, list === "serious" ? "association" : service, (life, place) => {
    const on = place.days.ago(back)
    return { ...life, entries: [entryOf(list, ground, on, place)], ...more(life, place, on) }
  })

const ended = (status: OrganizationStatus, months: number, word?: string): DemoCase =>
  change(`status_${status}`, "association", (life, { days }) => {
    const on = days.ago({ months })
    return { ...life, statuses: [{ on, status, ...(word && { word }) }], inspections: before(life, on) }
  })

const missed: NonNullable<Parameters<typeof listed>[4]> = (life, { days }) => ({
  inspections: life.inspections.map((each) =>
    each.year === days.reported ? { ...each, conclusion: "absent" as const } : each,
  ),
})

const fined = (id: string, yuan: number, list?: "abnormal" | "serious"): DemoCase =>
  change(id, service, (life, place) => {
    const on = place.days.ago({ months: 4 })
    const penalty = {
      ...{ id: `penalty-${on}`, kind: "罚款", amountFen: yuan * 100, on, authority: place.registrar },
      ground: "超出章程规定的业务范围进行活动",
      document: `演示罚决〔${on.slice(0, 4)}〕12号`,
    }
    const ground = list === "serious" ? "large_fine" : "small_penalty"
    const entries = list ? [entryOf(list, ground, plus(on, { days: 5 }), place)] : []
    return { ...life, penalties: [penalty], entries }
  })

/** The two characters of a 字号 the other way round. */
const otherStyle = (name: string): string => name.replace(/^((?:.+?[省市])?.+?[市区县])(.)(.)/, "$1$3$2")

const renamed = (id: string, years: number, withdrawn: boolean): DemoCase =>
  change(id, service, (life, { days }) => {
    const from = days.ago({ years, months: 5 })
    const [first] = life.names
    if (first === undefined) return life
    const earlier = {
      ...first,
      name: otherStyle(first.name),
      ...(withdrawn && { withdrawn: true as const }),
    }
    return { ...life, names: [earlier, { from, name: first.name }] }
  })

const charity = (
  id: string,
  more: (since: string, place: Place) => Partial<NonNullable<Life["charity"]>>,
): DemoCase =>
  change(id, "foundation", (life, place) => {
    const since = plus(life.established, { days: 90 })
    return {
      ...life,
      charity: { since, certificate: `演示慈证${life.code.slice(8, 17)}`, ...more(since, place) },
    }
  })

export const demoCases: readonly DemoCase[] = [
  change("model", "association", (life, { days }) => ({
    ...life,
    ratings: [rated("4A", days.ago({ years: 1, months: 2 })), rated("3A", days.ago({ years: 4, months: 3 }))],
    inspections: inspected(days, life.established, () => "passed"),
    branches: [
      { name: `${life.names[0]?.name}青年工作委员会`, kind: "branch", since: days.ago({ years: 3 }) },
      {
        name: `${life.names[0]?.name}南部联络处`,
        kind: "representative",
        since: days.ago({ years: 2 }),
        until: days.ago({ months: 3 }),
      },
    ],
  })),
  change("agent", service, (life, { days }) => ({
    ...life,
    ratings: [rated("3A", days.ago({ years: 2 }))],
    inspections: inspected(days, life.established, () => "passed"),
  })),
  charity("charity", (since) => ({ fundraisingSince: plus(since, { years: 1 }) })),
  charity("charity_without", () => ({})),
  charity("charity_withdrawn", (since, { days }) => ({
    fundraisingSince: plus(since, { years: 1 }),
    fundraisingUntil: days.ago({ months: 3 }),
  })),
  listed("late_report", "abnormal", "annual_report", { months: 4 }, missed),
  listed("listed_lately", "abnormal", "annual_report", { days: 5 }, missed),
  listed("no_party", "abnormal", "party_organization", { months: 3 }),
  listed("not_put_right", "abnormal", "rectification", { months: 7 }),
  listed("no_fundraising", "abnormal", "fundraising", { months: 2 }),
  listed("removal_due", "abnormal", "small_penalty", { months: 7 }),
  listed("nearly_two_years", "abnormal", "unreachable", { months: 23 }),
  listed("over_two_years", "abnormal", "unreachable", { years: 2, months: 2 }),
  listed("was_listed", "abnormal", "annual_report", { years: 1, months: 4 }, (_life, place, on) => ({
    entries: [
      entryOf("abnormal", "annual_report", on, place, {
        removedOn: plus(on, { days: 75 }),
        removalReason: "已补报年度工作报告",
      }),
    ],
  })),
  listed("listed_twice", "abnormal", "rectification", { months: 2 }, (_life, place, on) => ({
    entries: [
      entryOf("abnormal", "rectification", on, place),
      entryOf("abnormal", "annual_report", plus(on, { days: -500 }), place, {
        removedOn: plus(on, { days: -420 }),
        removalReason: "已补报年度工作报告",
      }),
    ],
  })),
  ...(
    ["two_years_abnormal", "false_change", "large_fine", "repeated_penalties", "dishonest_debtor"] as const
  ).map((ground) => listed(`serious_${ground}`, "serious", ground, { months: 11 })),
  listed("serious_suspended", "serious", "suspended", { months: 6 }, (_life, { days }) => ({
    statuses: [{ on: days.ago({ months: 6 }), status: "suspended" }],
  })),
  listed("serious_licence", "serious", "licence_lost", { months: 8 }, (life, _place, on) => ({
    statuses: [{ on, status: "revoked" }],
    inspections: before(life, on),
  })),
  listed("serious_was", "serious", "false_change", { years: 2, months: 8 }, (_life, place, on) => ({
    entries: [
      entryOf("serious", "false_change", on, place, {
        removedOn: plus(on, { years: 2, days: 20 }),
        removalReason: "列入满2年，期间没有再次被列入的情形",
      }),
    ],
  })),
  fined("fine_only", 8_000),
  fined("fine_small_listed", 20_000, "abnormal"),
  fined("fine_large_listed", 80_000, "serious"),
  change("warned", service, (life, { days, registrar }) => {
    const on = days.ago({ months: 2 })
    return {
      ...life,
      penalties: [
        { id: `penalty-${on}`, kind: "警告", on, authority: registrar, ground: "不按照规定办理变更登记" },
      ],
    }
  }),
  ended("suspended", 1),
  ended("withdrawn", 14),
  ended("revoked", 9),
  ended("liquidating", 2),
  ended("deregistered", 5),
  ended("unknown", 3, "证书遗失公告"),
  change("rating_expired", "association", (life, { days }) => ({
    ...life,
    ratings: [rated("5A", days.ago({ years: 5, months: 4 }))],
  })),
  change("certificate_expired", service, (life, { days }) => ({
    ...life,
    certificate: { from: days.ago({ years: 5, months: 1 }), to: days.ago({ months: 1 }) },
  })),
  change("certificate_ends_soon", service, (life, { days }) => ({
    ...life,
    certificate: { from: days.ago({ years: 4, months: 11 }), to: days.ago({ days: -25 }) },
  })),
  change("inspection_failed", service, (life, { days }) => ({
    ...life,
    inspections: inspected(days, life.established, (_year, back) => (back === 0 ? "failed" : "passed")),
  })),
  change("inspection_twice_basic", service, (life, { days }) => ({
    ...life,
    inspections: inspected(days, life.established, (_year, back) =>
      back < 2 ? "basically_passed" : "passed",
    ),
  })),
  change("inspection_gap", service, (life, { days }) => ({
    ...life,
    inspections: inspected(days, life.established, (_year, back) => (back === 1 ? undefined : "passed")),
  })),
  change("report_filed", "foundation", (life, { days }) => ({
    ...life,
    inspections: inspected(days, life.established, () => "filed"),
  })),
  renamed("renamed_lately", 0, false),
  renamed("renamed_before", 2, false),
  renamed("renaming_withdrawn", 1, true),
  change("wrong_check", service, (life) => ({
    ...life,
    code: `${life.code.slice(0, 17)}${life.code.endsWith("A") ? "B" : "A"}`,
    codeWarning: true,
  })),
  change("left_out", service, (life, { days }) => ({ ...life, leftOut: days.ago({ months: 1 }) })),
  change("direct", "association", ({ basic: { supervisor: _, ...basic }, ...life }) => ({
    ...life,
    basic: { ...basic, direct: true },
  })),
  change("hardly_anything", service, ({ basic: { registrar = "" }, ...life }) => ({
    ...life,
    basic: { registrar },
    certificate: "unsaid",
    inspections: [],
  })),
]

/** A quiet life that began long enough ago, and what happened in it. */
export function lifeOf({ years, told }: DemoCase, name: SyntheticName, place: Place): Life {
  const quiet = quietLife(name, place)
  const late = place.days.ago({ years, days: name.code.charCodeAt(12) })
  const established = quiet.established < late ? quiet.established : late
  const names = quiet.names.map((each) => ({ ...each, from: established }))
  const inspections = inspected(place.days, established, () => "passed")
  return told({ ...quiet, established, names, inspections }, place)
}
