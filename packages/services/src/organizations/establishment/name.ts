// The name on the application through the name pre-check: what forbids it refuses; what a person must look at is said to whoever looks.

import type { World } from "@civil/booking/world.ts"
import type { Answers } from "@civil/casework/form.ts"
import type { Advice, AdviceSituation } from "@civil/casework/matter.ts"
import { formatCode } from "@civil/core/ids.ts"
import type { FieldIssue } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { checkName, longestName, type Naming } from "../naming/check.ts"
import type { Finding, NameAsk } from "../naming/model.ts"
import { filled } from "../naming/words.ts"
import { othersAsking } from "./asked.ts"
import { establishmentTexts as t } from "./words.ts"

const kinds = ["association", "service_institution", "foundation"] as const
type Kind = (typeof kinds)[number]

const isKind = (value: unknown): value is Kind => kinds.some((kind) => kind === value)

/** What is to be asked, as far as it has been answered. */
export function askOf({ kind, name, personName }: Answers, region: string): NameAsk | undefined {
  if (!isKind(kind) || typeof name !== "string" || name === "" || name.length > longestName) return undefined
  return {
    ...{ name, type: kind, region },
    ...(personName === "yes" || personName === "no" ? { person: personName } : {}),
  }
}

const groundOf = ({ ground: { document, article, why } }: Finding): Text => ({
  zh: `${document.zh}${article?.zh ?? ""}${why ? `，${why.zh}` : ""}`,
  en: `${document.en}${article ? ` ${article.en}` : ""}${why ? `; ${why.en}` : ""}`,
})

/** Findings of the names asked about lately: a draft's page asks for what forbids a name and for what is said of it, again and again. */
const mostKept = 200

export type FindingsOf = (answers: Answers, region: string, on: string) => Promise<readonly Finding[]>

/** The same name against the same versions of the registers is judged once. */
export function rememberedFindings(naming: Naming): FindingsOf {
  const kept = new Map<string, Promise<readonly Finding[]>>()
  return async (answers, region, on) => {
    const ask = askOf(answers, region)
    if (ask === undefined) return []
    const versions = (await naming.register.heads()).map(({ bureau, number }) => `${bureau} ${number}`)
    const key = JSON.stringify([ask, on, versions])
    const known = kept.get(key)
    if (known !== undefined) return known
    const found = checkName(naming, ask, on).then((check) => check.findings)
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, found)
    found.catch(() => kept.delete(key))
    return found
  }
}

/** What forbids the name, the gravest first. */
export async function nameIssues(
  findings: FindingsOf,
  answers: Answers,
  region: string,
  on: string,
): Promise<readonly FieldIssue[]> {
  const [worst] = (await findings(answers, region, on)).filter(({ grade }) => grade === "block")
  if (worst === undefined) return []
  const values = { why: joined(worst.text, listed(worst)), todo: worst.todo, ground: groundOf(worst) }
  return [{ field: "name", code: "establishment.name_not_allowed", values }]
}

/** What does not forbid it: said to the person while they type, and to whoever decides. */
export async function nameAdvice(
  findings: FindingsOf,
  answers: Answers,
  region: string,
  on: string,
): Promise<readonly Advice[]> {
  const found = await findings(answers, region, on)
  return found.map((each) => ({
    field: "name",
    text: withOthers(each),
    ground: groundOf(each),
    grade: each.grade === "warn" ? ("should" as const) : ("must" as const),
  }))
}

const joined = (one: Text, other: Text): Text => ({ zh: one.zh + other.zh, en: one.en + other.en })

/** The names it is about. */
function listed({ others = [] }: Finding): Text {
  const names = others.map(({ name }) => name)
  return names.length === 0
    ? { zh: "", en: "" }
    : { zh: `（${names.join("、")}）`, en: ` (${names.join(", ")})` }
}

/** The finding, the names it is about, and what to do. */
function withOthers(finding: Finding): Text {
  const { zh, en } = joined(finding.text, listed(finding))
  return { zh: zh + finding.todo.zh, en: `${en} ${finding.todo.en}` }
}

/** Another application in hand for the same name: to the desk with its number, to the person without. */
export async function askedAdvice(
  world: Pick<World, "table" | "secrets">,
  { name }: Answers,
  { bureau, case: own, desk }: AdviceSituation,
): Promise<readonly Advice[]> {
  if (typeof name !== "string" || name === "" || name.length > longestName) return []
  const others = await othersAsking(world, bureau, name, own)
  if (others.length === 0) return []
  const codes = others.map(formatCode).join("、")
  const text = desk ? filled(t.askedDesk, { codes }) : t.asked
  return [{ field: "name", text, ground: t.askedGround, grade: "should" }]
}
