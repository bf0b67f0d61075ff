// A couple as the list of a ceremony keeps it: keys of the two, names and contact sealed.
import type { Ceremony } from "@civil/bureaus/cases.ts"
import type { Answers } from "@civil/casework/form.ts"
import { typeOfNumber } from "@civil/casework/forms/read.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { addDays, instantOf } from "@civil/core/date.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import type { Secrets } from "@civil/core/world.ts"
import type { Couple } from "./rules.ts"

/** What is sealed with a couple: for the list of the day, and to tell them. */
export interface Named {
  readonly code: string
  readonly names: readonly string[]
  readonly mobile?: string
  readonly email?: string
}

const contextOf = ({ event, case: id }: Pick<Couple, "event" | "case">) => `CEREMONY#${event}#${id}`

export const openNames = (secrets: Secrets, couple: Couple): Named =>
  JSON.parse(secrets.open(couple.sealed, contextOf(couple))) as Named

const sealNames = (secrets: Secrets, couple: Pick<Couple, "event" | "case">, named: Named): string =>
  secrets.seal(JSON.stringify(named), contextOf(couple))

const textOf = (answers: Answers, name: string): string => {
  const answer = answers[name]
  return typeof answer === "string" ? answer : ""
}

/** Empty where the number, checked when it was typed, cannot be read any more. */
function partnerKeys(secrets: Secrets, answers: Answers): readonly string[] {
  const reading = typeOfNumber(textOf(answers, "partnerNumber"), "9999-12-31")
  if (!reading.ok) return []
  return [personKey(secrets, { type: reading.value.type, number: reading.value.number })]
}

const yearAfter = ({ date, end }: Ceremony): number =>
  Math.ceil(instantOf(addDays(date, 366), end).epochMilliseconds / 1000)

export function coupleOf(
  secrets: Secrets,
  subject: Case,
  answers: Answers,
  applicant: Citizen,
  ceremony: Ceremony,
): Couple {
  const mobile = textOf(answers, "mobile") || applicant.mobile
  const email = textOf(answers, "email")
  const named: Named = {
    code: subject.code,
    names: [applicant.name, textOf(answers, "partnerName")],
    ...(mobile ? { mobile } : {}),
    ...(email ? { email } : {}),
  }
  const row = { event: ceremony.id, case: subject.id }
  return {
    ...row,
    at: subject.submittedAt,
    people: [applicant.person, ...partnerKeys(secrets, answers)],
    guests: Number(answers.guests ?? 0),
    sealed: sealNames(secrets, row, named),
    expiresAt: yearAfter(ceremony),
  }
}

/** The same row with corrected answers; the applicant stays who they are. */
export function corrected<Row extends Couple>(secrets: Secrets, row: Row, answers: Answers): Row {
  const before = openNames(secrets, row)
  const names = [before.names[0] ?? "", textOf(answers, "partnerName")]
  return {
    ...row,
    people: [...row.people.slice(0, 1), ...partnerKeys(secrets, answers)],
    guests: Number(answers.guests ?? row.guests),
    sealed: sealNames(secrets, row, { ...before, names }),
  }
}
