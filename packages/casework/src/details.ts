// What a line of history says beyond its action: reason, fields, outcome, desk, bureau, other case, in words.
import { formatCode } from "@civil/core/ids.ts"
import type { Text } from "@civil/core/text.ts"
import { cameBy, formOf } from "./matter.ts"
import type { Case, HistoryEntry } from "./shapes.ts"
import { dueText, dueView, reasonText, resultText } from "./show.ts"
import { dayOf, moment, type Spine } from "./spine.ts"
import { words } from "./words.ts"

const plain = (text: string): Text => ({ zh: text, en: text })

/** What fields are called; a party's number or mobile too. */
function fieldNames(spine: Spine, subject: Case, names: readonly string[]): readonly Text[] {
  const form = formOf(spine.matterOf(subject), subject.bureau, dayOf(subject.submittedAt), cameBy(subject))
  const fields = form.pages.flatMap((page) => page.fields)
  return names.flatMap((name) => {
    const label = fields.find((field) => field.name === name)?.label
    if (label !== undefined) return [label]
    if (name.endsWith(".name")) return [words("case.field.name")]
    if (name.endsWith(".number")) return [words("case.field.number")]
    return name.endsWith(".mobile") ? [words("case.field.mobile")] : []
  })
}

async function codeOf(spine: Spine, id: string | undefined): Promise<readonly Text[]> {
  const other = id === undefined ? undefined : await spine.store.findCase(id)
  return other === undefined ? [] : [plain(formatCode(other.code))]
}

/** 填写不清；要补：用途、材料: why, and then what. */
const askedFor = (reason: Text, fields: readonly Text[]): Text =>
  words("case.asked_fields", {
    reason,
    fields: { zh: fields.map(({ zh }) => zh).join("、"), en: fields.map(({ en }) => en).join(", ") },
  })

/** A correction is the applicant's; that its review follows is said as such. */
const askedDesk = (spine: Spine, action: string, desk: string): Text =>
  action === "resubmit" ? words("case.asked_review", { desk: spine.deskName(desk) }) : spine.deskName(desk)

/** In the order they are read; empty where the action says it all. */
export async function detailsOf(spine: Spine, subject: Case, line: HistoryEntry): Promise<readonly Text[]> {
  const { action, facts } = line
  const reason = reasonText(spine.matterOf(subject), facts.reason)
  const result = resultText(spine.matterOf(subject), facts.result)
  const verdict = facts.verdict === "agree" || facts.verdict === "object" ? facts.verdict : undefined
  const outcome = facts.outcome === "approved" || facts.outcome === "refused" ? facts.outcome : undefined
  const names = facts.fields?.split(" ") ?? (facts.field === undefined ? [] : [facts.field])
  const fields = fieldNames(spine, subject, names)
  const asked = action === "request_correction" && reason !== undefined && fields.length > 0
  const due = action === "reckoned" ? facts.due : undefined
  return [
    ...(outcome === undefined ? [] : [words(`case.state.${outcome}`)]),
    ...(result === undefined ? [] : [words("case.result_is", { result })]),
    ...(asked ? [askedFor(reason, fields)] : [...(reason === undefined ? [] : [reason]), ...fields]),
    ...(action === "forward" && facts.to !== undefined ? [spine.bureauName(facts.to)] : []),
    ...(facts.asked === undefined ? [] : [askedDesk(spine, action, facts.asked)]),
    ...(verdict === undefined ? [] : [words(`case.verdict.${verdict}`)]),
    ...(await codeOf(spine, facts.into ?? facts.other)),
    ...(due === undefined ? [] : [dueText(dueView(spine.calendar(), moment(spine.world).today, due))]),
    ...(facts.late === "1" ? [words("case.late")] : []),
  ]
}

export const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join("，"),
  en: texts.map(({ en }) => en).join(", "),
})

/** 需要您补正：填写不清；要补：用途。 The sentence with its details. */
export function withDetails(sentence: Text, details: readonly Text[]): Text {
  if (details.length === 0) return sentence
  const more = joined(details)
  return {
    zh: `${sentence.zh.replace(/。$/, "")}：${more.zh}。`,
    en: `${sentence.en.replace(/\.$/, "")}: ${more.en}.`,
  }
}
