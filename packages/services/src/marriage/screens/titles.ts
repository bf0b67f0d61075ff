// Titles of browser tabs and histories: the question of the page, then the business, neutral where it must be.
import type { Text } from "@civil/core/text.ts"
import type { AppointmentView, Kind } from "../views.ts"
import type { Step } from "./answers.ts"
import { statusOf } from "./line.tsx"
import { find, form, guides, visit } from "./words.ts"

const titled = (question: Text, kind: Kind): Text => ({
  zh: `${question.zh} · ${guides[kind].title.zh}`,
  en: `${question.en} · ${guides[kind].title.en}`,
})

export type Place = "receipt" | "offices" | "times"
export type Change = "cancel" | "withdraw" | "reschedule" | "confirm"

export const placeTitle = (place: Place, kind: Kind) => titled(find[place], kind)

export function stepTitle(step: Step, kind: Kind): Text {
  const questions: Readonly<Record<Step, Text>> = {
    you: form.you,
    partner: guides[kind].sensitive ? form.partnerDivorce : form.partner,
    "partner-more": form.partnerMore,
    contact: form.contact,
    check: form.check,
  }
  return titled(questions[step], kind)
}

export const visitTitle = (appointment: AppointmentView) =>
  titled(statusOf(appointment).name, appointment.business)

const changes: Readonly<Record<Change, Text>> = {
  cancel: visit.cancelTitle,
  withdraw: visit.withdrawTitle,
  reschedule: visit.moveTitle,
  confirm: visit.confirmTitleNeutral,
}

export const changeTitle = (change: Change, kind: Kind) => titled(changes[change], kind)
