// 集体颁证: a couple signs up for a ceremony; the place, or the end of the waiting list, is theirs in the very write that hands the case in.
import type { Ceremony } from "@civil/bureaus/cases.ts"
import type { Form } from "@civil/casework/form.ts"
import { typeOfNumber } from "@civil/casework/forms/read.ts"
import type { Matter } from "@civil/casework/matter.ts"
import { dayText } from "@civil/casework/show.ts"
import { say, type Text } from "@civil/core/text.ts"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { casesOf, dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { places } from "./places.ts"
import { isOpen, signUpIssues } from "./rules.ts"
import { ceremonyTexts as t } from "./words.ts"

const SignUp = z.strictObject({
  event: z.string(),
  partnerName: z.string(),
  partnerNumber: z.string(),
  guests: z.number(),
  needs: z.optional(z.string()),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

const fill = (text: Text, values: Parameters<typeof say>[2]): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

const option = ({ id, title, place, date, start, quota, guests, source }: Ceremony) => ({
  value: id,
  label: fill(t.eventLabel, { date: dayText(date), start, title }),
  hint: fill(t.eventHint, { place, quota, guests, source: source.title }),
})

/** Most guests any ceremony allows; its own limit is checked when it is known which one. */
const mostGuests = 20

const formOf = (events: readonly Ceremony[]): Form => ({
  version: 1,
  changes: [],
  pages: [
    {
      id: "which",
      title: t.which,
      fields: [{ kind: "choice", name: "event", label: t.event, options: events.map(option) }],
    },
    {
      id: "couple",
      title: t.couple,
      lead: t.coupleLead,
      fields: [
        { kind: "name", name: "partnerName", label: t.partnerName },
        {
          kind: "identity_number",
          name: "partnerNumber",
          label: t.partnerNumber,
          hint: t.partnerNumberHint,
          personal: true,
        },
      ],
    },
    {
      id: "guests",
      title: t.guests,
      fields: [
        { kind: "number", name: "guests", label: t.count, least: 0, most: mostGuests, unit: t.unit },
        { kind: "long_text", name: "needs", label: t.needs, hint: t.needsHint, most: 200, optional: true },
      ],
    },
    contactPage,
  ],
})

export function ceremony(set: Setting): Matter {
  const eventsOf = (bureau: string) => casesOf(set, bureau)?.ceremonies ?? []
  const held = places(set)
  return defineMatter<typeof SignUp>({
    id: "ceremony",
    service: "marriage",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: SignUp,
    form: formOf(set.cases.flatMap(({ ceremonies }) => ceremonies)),
    formAt: (bureau, on) => formOf(eventsOf(bureau).filter((event) => isOpen(event, on))),
    check: (answers, { applicant, bureau, at }) =>
      signUpIssues(answers, eventsOf(bureau), applicant.document, dayOf(at)),
    async foresee({ event, partnerNumber, guests }, { applicant, bureau, at }) {
      const given: readonly string[] = Object.entries({ event, partnerNumber, guests }).flatMap(
        ([name, answer]) => (typeof answer === "string" ? [name] : []),
      )
      const typed = {
        event: String(event),
        partnerNumber: String(partnerNumber),
        guests: Number(guests ?? 0),
      }
      const issues = signUpIssues(typed, eventsOf(bureau), applicant.document, dayOf(at))
      return issues.filter(({ field }) => given.includes(field))
    },
    concerned({ partnerName, partnerNumber }) {
      const reading = typeOfNumber(partnerNumber, "9999-12-31")
      return [
        {
          role: "partner",
          name: partnerName,
          ...(reading.ok ? { document: { type: reading.value.type, number: reading.value.number } } : {}),
        },
      ]
    },
    policy: set.policy("marriage.ceremony"),
    returnable: true,
    reasons: [
      { code: "not_couple", text: t.notCouple, for: "refuse" },
      { code: "cancelled", text: t.cancelled, for: "refuse" },
      { code: "partner", text: t.correctPartner, for: "correct" },
    ],
    after: () => ({ href: "/marriage/ceremonies", text: t.seeEvents }),
    hooks: {
      submitting: (subject, answers, { applicant }) => held.join(subject, answers, applicant),
      // A refusal can still be taken back for some minutes: its place goes when it is told.
      async changing(subject, { action, to }, answers) {
        if (action === "resubmit") return held.renew(subject, answers)
        const gone =
          to === "withdrawn" || to === "lapsed" || (to === "closed" && subject.outcome === undefined)
        return gone ? held.leave(subject) : []
      },
      async decided(subject) {
        if (subject.outcome === "refused") await held.release(subject)
        return undefined
      },
    },
  })
}
