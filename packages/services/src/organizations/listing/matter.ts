// 列入信用名录: staff open it with the notice they have served; it waits for the time to object, two people decide, the register publishes it.
import { objectionDaysOf } from "@civil/bureaus/organizations/credit.ts"
import type { Answers } from "@civil/casework/form.ts"
import type { Matter, OpeningSituation } from "@civil/casework/matter.ts"
import type { Case, HistoryEntry } from "@civil/casework/shapes.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { say, type Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import { dayText } from "@civil/register/credit/words.ts"
import { dayOf, defineMatter, type Setting } from "../../cases/define.ts"
import { type Filing, findFiling, givePart, takePart } from "../filings/row.ts"
import { findObjection, unopposedPart } from "../objection/row.ts"
import { organizationIn, refusedField, registerOf } from "../register-asked.ts"
import { form, Listing } from "./form.ts"
import {
  decidedOn,
  entryOf,
  groundOfListing,
  type Listed,
  leaving,
  listedOf,
  nameIssues,
  noticeIssues,
  registerIssues,
} from "./rules.ts"
import { listingTexts as t } from "./words.ts"

const calendarOf = ({ world }: Setting) => world.calendar ?? publishedCalendar

/** What the register says of it, and whether a notice here reaches anybody. */
async function opening(set: Setting, answers: Answers, { bureau, at }: OpeningSituation) {
  const listed = listedOf(answers)
  const { organization } = await organizationIn(set, bureau, listed.organization)
  const [issue] = [...nameIssues(listed, organization), ...registerIssues(listed, organization, dayOf(at))]
  if (issue !== undefined) throw refusedField(issue)
  if (listed.served === "portal") {
    const reached = await registerOf(set).agents.persons(listed.organization, "requests")
    if (reached.length === 0) throw refusedField({ field: "served", code: "listing.no_agents" })
  }
  return []
}

/** Nobody decides to list before the time to object is over, while an objection waits for its answer, or after it was upheld. */
async function unopposed({ world }: Setting, { id }: Case, { objectBy }: Listed): Promise<readonly Part[]> {
  if (dayOf(world.clock.now()) <= objectBy)
    throw new Refusal("too_early", "listing.objection_days", { values: { day: dayText(objectBy) } })
  const objection = await findObjection(world.table, id)
  const values = { code: formatCode(objection?.code ?? "") }
  if (objection?.upheld) throw new Refusal("conflict", "listing.objection_upheld", { values })
  if (objection?.open) throw new Refusal("conflict", "listing.objection_open", { values })
  return [unopposedPart(world.table, id)]
}

/** One decision on a ground, held from the decision until the register has it; other grounds set by law have no name of their own. */
function decisionOf({ id, code }: Case, listed: Listed): Filing | undefined {
  const ground = groundOfListing(listed)
  const what = `listing#${listed.list}#${ground}`
  return ground === "other" ? undefined : { organization: listed.organization, what, by: id, code }
}

/** The register is asked again: another entry may stand by now, or the organization may be no more. */
async function stillToList(set: Setting, subject: Case, listed: Listed): Promise<readonly Part[]> {
  const { table, clock } = set.world
  const { organization } = await organizationIn(set, subject.bureau, listed.organization)
  const [issue] = registerIssues(listed, organization, dayOf(clock.now()))
  if (issue !== undefined)
    throw new Refusal("conflict", issue.code, issue.values === undefined ? {} : { values: issue.values })
  const decision = decisionOf(subject, listed)
  if (decision === undefined) return []
  const other = await findFiling(table, decision)
  if (other !== undefined && other.by !== subject.id)
    throw new Refusal("conflict", "listing.decided_already", { values: { code: formatCode(other.code) } })
  return [takePart(table, decision)]
}

async function changing(set: Setting, subject: Case, { from, to }: HistoryEntry, answers: Answers) {
  const listed = listedOf(answers)
  if (to === "approved")
    return [...(await unopposed(set, subject, listed)), ...(await stillToList(set, subject, listed))]
  const decision = from === "approved" ? decisionOf(subject, listed) : undefined
  return decision === undefined ? [] : [givePart(set.world.table, decision)]
}

const filled = (text: Text, values: Readonly<Record<string, Text>>): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

async function decided(set: Setting, subject: Case, answers: Answers): Promise<Text | undefined> {
  if (subject.outcome !== "approved") return undefined
  const register = registerOf(set)
  const listed = listedOf(answers)
  const [{ bureau }, on] = [subject, decidedOn(subject)]
  const authority = set.world.bureaus.find(({ code }) => code === bureau)?.name.zh ?? bureau
  const mark = {
    source: authority,
    asOf: on,
    ...(listed.document === undefined ? {} : { document: listed.document }),
  }
  const { organization: code } = listed
  const found = await register.find(code)
  const entry = entryOf(listed, on, authority)
  await register.publish({ id: subject.id, bureau, code, act: { kind: "list", entry }, mark })
  for (const { id } of found === undefined ? [] : leaving(listed, found.organization, on)) {
    const act = { kind: "delist", entry: id, on, reason: t.left.zh } as const
    await register.publish({ id: `${subject.id}.${id}`, bureau, code, act, mark })
  }
  return filled(t.given, { day: dayText(on), list: t[listed.list] })
}

export const listing = (set: Setting): Matter =>
  defineMatter<typeof Listing>({
    id: "listing",
    service: "organizations",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: Listing,
    form,
    openedBy: ["clerk", "reviewer", "manager"],
    checkOpening: (answers, { bureau, at }) =>
      noticeIssues(
        listedOf(answers as Answers),
        objectionDaysOf(bureau, dayOf(at)),
        calendarOf(set),
        dayOf(at),
      ),
    concerned: ({ organization, name }) => [
      { role: "organization", name, organization, follows: true, may: "requests" },
    ],
    policy: set.policy("organizations.listing"),
    reasons: [
      { code: "objection", text: t.refuseObjection, for: "refuse" },
      { code: "facts", text: t.refuseFacts, for: "refuse" },
      { code: "done", text: t.refuseDone, for: "refuse" },
      { code: "more", text: t.correctFacts, for: "correct" },
    ],
    unrated: true,
    recourse: ({ code, state }, { organization }) =>
      state === "in_review" || state === "awaiting_second"
        ? {
            href: `/apply/organizations.objection?organization=${String(organization)}&about=notice&number=${formatCode(code)}`,
            text: t.object,
          }
        : undefined,
    after: (_subject, outcome, answers) =>
      outcome === "approved"
        ? { href: `/organizations/${String(answers.organization)}`, text: t.card }
        : undefined,
    hooks: {
      opening: (_subject, answers, situation) => opening(set, answers, situation),
      changing: (subject, entry, answers) => changing(set, subject, entry, answers),
      decided: (subject, answers) => decided(set, subject, answers),
    },
  })
