// What each act of an officer makes of a case: pure decisions over what was seen, each a change with its line of history.

import { Refusal } from "@civil/core/refusal.ts"
import { lastDay, paused, resumed, started, usedBy } from "../clock.ts"
import type { DeskAct } from "../inputs.ts"
import { askReview } from "../reviews.ts"
import { isShelteredField } from "../sheltered.ts"
import { toAll } from "../tell.ts"
import { refuse } from "../words.ts"
import { approve, giveBack, propose, refuseCase, undo } from "./deciding.ts"
import { keepApart, merge } from "./pairs.ts"
import { type Decide, fieldsOf, knownReason, leaseMs, noted, step, without, wrongField } from "./step.ts"

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
  const asked = askReview({ ...subject, opinions: [] }, seen.reviewer(bureau), there, at, calendar)
  const facts = {
    to: bureau,
    ...(used === undefined ? {} : { days: String(used) }),
    ...(late ? { late: "1" } : {}),
    ...asked.facts,
  }
  const clock = started(there.decide, at.today, calendar)
  const flags = subject.flags.filter((flag) => flag !== "overdue")
  const more = { bureau, from: subject.bureau, desk: there.desk, clock, flags, opinions: asked.opinions }
  const told = toAll(subject, "case.told.forwarded")
  const change = step(seen, "forward", actor, more, { ...noted(note), facts, told })
  return [{ ...change, next: without(change.next, "holder") }]
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
  if (asked.review && input.verdict === undefined) throw wrongField("verdict", "case.verdict_needed")
  const verdict = asked.review && input.verdict !== undefined ? { verdict: input.verdict } : {}
  const opinions = subject.opinions.map((each) =>
    each.id === asked.id ? { ...each, answeredAt: at.now, ...verdict } : each,
  )
  const facts = { opinion: asked.id, asked: asked.desk, ...verdict }
  return [step(seen, "give_opinion", actor, { opinions }, { words: { note: input.note }, facts })]
}

/** Opens one masked field, or a party's number or mobile (`applicant.mobile`), for one officer; the person can see who and why. */
const reveal: Decide<"reveal"> = (seen, { field, reason }, actor) => {
  const known = fieldsOf(seen).find((each) => each.name === field)
  // What a later form asks no more is behind a mask whatever it was.
  const personal =
    known === undefined
      ? seen.answered().includes(field)
      : known.personal || isShelteredField(seen.matter, known)
  const [role, what] = field.split(".")
  const ofParty =
    (what === "number" || what === "mobile" || (what === "name" && seen.matter.sheltered === true)) &&
    seen.subject.parties.some((each) => each.role === role)
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
