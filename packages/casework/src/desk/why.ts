// Why an act may not be done now: the one judgement that buttons, dry runs and the acts themselves share. Pure.
import type { Staff } from "@civil/core/actor.ts"
import type { Calendar } from "@civil/core/calendar.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import { after, allowedIn } from "@civil/core/transitions.ts"
import { isDay } from "../clock.ts"
import { type DeskAct, deskInputs } from "../inputs.ts"
import type { Matter, Policy } from "../matter.ts"
import { decides, isMember, knowsWhose, roleMay, sight } from "../may.ts"
import type { Case } from "../shapes.ts"
import { mayUncover } from "../sheltered.ts"
import { dayText } from "../show.ts"
import { dayOf, type Moment } from "../spine.ts"
import { isAppliedFor } from "../tell.ts"
import { isOpen, type Move, next, type State } from "../transitions.ts"
import { refuse, words } from "../words.ts"

/** A case as it was read, with the rules it stands under. */
export interface Seen {
  readonly subject: Case
  readonly matter: Matter
  readonly policy: Policy
  readonly calendar: Calendar
  /** The other case of a pair. */
  readonly other?: Case
  /** A party, or kept away by the matter's own rule: the officer complained about. */
  readonly own: boolean
  /** How another bureau handles the matter; undefined where it does not. */
  readonly policyAt: (bureau: string) => Policy | undefined
  readonly desks: readonly string[]
  readonly deskName: (desk: string) => Text
  /** Desk the matter's own rule asks in a bureau; undefined where it asks none. */
  readonly reviewer: (bureau: string) => string | undefined
  /** Names of what was answered; opened only where an act asks. */
  readonly answered: () => readonly string[]
}

/** Acts that change no state, and when they may be done. */
const besides: Readonly<Partial<Record<DeskAct, (subject: Case) => boolean>>> = {
  note: () => true,
  reveal: () => true,
  ask_opinion: ({ state }) => isOpen(state),
  give_opinion: ({ state }) => isOpen(state),
  keep_apart: ({ similar }) => similar.length > 0,
}

/** Acts that take the case in hand first where it still waits: done on `submitted` they claim it in the same go. */
export const claimsFirst: ReadonlySet<DeskAct> = new Set([
  "request_correction",
  "propose",
  "approve",
  "refuse",
])
const needsHold: ReadonlySet<DeskAct> = new Set([
  ...claimsFirst,
  "claim",
  "recall",
  "give_back",
  "forward",
  "merge",
])

export const asClaimed = (subject: Case, act: DeskAct): State =>
  subject.state === "submitted" && claimsFirst.has(act) ? "in_review" : subject.state

/** The move of the table an act makes here. */
export function moveOf(act: DeskAct, subject: Case, policy: Policy): Move | undefined {
  if (besides[act] !== undefined) return undefined
  if (act !== "undo") return act as Move
  return policy.secondApproval && subject.approvals.at(-1)?.step === 2 ? "undo_second" : "undo"
}

/** Whoever has it in hand, while the lease lives. */
export const livingHolder = ({ holder }: Case, now: number) =>
  holder !== undefined && holder.until > now ? holder : undefined

function stands({ subject, policy }: Seen, act: DeskAct): boolean {
  const beside = besides[act]
  if (beside !== undefined) return beside(subject)
  const move = moveOf(act, subject, policy)
  return move !== undefined && after(next, asClaimed(subject, act), move) !== undefined
}

function held({ subject }: Seen, actor: Staff, act: DeskAct, at: Moment): Refusal | undefined {
  const holder = livingHolder(subject, at.now)
  if (!needsHold.has(act) || holder === undefined || holder.staff === actor.id) return undefined
  if (act === "claim" && actor.roles.includes("manager")) return undefined
  const until = new Date(holder.until + 8 * 3_600_000).toISOString().slice(11, 16)
  return refuse("conflict", "case.held", { values: { name: holder.name, until } })
}

/** Whoever decided does not touch the appeal: it is reviewed by somebody not involved. */
function decidedBefore({ subject }: Seen, actor: Staff, act: DeskAct): Refusal | undefined {
  const involved = subject.appealed?.deciders.some((each) => isSame(each, actor)) === true
  const touches = needsHold.has(act) || act === "undo"
  return involved && touches ? refuse("forbidden", "case.decided_before") : undefined
}

function deciding({ subject, policy }: Seen, actor: Staff, act: DeskAct): Refusal | undefined {
  if (act === "propose" && !policy.secondApproval) return refuse("conflict", "case.one_is_enough")
  const second = subject.state === "awaiting_second"
  if (!second && act !== "propose" && policy.secondApproval) return refuse("conflict", "case.two_needed")
  if (!decides(actor, policy, second ? 2 : 1)) return new Refusal("forbidden", "not_allowed")
  if (!second) return undefined
  const proposal = subject.approvals.at(-1)
  if (proposal !== undefined && isSame(proposal, actor)) return refuse("forbidden", "case.same_person")
  const outcome = act === "approve" ? "approved" : "refused"
  return proposal?.outcome === outcome ? undefined : refuse("conflict", "case.not_as_proposed")
}

const isSame = (one: { readonly staff: string; readonly person?: string }, actor: Staff) =>
  one.staff === actor.id || (one.person !== undefined && one.person === actor.person)

