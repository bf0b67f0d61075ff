// 异议: an organization objects to a notice that it is to be listed, or to an entry that stands. An open one keeps the listing from being decided.
import type { Answers, Form } from "@civil/casework/form.ts"
import { openInside } from "@civil/casework/inside.ts"
import type { Matter } from "@civil/casework/matter.ts"
import type { Case, HistoryEntry } from "@civil/casework/shapes.ts"
import { store } from "@civil/casework/store.ts"
import { isOpen } from "@civil/casework/transitions.ts"
import { formatCode, readCode } from "@civil/core/ids.ts"
import { say, type Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import { dayText } from "@civil/register/credit/words.ts"
import type { CreditList } from "@civil/register/organization.ts"
import * as z from "zod/mini"
import { contactPage } from "../../cases/contact.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { entriesNamed } from "../entries.ts"
import { decidedOn } from "../listing/rules.ts"
import { organizationIn, refusedField, registerOf } from "../register-asked.ts"
import { findObjection, objectionPart, undecidedPart } from "./row.ts"
import { objectionTexts as t } from "./words.ts"

const Objecting = z.strictObject({
  organization: z.string(),
  about: z.enum(["notice", "entry"]),
  number: z.optional(z.string()),
  list: z.optional(z.enum(["abnormal", "serious"])),
  listedOn: z.optional(z.string()),
  grounds: z.string(),
  evidence: z.optional(z.array(z.string())),
  mobile: z.optional(z.string()),
  email: z.optional(z.string()),
})

interface Said {
  readonly organization: string
  readonly about: "notice" | "entry"
  readonly number?: string
  readonly list?: CreditList
  readonly listedOn?: string
}
const saidOf = (answers: Answers): Said => answers as unknown as Said

const ofNotice = ({ about }: Answers) => about === "notice"
const ofEntry = ({ about }: Answers) => about === "entry"

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "which",
      title: t.which,
      fields: [
        { kind: "organization", name: "organization", label: t.organization, mine: true },
        {
          kind: "choice",
          name: "about",
          label: t.about_,
          options: [
            { value: "notice", label: t.notice },
            { value: "entry", label: t.entry },
          ],
        },
        { kind: "text", name: "number", label: t.number, hint: t.numberHint, most: 20, when: ofNotice },
        {
          kind: "choice",
          name: "list",
          label: t.list,
          options: [
            { value: "abnormal", label: t.abnormal },
            { value: "serious", label: t.serious },
          ],
          when: ofEntry,
        },
        { kind: "date", name: "listedOn", label: t.listedOn, past: true, when: ofEntry },
      ],
    },
    {
      id: "why",
      title: t.why,
      fields: [{ kind: "long_text", name: "grounds", label: t.grounds, hint: t.groundsHint, most: 3000 }],
    },
    {
      id: "papers",
      title: t.papers,
      lead: t.papersLead,
      fields: [{ kind: "documents", name: "evidence", label: t.evidence, least: 0, most: 6, optional: true }],
    },
    contactPage,
  ],
}

/** The listing that the number names, where it is about this organization and bureau. */
async function noticed({ world }: Setting, bureau: string, said: Said): Promise<Case | undefined> {
  const code = readCode(said.number ?? "")
  if (code === undefined) return undefined
  const rows = store(world.table)
  const [id] = await rows.listLinks(`CODE#${code}`)
  const found = id === undefined ? undefined : await rows.findCase(id)
  const about = found?.parties.some(({ organization }) => organization === said.organization)
  return about && found?.matter === "organizations.listing" && found.bureau === bureau ? found : undefined
}

