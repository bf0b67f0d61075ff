// What each act of an officer makes of a case: pure decisions over what was seen, each a change with its line of history.
import type { Staff } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { after } from "@civil/core/transitions.ts"
import type * as z from "zod/mini"
import { isPast, lastDay, paused, resumed, started, usedBy } from "../clock.ts"
import type { Field } from "../form.ts"
import type { DeskAct, deskInputs } from "../inputs.ts"
import type { Approval, Case, Doer, Outcome } from "../shapes.ts"
import type { Moment } from "../spine.ts"
import { toAll } from "../tell.ts"
import { next as table } from "../transitions.ts"
import { refuse } from "../words.ts"
import type { Change } from "../write.ts"
import { moveOf, type Seen } from "./why.ts"

export const leaseMs = 30 * 60_000

type Inputs = { readonly [Act in DeskAct]: z.output<(typeof deskInputs)[Act]> }
export type Decide<Act extends DeskAct> = (
  seen: Seen,
  input: Inputs[Act],
  actor: Staff,
  at: Moment,
) => readonly Change[]

const doer = ({ id, name }: Staff): Doer => ({ kind: "staff", id, name })

/** A change by an officer: the state the table leads to, and whatever else becomes of the case. */
function step(
  seen: Seen,
  act: DeskAct,
  actor: Staff,
  more: Partial<Case>,
  line: Omit<Change, "before" | "next" | "action" | "by"> = {},
): Change {
  const { subject, policy } = seen
  const move = moveOf(act, subject, policy)
  const state = move === undefined ? subject.state : after(table, subject.state, move)
  if (state === undefined || state === "draft") throw refuse("conflict", "case.not_now")
  const next = { ...subject, state, ...more }
  return { before: subject, next, action: move ?? act, by: doer(actor), ...line }
}

const noted = (note: string | undefined) => (note === undefined ? {} : { words: { note } })

function without<Key extends keyof Case>(subject: Case, ...keys: readonly Key[]): Omit<Case, Key> {
  const left: Partial<Case> = { ...subject }
  for (const key of keys) delete left[key]
  return left as Omit<Case, Key>
}

function wrongField(field: string, code: "case.reason_unknown" | "case.field_unknown" | "field.required") {
  return new Refusal("invalid", "input.invalid", { fields: [{ field, code }] })
}

function knownReason({ matter }: Seen, reason: string | undefined, use: "refuse" | "correct") {
  if (reason === undefined) throw wrongField("reason", "field.required")
  const known = matter.reasons.some(
    (each) => each.code === reason && (each.for === use || each.for === "both"),
  )
  if (!known) throw wrongField("reason", "case.reason_unknown")
  return reason
}

export const fieldsOf = ({ matter }: Pick<Seen, "matter">): readonly Field[] =>
  matter.form.pages.flatMap((page) => page.fields)

const claim: Decide<"claim"> = (seen, _input, actor, at) => {
  const holder = { staff: actor.id, name: actor.name, until: at.now + leaseMs }
  return [step(seen, "claim", actor, { holder })]
}

const letGo: Decide<"let_go"> = (seen, _input, actor) => {
  const change = step(seen, "let_go", actor, {})
  return [{ ...change, next: without(change.next, "holder") }]
}

const requestCorrection: Decide<"request_correction"> = (seen, { fields, reason, note }, actor, at) => {
  const known = fieldsOf(seen).map(({ name }) => name)
  if (fields.some((field) => !known.includes(field))) throw wrongField("fields", "case.field_unknown")
  knownReason(seen, reason, "correct")
  const { subject, policy, calendar } = seen
  const by = lastDay(calendar, at.today, policy.correct)
  const correction = { fields: [...new Set(fields)], reason, by, at: at.now }
  const clock = paused(subject.clock, at.today, calendar)
  const facts = { reason, fields: correction.fields.join(" "), by }
  const told = toAll(subject, "case.told.correction")
  return [step(seen, "request_correction", actor, { correction, clock }, { ...noted(note), facts, told })]
}

const recall: Decide<"recall"> = (seen, { note }, actor, at) => {
  const clock = resumed(seen.subject.clock, at.today, seen.calendar)
  const told = toAll(seen.subject, "case.told.recalled")
  const holder = { staff: actor.id, name: actor.name, until: at.now + leaseMs }
  const change = step(seen, "recall", actor, { clock, holder }, { ...noted(note), told })
  return [{ ...change, next: without(change.next, "correction") }]
}

