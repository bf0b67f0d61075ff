// 重名 (第十六条): what the register has of a name, of its 字号 in the same field and form, and near it. The judgement is pure.
import { groundIn } from "@civil/bureaus/organizations/laws.ts"
import { type NamedKind, nameYears } from "@civil/bureaus/organizations/naming.ts"
import type { Text } from "@civil/core/text.ts"
import type { Organization } from "@civil/register/organization.ts"
import { dayText } from "../days.ts"
import { statusNames } from "./labels.ts"
import type { Finding, Other, Reading } from "./model.ts"
import { foldName, partOf, readOrganizationName } from "./segments.ts"
import { type Hold, holdOf, holdOfFormer } from "./windows.ts"
import { filled, namingTexts as t } from "./words.ts"

const ground = groundIn("names", 16)

/** Why a name of the register stands against the one asked for: the same, or the same but for how the region is written. */
type Likeness = "name" | "trade_name" | "core"

export const within = ({ segments }: Reading) =>
  segments
    .filter(({ role }) => role !== "national" && role !== "region")
    .map(({ text }) => text)
    .join("")

/** In the same field and form? Where the field was not told apart, what stands before the form must be the same. */
export function likenessOf(asked: Reading, kind: NamedKind, name: string, on: string): Likeness | undefined {
  if (foldName(name) === asked.name) return "name"
  const other = readOrganizationName({ name, type: kind }, on)
  if (partOf(other, "form") !== partOf(asked, "form") || within(other) !== within(asked)) return undefined
  return kind === "association" ? "core" : "trade_name"
}

const begins = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

/**
 * The same 字号 in the same field (养老, 养老服务), or the same words between region and ending: two such names are told apart by
 * their ending alone. The article shuts a name only in the same form.
 */
export function otherFormOf(asked: Reading, kind: NamedKind, name: string, on: string): boolean {
  const other = readOrganizationName({ name, type: kind }, on)
  const [form, others] = [partOf(asked, "form"), partOf(other, "form")]
  if (form === "" || others === "" || form === others) return false
  const style = partOf(asked, "trade_name")
  if (style !== "")
    return partOf(other, "trade_name") === style && begins(asked.field ?? "", other.field ?? "")
  const between = (reading: Reading, end: string) => within(reading).slice(0, -end.length)
  return between(asked, form) !== "" && between(asked, form) === between(other, others)
}

interface Holding {
  readonly organization: Organization
  readonly name: string
  readonly likeness: Likeness
  readonly hold: Hold
}

/**
 * Every name of the organization, borne now or before, that stands against the one asked for. `isSame`: the register's own word
 * that it is that name, in other characters (traditional ones, another width).
 */
export function holdingsOf(
  asked: Reading,
  kind: NamedKind,
  organization: Organization,
  on: string,
  isSame: (name: string) => boolean = () => false,
): readonly Holding[] {
  const { basic, missingSince } = organization
  const own = {
    name: basic.name,
    hold: missingSince === undefined ? holdOf(basic, on) : ({ state: "unclear" } as const),
  }
  const former = (basic.former ?? []).map((each) => ({ name: each.name, hold: holdOfFormer(each, on) }))
  return [own, ...former].flatMap(({ name, hold }) => {
    const likeness = isSame(name) ? "name" : likenessOf(asked, kind, name, on)
    return likeness === undefined || hold.state === "free" ? [] : [{ organization, name, likeness, hold }]
  })
}

const closed: Readonly<Record<"renamed" | "deregistered" | "withdrawn", Text>> = {
  renamed: t.closedRenamed,
  deregistered: t.closedDeregistered,
  withdrawn: t.closedWithdrawn,
}

const statusOf = ({ basic: { status, statusWord } }: Organization): Text => {
  const name = statusNames[status]
  return statusWord === undefined ? name : { zh: statusWord, en: `${name.en} (${statusWord})` }
}

export function holdingFinding({ organization, name, likeness, hold }: Holding): Finding {
  const others: readonly Other[] = [
    { name, code: organization.code, ...(hold.state === "shut" ? { freeFrom: hold.freeFrom } : {}) },
  ]
  const base = { ground, others } as const
  const values = { status: statusOf(organization) }
  // That another spelling of the region is the same name is our reading: a person says so.
  const grade = likeness === "core" ? "look" : "block"
  switch (hold.state) {
    case "shut": {
      const todo = filled(t.closedDo, { day: dayText(hold.freeFrom) })
      return { ...base, code: `naming.closed_${hold.by}`, grade, text: closed[hold.by], todo }
    }
    case "undated": {
      const text = filled(t.undated, { ...values, years: nameYears[hold.by] })
      return { ...base, code: "naming.undated", grade: "look", text, todo: t.askDo }
    }
    case "unclear":
      return {
        ...base,
        code: "naming.unclear",
        grade: "look",
        text: filled(t.unclear, values),
        todo: t.askDo,
      }
    default:
      break
  }
  if (likeness === "core")
    return { ...base, code: "naming.taken_core", grade, text: t.takenCore, todo: t.takenCoreDo }
  const text = likeness === "name" ? t.taken : t.takenTradeName
  return { ...base, code: `naming.taken_${likeness}`, grade, text, todo: t.takenDo }
}
