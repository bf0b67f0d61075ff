// A case as the desk sees it: answers masked where personal, history with its words, and the acts that may be done next, with why not.
import type { Staff } from "@civil/core/actor.ts"
import { mask } from "@civil/core/identity/mask.ts"
import { maskMobile } from "@civil/core/phone.ts"
import { unreachedRoles, valuesOf } from "../addressees.ts"
import { adviceOf } from "../advice.ts"
import { correctionOf, openWords, outcomeOf } from "../citizen/view.ts"
import { lastDay } from "../clock.ts"
import { detailsOf, joined } from "../details.ts"
import { cardOf } from "../facets.ts"
import { everyField } from "../forms/asked.ts"
import { type Inside, openInside } from "../inside.ts"
import { knowsWhose, sight } from "../may.ts"
import type { Case, HistoryEntry } from "../shapes.ts"
import { isShelteredField, isShelteredParty, mayUncover } from "../sheltered.ts"
import { caseDue, dueView, isoAt, reasonText, resultText } from "../show.ts"
import { dayOf, type Moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { hasWords, words } from "../words.ts"
import { fieldsOf } from "./fields.ts"
import { opinionsOf } from "./opinions.ts"
import { notKeptAway } from "./own.ts"
import { possible } from "./possible.ts"
import { cardView } from "./queue.ts"
import { type Seen, skewMs, undoable } from "./why.ts"

type Kept = NonNullable<views.DeskCase["parties"][number]["kept"]>

const keptOf = ({ document, mobile }: Inside["people"][number]): Kept => [
  "name",
  ...(document === undefined ? [] : (["number"] as const)),
  ...(mobile === undefined ? [] : (["mobile"] as const)),
]

/** Of whom a sheltered matter shelters, nothing but what was just opened. */
function shelteredParties(
  { world, matterOf }: Spine,
  subject: Case,
  open: ReadonlySet<string>,
  actor: Staff,
): views.DeskCase["parties"] {
  const matter = matterOf(subject)
  const may = mayUncover(actor, subject)
  return openInside(world, subject).people.map((one) => {
    const { role, name, document, mobile, organization } = one
    if (!isShelteredParty(matter, one))
      return { role, name, ...(organization === undefined ? {} : { organization }) }
    return {
      ...{ role, name: open.has(`${role}.name`) ? name : words("case.sheltered_name").zh },
      ...(document && open.has(`${role}.number`) ? { number: document.number } : {}),
      ...(mobile && open.has(`${role}.mobile`) ? { mobile } : {}),
      ...(may ? { kept: keptOf(one) } : {}),
    }
  })
}

function partiesOf(spine: Spine, subject: Case, open: ReadonlySet<string>): views.DeskCase["parties"] {
  return openInside(spine.world, subject).people.map(({ role, name, document, mobile, organization }) => {
    const number = document && (open.has(`${role}.number`) ? document.number : mask(document.number))
    const phone = mobile && (open.has(`${role}.mobile`) ? mobile : maskMobile(mobile))
    return {
      role,
      name: name === "" ? words("case.anonymous").zh : name,
      ...(number === undefined ? {} : { number }),
      ...(phone === undefined ? {} : { mobile: phone }),
      ...(organization === undefined ? {} : { organization }),
    }
  })
}

const hiddenParties = ({ parties }: Case): views.DeskCase["parties"] =>
  parties.map(({ role }) => ({ role, name: words("case.hidden").zh }))

/** An officer's name; everybody else by their part. */
function whoOf({ by }: HistoryEntry): Pick<views.DeskLine, "who" | "whoText"> {
  if (by.kind === "staff") return { who: by.name }
  const whoText = words(
    by.kind !== "citizen"
      ? "case.who.system"
      : by.role === "organization"
        ? "case.who.legal"
        : "case.who.applicant",
  )
  return { who: whoText.zh, whoText }
}

/** Why a manager opened what is sheltered may itself say who it was. */
function withoutWhy(line: views.DeskLine): views.DeskLine {
  if (line.action !== "reveal") return line
  const { note: _, ...rest } = line
  return rest
}

/** Ratings are seen by nobody at the desk before what was bad has been dealt with. */
const unseen = (line: HistoryEntry, rated: boolean) => line.action === "rated" && !rated

/** A decision not taken back: the applicant reads its note when they are told. */
function stands({ action, seq }: HistoryEntry, lines: readonly HistoryEntry[]): boolean {
  if (action !== "approve" && action !== "refuse") return false
  const ended = lines.find((each) => each.seq > seq && ["told", "undo", "undo_second"].includes(each.action))
  return ended === undefined || ended.action === "told"
}

async function lineView(
  spine: Spine,
  subject: Case,
  line: HistoryEntry,
  lines: readonly HistoryEntry[],
  unreached: ReadonlySet<string>,
): Promise<views.DeskLine> {
  const code = `case.line.${line.action}`
  const { note, reason } = openWords(spine, line)
  const said = note ?? reason
  const details = await detailsOf(spine, subject, line)
  const values = line.told.length > 0 ? await valuesOf(spine, subject, line) : {}
  const told = line.told.map(({ role, code: told }) => ({
    role,
    text: hasWords(told) ? words(told, values) : { zh: told, en: told },
    ...(unreached.has(role) ? { unreached: true as const } : {}),
  }))
  return {
    ...{ seq: line.seq, at: isoAt(line.at), action: line.action, from: line.from, to: line.to, told },
    text: hasWords(code) ? words(code) : { zh: line.action, en: line.action },
    ...whoOf(line),
    ...(said === undefined ? {} : { note: said }),
    ...(details.length === 0 ? {} : { detail: joined(details) }),
    internal:
      line.told.length === 0 &&
      line.by.kind === "staff" &&
      line.facts.verdict === undefined &&
      !stands(line, lines),
  }
}

async function ratingOf(spine: Spine, subject: Case): Promise<views.DeskCase["rating"]> {
  const rating = subject.ratedAt === undefined ? undefined : await spine.store.findRating(subject.id)
  if (rating === undefined) return undefined
  const handling = rating.callBack && (await spine.store.findCase(rating.callBack))
  const handled = !handling || ["fulfilled", "closed"].includes(handling.state)
  if (!handled) return undefined
  const comment =
    rating.sealed === undefined
      ? {}
      : { comment: spine.world.secrets.open(rating.sealed, `rating ${subject.id}`) }
  return { level: rating.level, points: rating.points, ...comment }
}

/** 收受分离: a case for another bureau is handed over within so many working days of its receipt. */
function forwardBy(spine: Spine, { subject, policy }: Seen, at: Moment): Pick<views.DeskCase, "forwardBy"> {
  const { forward } = policy
  if (!forward?.bureaus.length || (subject.state !== "submitted" && subject.state !== "in_review")) return {}
  const source = typeof forward.within === "object" ? forward.within.source : undefined
  const day = lastDay(spine.calendar(), dayOf(subject.submittedAt), forward.within)
  return { forwardBy: dueView(spine.calendar(), at.today, day, source) }
}

/** What those see who may only know that it exists. */
const bare = {
  ...{
    fields: [],
    parties: [],
    history: [],
    acts: [],
    approvals: [],
    opinions: [],
    similar: [],
    forwardTo: [],
  },
  ...{ reasons: [] },
}

export async function deskCase(
  spine: Spine,
  actor: Staff,
  seen: Seen,
  open: ReadonlySet<string>,
  at: Moment,
): Promise<views.DeskCase> {
  const { subject, matter, policy } = seen
  const head = {
    ...cardView(spine, actor, cardOf(subject), at),
    due: caseDue(spine.calendar(), at.today, subject, policy),
    ...{ about: matter.about, ground: matter.ground, secondApproval: policy.secondApproval },
  }
  if (sight(actor, subject, matter) !== "content") return { ...head, ...bare }
  const [lines, alike, rating, [linked]] = await Promise.all([
    spine.store.listLines(subject.id),
    spine.store.listCases(subject.similar).then((cases) => notKeptAway(spine, actor, cases)),
    ratingOf(spine, subject),
    subject.linked === undefined
      ? []
      : spine.store.listCases([subject.linked]).then((cases) => notKeptAway(spine, actor, cases)),
  ])
  const whose = knowsWhose(actor, subject, matter, at.now)
  const visible = lines.filter((line) => !unseen(line, rating !== undefined))
  const unreached = await unreachedRoles(spine, subject)
  const told = await Promise.all(visible.map((line) => lineView(spine, subject, line, lines, unreached)))
  const history = told.map((line) =>
    matter.sheltered && !mayUncover(actor, subject) ? withoutWhy(line) : line,
  )
  const { answers } = openInside(spine.world, subject)
  return {
    ...head,
    fields: fieldsOf(spine, subject, open, lines),
    parties: matter.sheltered
      ? shelteredParties(spine, subject, open, actor)
      : whose
        ? partiesOf(spine, subject, open)
        : hiddenParties(subject),
    history,
    acts: possible(seen, actor, at),
    reasons: matter.reasons,
    ...(matter.results === undefined ? {} : { results: matter.results }),
    approvals: subject.approvals.map((each) => {
      const reason = reasonText(matter, each.reason)
      const result = resultText(matter, each.result)
      return {
        ...{ name: each.name, step: each.step, outcome: each.outcome, at: isoAt(each.at) },
        ...(reason === undefined ? {} : { reason }),
        ...(result === undefined || each.result === undefined ? {} : { result, resultCode: each.result }),
      }
    }),
    ...(await adviceOf(matter, answers, {
      ...{ bureau: subject.bureau, at: at.instant, case: subject.id, desk: true },
    })),
    ...correctionOf(spine, subject, matter, lines, at),
    ...outcomeOf(spine, subject, matter, lines),
    ...(undoable(subject, at.now) && subject.tellAt !== undefined
      ? { undoUntil: isoAt(subject.tellAt - skewMs) }
      : {}),
    opinions: opinionsOf(spine, subject, lines, at),
    similar: alike.map((each) => cardView(spine, actor, cardOf(each), at)),
    ...forwardBy(spine, seen, at),
    forwardTo: (policy.forward?.bureaus ?? []).map((bureau) => ({ bureau, name: spine.bureauName(bureau) })),
    askable: Object.keys(spine.deps.desks)
      .filter((desk) => desk !== subject.desk && matter.confidential !== true)
      .map((desk) => ({ desk, title: spine.deskName(desk) })),
    ...(whose && linked && sight(actor, linked, spine.matterOf(linked)) === "content"
      ? { linked: cardView(spine, actor, cardOf(linked), at) }
      : {}),
    ...(rating === undefined ? {} : { rating }),
  }
}

/** Whether these are the same in two sheltered cases is nobody's to know either; nor what a later form asks no more. */
function shelteredNames({ world, matterOf }: Spine, subject: Case): readonly string[] {
  const matter = matterOf(subject)
  if (!matter.sheltered) return []
  const fields = everyField(matter.form)
  return Object.keys(openInside(world, subject).answers).filter((name) => {
    const field = fields.find((each) => each.name === name)
    return field === undefined || isShelteredField(matter, field)
  })
}

/** Two cases beside each other, field by field, as masked as each alone; whether they are the same is said of what is behind the mask. */
export function beside(
  spine: Spine,
  [one, other]: readonly [Case, Case],
  [left, right]: readonly [views.DeskCase, views.DeskCase],
): views.SideBySide {
  const [ours, theirs] = [openInside(spine.world, one).answers, openInside(spine.world, other).answers]
  const sheltered = [one, other].flatMap((subject) => shelteredNames(spine, subject))
  const isSheltered = (name: string) => sheltered.includes(name)
  const names = [...new Set([...left.fields, ...right.fields].map(({ field }) => field))]
  const rows = names.flatMap((name) => {
    const here = left.fields.find(({ field }) => field === name)
    const there = right.fields.find(({ field }) => field === name)
    const label = (here ?? there)?.label
    if (label === undefined || isSheltered(name)) return []
    const same = JSON.stringify(ours[name]) === JSON.stringify(theirs[name])
    return [{ label, left: here?.value ?? "", right: there?.value ?? "", same }]
  })
  return { left, right, rows }
}