function approval(actor: Staff, at: Moment, stepNumber: 1 | 2, outcome: Outcome, reason?: string): Approval {
  const person = actor.person === undefined ? {} : { person: actor.person }
  const why = reason === undefined ? {} : { reason }
  return { staff: actor.id, name: actor.name, ...person, at: at.now, step: stepNumber, outcome, ...why }
}

const propose: Decide<"propose"> = (seen, { outcome, reason, note }, actor, at) => {
  const why = outcome === "refused" ? knownReason(seen, reason, "refuse") : undefined
  const approvals = [approval(actor, at, 1, outcome, why)]
  const facts = { outcome, ...(why === undefined ? {} : { reason: why }) }
  const change = step(seen, "propose", actor, { approvals }, { ...noted(note), facts })
  return [{ ...change, next: without(change.next, "holder") }]
}

/** Nobody is told before `tellAt`: the outbox tells then, unless it was taken back. */
function decide(seen: Seen, actor: Staff, at: Moment, outcome: Outcome, reason?: string, note?: string) {
  const { subject, policy, calendar } = seen
  const second = subject.state === "awaiting_second"
  const approvals = [
    ...(second ? subject.approvals : []),
    approval(actor, at, second ? 2 : 1, outcome, reason),
  ]
  const tellAt = at.now + policy.undoMinutes * 60_000
  const days = usedBy(subject.clock, at.today, calendar)
  const late = isPast(subject.clock.due, at.today)
  const facts = {
    ...(reason === undefined ? {} : { reason }),
    ...(days === undefined ? {} : { days: String(days) }),
    ...(late ? { late: "1" } : {}),
  }
  const act = outcome === "approved" ? "approve" : "refuse"
  const change = step(seen, act, actor, { approvals, outcome, tellAt }, { ...noted(note), facts })
  return [{ ...change, next: without(change.next, "toldAt", "given", "appealUntil") }]
}

const approve: Decide<"approve"> = (seen, { note }, actor, at) =>
  decide(seen, actor, at, "approved", undefined, note)

const refuseCase: Decide<"refuse"> = (seen, { reason, note }, actor, at) =>
  decide(seen, actor, at, "refused", knownReason(seen, reason, "refuse"), note)

const giveBack: Decide<"give_back"> = (seen, { note }, actor) => {
  const change = step(seen, "give_back", actor, { approvals: [] }, noted(note))
  return [{ ...change, next: without(change.next, "holder") }]
}

const undo: Decide<"undo"> = (seen, { note }, actor) => {
  const approvals = seen.subject.approvals.slice(0, -1)
  const change = step(seen, "undo", actor, { approvals }, noted(note))
  return [{ ...change, next: without(change.next, "outcome", "tellAt") }]
}

const fulfil: Decide<"fulfil"> = (seen, { note }, actor) => {
  const told = toAll(seen.subject, "case.told.fulfilled")
  return [step(seen, "fulfil", actor, {}, { ...noted(note), told })]
}

const close: Decide<"close"> = (seen, { note }, actor) => [step(seen, "close", actor, {}, noted(note))]

/** 收受分离: the bureau that took it in hands it to the one that decides; days to do so, and days to decide, are its own. */
const forward: Decide<"forward"> = (seen, { bureau, note }, actor, at) => {
  const { subject, policy, calendar } = seen
  const there = seen.policyAt(bureau)
  if (!policy.forward?.bureaus.includes(bureau) || there === undefined)
    throw new Refusal("invalid", "input.invalid", { fields: [{ field: "bureau", code: "field.choice" }] })
  const used = usedBy(subject.clock, at.today, calendar)
  const within = policy.forward.within
  const late = typeof within === "object" && used !== undefined && used > within.days
  const facts = {
    to: bureau,
    ...(used === undefined ? {} : { days: String(used) }),
    ...(late ? { late: "1" } : {}),
  }
  const clock = started(there.decide, at.today, calendar)
  const flags = subject.flags.filter((flag) => flag !== "overdue")
  const more = { bureau, from: subject.bureau, desk: there.desk, clock, flags, opinions: [] }
  const told = toAll(subject, "case.told.forwarded")
  const change = step(seen, "forward", actor, more, { ...noted(note), facts, told })
  return [{ ...change, next: without(change.next, "holder") }]
}

