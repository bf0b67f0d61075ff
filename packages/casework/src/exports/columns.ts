// What a row of an export says: the card, and where the list is of one matter, the answers that are facts; personal ones masked, free words left out.
import type { Staff } from "@civil/core/actor.ts"
import { formatCode } from "@civil/core/ids.ts"
import type { Text } from "@civil/core/text.ts"
import { fieldsOf } from "../desk/fields.ts"
import { shownNameOf } from "../desk/queue.ts"
import type { Card } from "../facets.ts"
import type { Field, FieldKind } from "../form.ts"
import { formOf, type Matter } from "../matter.ts"
import { isParty, sight } from "../may.ts"
import type { Case } from "../shapes.ts"
import { isShelteredField } from "../sheltered.ts"
import { resultText } from "../show.ts"
import { moment, type Spine } from "../spine.ts"
import type { Line } from "./kinds.ts"
import { columnNames, dueNames, flagWords, stateNames } from "./words.ts"

/** Words of people may say anything about anyone: they stay on the case's page. */
const left: ReadonlySet<FieldKind> = new Set(["text", "long_text", "documents"])

const both = ({ zh, en }: Text) => `${zh} ${en}`
const local = (milliseconds: number) =>
  new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ")

export function fieldsOfExport(matter: Matter, bureau: string, today: string): readonly Field[] {
  const { pages } = formOf(matter, bureau, today)
  return pages
    .flatMap(({ fields }) => fields)
    .filter((field) => !left.has(field.kind) && !isShelteredField(matter, field))
}

export const namesOf = (fields: readonly Field[]): Line => [
  ...Object.values(columnNames).map(both),
  ...fields.map(({ label }) => both(label)),
]

function cardCells(spine: Spine, actor: Staff, card: Card): Line {
  return [
    formatCode(card.code),
    spine.matterOf(card).title.zh,
    stateNames[card.state].zh,
    shownNameOf(spine, actor, card, moment(spine.world)),
    local(card.submittedAt),
    dueNames[card.due]?.zh ?? card.due,
    card.flags.map((flag) => flagWords[flag].zh).join("、"),
    card.holder?.name ?? "",
    String(card.documents),
    resultText(spine.matterOf(card), card.result)?.zh ?? "",
  ]
}

const nobody: ReadonlySet<string> = new Set()

/** Answers as the desk's page shows them, masked; nothing where this officer may not read the case. */
function answerCells(spine: Spine, actor: Staff, subject: Case | undefined, fields: readonly Field[]): Line {
  const reads =
    subject !== undefined &&
    sight(actor, subject, spine.matterOf(subject)) === "content" &&
    !isParty(actor, subject)
  if (!reads) return fields.map(() => "")
  const shown = new Map(fieldsOf(spine, subject, nobody).map(({ field, value }) => [field, value]))
  return fields.map(({ name }) => {
    const value = shown.get(name) ?? ""
    return typeof value === "string" ? value : value.zh
  })
}

export async function linesOf(
  spine: Spine,
  actor: Staff,
  cards: readonly Card[],
  fields: readonly Field[],
): Promise<readonly Line[]> {
  const cases = fields.length === 0 ? [] : await spine.store.listCases(cards.map(({ id }) => id))
  const byId = new Map(cases.map((subject) => [subject.id, subject]))
  return cards.map((card) => [
    ...cardCells(spine, actor, card),
    ...answerCells(spine, actor, byId.get(card.id), fields),
  ])
}