/** The review nobody may approve before, while it is unanswered: who was asked, since when, until when. */
export function reviewOpen({ subject, deskName }: Seen): Refusal | undefined {
  const open = subject.opinions.find(({ review, answeredAt }) => review && answeredAt === undefined)
  if (open === undefined) return undefined
  const by = open.by !== undefined && isDay(open.by) ? dayText(open.by) : words(`case.review.no_day`)
  const values = { desk: deskName(open.desk), since: dayText(dayOf(open.askedAt)), by }
  return refuse("too_early", "case.review_open", { values })
}

/** Clocks of two machines differ: what one may still take back, no other may have begun to tell. */
export const skewMs = 5_000

/** Can still be taken back: nobody has been told. */
export const undoable = ({ tellAt, toldAt }: Case, now: number): boolean =>
  toldAt === undefined && tellAt !== undefined && now < tellAt - skewMs

function afterDecision({ subject, policy }: Seen, actor: Staff, act: DeskAct, at: Moment) {
  if (act === "undo") {
    if (!undoable(subject, at.now)) return refuse("too_late", "case.undo_over")
    const own = subject.approvals.at(-1)
    const may = actor.roles.includes("manager") || (own !== undefined && isSame(own, actor))
    return may ? undefined : refuse("forbidden", "case.undo_own")
  }
  if (subject.outcome !== undefined && subject.toldAt === undefined)
    return refuse("too_early", "case.not_told_yet")
  const until = subject.appealUntil
  if (act === "close" && subject.state === "refused" && policy.appeal && until !== undefined)
    return !isDay(until) || at.today <= until ? refuse("too_early", "case.appeal_open") : undefined
  return undefined
}

function special(seen: Seen, actor: Staff, act: DeskAct, at: Moment): Refusal | undefined {
  const { subject, policy, matter } = seen
  if (act === "propose" || act === "approve" || act === "refuse")
    return deciding(seen, actor, act) ?? (act === "approve" ? reviewOpen(seen) : undefined)
  if (act === "undo" || act === "fulfil" || act === "close") return afterDecision(seen, actor, act, at)
  if (act === "request_correction" && !isAppliedFor(subject)) return refuse("conflict", "case.no_applicant")
  if (act === "let_go") {
    const holder = livingHolder(subject, at.now)
    const may = holder?.staff === actor.id || (holder !== undefined && actor.roles.includes("manager"))
    return may ? undefined : refuse("conflict", "case.not_yours")
  }
  if (act === "forward" && (policy.forward?.bureaus.length ?? 0) === 0)
    return refuse("conflict", "case.no_forward")
  if (act === "ask_opinion" && matter.confidential) return refuse("forbidden", "case.confidential")
  if (act === "reveal" && matter.sheltered)
    return mayUncover(actor, subject) ? undefined : refuse("forbidden", "case.sheltered")
  if (act === "reveal" && !knowsWhose(actor, subject, matter, at.now))
    return refuse("forbidden", "case.hold_first")
  return undefined
}

/** The sentence why not, or nothing. Answers without the input: what any input of this act would meet. */
export function barred(seen: Seen, actor: Staff, act: DeskAct, at: Moment): Refusal | undefined {
  if (!couldEver(seen, actor, act)) return new Refusal("forbidden", "not_allowed")
  if (seen.own) return refuse("forbidden", "case.own")
  if (!stands(seen, act)) return refuse("conflict", "case.not_now")
  return decidedBefore(seen, actor, act) ?? held(seen, actor, act, at) ?? special(seen, actor, act, at)
}

/** Whether this person, at their desk, has anything to do with this act at all. */
export function couldEver({ subject, policy, matter }: Seen, actor: Staff, act: DeskAct): boolean {
  if (sight(actor, subject, matter) !== "content") return false
  if (act === "give_opinion")
    return (
      roleMay(actor, act, policy) &&
      subject.opinions.some(
        (each) => each.answeredAt === undefined && isMember(actor, subject.bureau, each.desk),
      )
    )
  const own = isMember(actor, subject.bureau, subject.desk) || actor.roles.includes("manager")
  return own && roleMay(actor, act, policy)
}

/** Acts the state allows that this person could do, or could if something did not stand in the way. */
export function actsIn(seen: Seen, actor: Staff): readonly DeskAct[] {
  const { subject } = seen
  const moves: readonly string[] = [
    ...allowedIn(next, subject.state),
    ...(subject.state === "submitted" ? ["request_correction", "propose", "approve", "refuse"] : []),
  ]
  return (Object.keys(deskInputs) as DeskAct[]).filter((act) => {
    const beside = besides[act]
    const here = beside === undefined ? moves.includes(act) : beside(subject)
    return here && fits(seen, act) && couldEver(seen, actor, act)
  })
}

/** Leaves out what this matter never has: a proposal where one person decides, forwarding where there is nowhere to. */
function fits({ subject, policy, matter }: Seen, act: DeskAct): boolean {
  if (act === "propose") return policy.secondApproval
  const alone = subject.state === "submitted" || subject.state === "in_review"
  if ((act === "approve" || act === "refuse") && alone) return !policy.secondApproval
  if (act === "forward") return (policy.forward?.bureaus.length ?? 0) > 0
  // Nobody is told which sheltered cases are one person's, so that none goes into another.
  if (act === "merge") return matter.sheltered !== true
  if (act === "ask_opinion") return matter.confidential !== true
  if (act === "request_correction") return isAppliedFor(subject)
  return true
}