const apartFrom = (subject: Case, other: string): Partial<Case> => ({
  similar: subject.similar.filter((id) => id !== other),
  apart: [...new Set([...(subject.apart ?? []), other])],
})

const merge: Decide<"merge"> = (seen, { into, note }, actor) => {
  const { subject, other } = seen
  if (other === undefined || other.id === subject.id || other.matter !== subject.matter)
    throw refuse("conflict", "case.cannot_merge")
  if (other.bureau !== subject.bureau || ["withdrawn", "lapsed", "closed"].includes(other.state))
    throw refuse("conflict", "case.cannot_merge")
  const told = toAll(subject, "case.told.merged")
  const gone = step(seen, "merge", actor, { linked: into, similar: [] }, { ...noted(note), told })
  const similar = other.similar.filter((id) => id !== subject.id)
  const kept: Change = {
    before: other,
    next: { ...other, similar },
    action: "merged_in",
    by: doer(actor),
    facts: { other: subject.id },
  }
  return [{ ...gone, next: without(gone.next, "holder"), facts: { into } }, kept]
}

const keepApart: Decide<"keep_apart"> = (seen, { other: id, note }, actor) => {
  const { subject, other } = seen
  if (other === undefined || !subject.similar.includes(id)) throw refuse("conflict", "case.not_similar")
  const line = { ...noted(note), facts: { other: id } }
  const change = step(seen, "keep_apart", actor, apartFrom(subject, id), line)
  const there: Change = {
    before: other,
    next: { ...other, ...apartFrom(other, subject.id) },
    action: "keep_apart",
    by: doer(actor),
    ...noted(note),
    facts: { other: subject.id },
  }
  return [change, there]
}

/** A note makes nobody's open page old. */
const note: Decide<"note"> = (seen, input, actor) => [
  { ...step(seen, "note", actor, {}, noted(input.note)), quiet: true },
]

const askOpinion: Decide<"ask_opinion"> = (seen, input, actor, at) => {
  const { subject } = seen
  if (!seen.desks.includes(input.desk) || input.desk === subject.desk)
    throw new Refusal("invalid", "input.invalid", { fields: [{ field: "desk", code: "field.choice" }] })
  const id = `o${subject.head.seq + 1}`
  const opinions = [...subject.opinions, { id, desk: input.desk, askedAt: at.now }]
  const facts = { opinion: id, asked: input.desk }
  return [step(seen, "ask_opinion", actor, { opinions }, { words: { note: input.note }, facts })]
}

const giveOpinion: Decide<"give_opinion"> = (seen, input, actor, at) => {
  const { subject } = seen
  const asked = subject.opinions.find(({ id }) => id === input.opinion)
  if (asked === undefined || !actor.desks.includes(asked.desk))
    throw refuse("missing", "case.opinion_missing")
  if (asked.answeredAt !== undefined) throw refuse("conflict", "case.opinion_given")
  const opinions = subject.opinions.map((each) =>
    each.id === asked.id ? { ...each, answeredAt: at.now } : each,
  )
  const facts = { opinion: asked.id, asked: asked.desk }
  return [step(seen, "give_opinion", actor, { opinions }, { words: { note: input.note }, facts })]
}

/** Opens one masked field, or a party's number or mobile (`applicant.mobile`), for one officer; the person can see who and why. */
const reveal: Decide<"reveal"> = (seen, { field, reason }, actor) => {
  const personal = fieldsOf(seen).some((each) => each.name === field && each.personal)
  const [role, what] = field.split(".")
  const ofParty =
    (what === "number" || what === "mobile") && seen.subject.parties.some((each) => each.role === role)
  if (!personal && !ofParty) throw wrongField("field", "case.field_unknown")
  const change = step(seen, "reveal", actor, {}, { words: { reason }, facts: { field } })
  return [{ ...change, quiet: true }]
}

export const decisions: { readonly [Act in DeskAct]: Decide<Act> } = {
  claim,
  let_go: letGo,
  request_correction: requestCorrection,
  recall,
  propose,
  approve,
  refuse: refuseCase,
  give_back: giveBack,
  undo,
  fulfil,
  close,
  forward,
  merge,
  keep_apart: keepApart,
  note,
  ask_opinion: askOpinion,
  give_opinion: giveOpinion,
  reveal,
}
