// 人名 (第十五条): a surname at the beginning is a question to the person who asks, never a verdict. Pure.
import { groundIn } from "@civil/bureaus/organizations/laws.ts"
import { type NamedKind, noPersons, surnames } from "@civil/bureaus/organizations/naming.ts"
import type { Finding, NameAsk, Reading } from "./model.ts"
import { partOf } from "./segments.ts"
import { filled, namingTexts as t } from "./words.ts"

const ground = groundIn("names", 15)

/** Two or three characters after a single surname's, three or four after a double one's. */
export function looksLikePerson(text: string): boolean {
  const length = [...text].length
  if (noPersons.some((word) => text.startsWith(word))) return false
  return surnames.some((surname) => {
    const given = length - [...surname].length
    return text.startsWith(surname) && given >= 1 && given <= 2
  })
}

const asked = (reading: Reading, kind: NamedKind): string =>
  kind === "association" ? partOf(reading, "core") : partOf(reading, "trade_name") || partOf(reading, "core")

export function personFindings(
  reading: Reading,
  kind: NamedKind,
  answer: NameAsk["person"],
): readonly Finding[] {
  const part = asked(reading, kind)
  const name = looksLikePerson(part)
    ? part
    : looksLikePerson(part.slice(0, 3)) && kind === "association"
      ? part.slice(0, 3)
      : ""
  if (name === "") return []
  const role = reading.segments.find(({ text }) => text === part)?.role ?? "core"
  const base = { role, ground, asks: "person" } as const
  const values = { name }
  if (answer === "no")
    return [
      {
        ...base,
        code: "naming.person_no",
        grade: "warn",
        text: filled(t.personNo, values),
        todo: t.personNoDo,
      },
    ]
  if (answer === "yes") {
    const text = filled(kind === "association" ? t.personYes : t.personYesConsent, values)
    return [{ ...base, code: "naming.person_yes", grade: "look", text, todo: t.personYesDo }]
  }
  return [{ ...base, code: "naming.person", grade: "look", text: filled(t.person, values), todo: t.personDo }]
}