async function toNotice(set: Setting, subject: Case, said: Said): Promise<readonly Part[]> {
  const notice = await noticed(set, subject.bureau, said)
  if (notice === undefined) throw refusedField({ field: "number", code: "objection.no_case" })
  if (!isOpen(notice.state)) throw refusedField({ field: "number", code: "objection.decided" })
  const { objectBy } = openInside(set.world, notice).answers
  if (dayOf(set.world.clock.now()) > String(objectBy))
    throw refusedField({
      field: "number",
      code: "objection.over",
      values: { day: dayText(String(objectBy)) },
    })
  const before = await findObjection(set.world.table, notice.id)
  if (before?.open && before.by !== subject.id)
    throw refusedField({
      field: "number",
      code: "objection.open",
      values: { code: formatCode(before.code) },
    })
  if (before?.upheld && before.by !== subject.id)
    throw refusedField({
      field: "number",
      code: "objection.upheld",
      values: { code: formatCode(before.code) },
    })
  const row = { about: notice.id, by: subject.id, code: subject.code, open: true, upheld: false }
  return [objectionPart(set.world.table, row), undecidedPart(set.world.table, notice.id)]
}

async function toEntry(set: Setting, subject: Case, said: Said): Promise<readonly Part[]> {
  const { organization } = await organizationIn(set, subject.bureau, said.organization)
  const today = dayOf(set.world.clock.now())
  const named = { list: said.list ?? "abnormal", listedOn: said.listedOn ?? "" }
  if (entriesNamed(organization, named, today).length === 0)
    throw refusedField({ field: "listedOn", code: "credit_list.no_entry" })
  return []
}

const aimed = (set: Setting, subject: Case, said: Said) =>
  said.about === "notice" ? toNotice(set, subject, said) : toEntry(set, subject, said)

/** Refused, taken back or lapsed it stands no more in the way; upheld it stands for good, unless that is undone. */
async function changing(set: Setting, subject: Case, { action, to }: HistoryEntry, answers: Answers) {
  const said = saidOf(answers)
  if (action === "resubmit") return aimed(set, subject, said)
  const notice = said.about === "notice" ? await noticed(set, subject.bureau, said) : undefined
  const row = notice && (await findObjection(set.world.table, notice.id))
  const open = isOpen(to)
  if (row === undefined || row.by !== subject.id || row.open === open) return []
  return [objectionPart(set.world.table, { ...row, open, upheld: to === "approved" })]
}

const filled = (text: Text, values: Readonly<Record<string, Text>>): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

async function decided(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  if (subject.outcome !== "approved") return undefined
  const said = saidOf(answers)
  if (said.about === "notice") return t.notListed
  const { bureau, id } = subject
  const on = decidedOn(subject)
  const register = registerOf(set)
  const source = set.world.bureaus.find(({ code }) => code === bureau)?.name.zh ?? bureau
  const found = await register.find(said.organization)
  const named = { list: said.list ?? "abnormal", listedOn: said.listedOn ?? "" }
  for (const entry of found === undefined ? [] : entriesNamed(found.organization, named, on)) {
    const act = { kind: "delist", entry: entry.id, on, reason: t.upheld.zh } as const
    const mark = { source, asOf: on }
    await register.publish({ id: `${id}.${entry.id}`, bureau, code: said.organization, act, mark })
  }
  return filled(t.corrected, { day: dayText(on) })
}

export const objection = (set: Setting): Matter =>
  defineMatter<typeof Objecting>({
    id: "objection",
    service: "organizations",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: Objecting,
    form,
    answered: true,
    concerned: ({ organization }) => [
      { role: "organization", name: "", organization, follows: true, may: "requests" },
    ],
    policy: set.policy("organizations.objection"),
    reasons: [
      { code: "stands", text: t.refuseFacts, for: "refuse" },
      { code: "more", text: t.correctMore, for: "correct" },
      { code: "papers", text: t.correctPapers, for: "correct" },
    ],
    hooks: {
      async submitting(subject, answers, { applicant }) {
        const said = saidOf(answers)
        const holding = await registerOf(set).agents.holding(applicant, said.organization, "requests")
        return [...holding, ...(await aimed(set, subject, said))]
      },
      changing: (subject, entry, answers) => changing(set, subject, entry, answers),
      decided: (subject, answers) => decided(set, subject, answers),
    },
  })
