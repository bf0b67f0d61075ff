// Who may do what at a desk, in one table: by role, by bureau and desk, and by what the matter's policy says of deciding.
import type { Actor, Role, Staff } from "@civil/core/actor.ts"
import type { DeskAct } from "./inputs.ts"
import type { Matter, Policy } from "./matter.ts"
import type { Case } from "./shapes.ts"
import { isOpen } from "./transitions.ts"

const working: readonly Role[] = ["clerk", "reviewer", "approver", "manager"]
const preparing: readonly Role[] = ["clerk", "reviewer", "manager"]

/** `first`, `second`: whoever the policy names for deciding first, or agreeing as the second person; managers always. */
export const mayAct: Readonly<Record<DeskAct, readonly Role[] | "first" | "second" | "deciding">> = {
  claim: working,
  let_go: working,
  request_correction: preparing,
  recall: preparing,
  propose: "first",
  approve: "deciding",
  refuse: "deciding",
  give_back: "second",
  undo: working,
  fulfil: preparing,
  close: preparing,
  forward: preparing,
  merge: preparing,
  keep_apart: preparing,
  note: working,
  ask_opinion: preparing,
  give_opinion: working,
  reveal: working,
}

const hasOne = (actor: Staff, roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role))

/** Whether this role could ever do it with a case of this policy, whatever state it is in. */
export function roleMay(actor: Staff, act: DeskAct, policy: Policy | undefined): boolean {
  const who = mayAct[act]
  if (typeof who !== "string") return hasOne(actor, who)
  const first = policy?.firstBy ?? []
  const second = policy?.secondApproval ? policy.secondBy : []
  const named = who === "first" ? first : who === "second" ? second : [...first, ...second]
  return hasOne(actor, [...named, "manager"])
}

/** Whether the policy names this role for the first, or the second, word on the outcome. */
export const decides = (actor: Staff, policy: Policy, step: 1 | 2): boolean =>
  hasOne(actor, [...(step === 1 ? policy.firstBy : policy.secondBy), "manager"])

/** Sits at the desk, in some role. */
export const isMember = ({ bureau: own, desks, roles }: Staff, bureau: string, desk: string): boolean =>
  own === bureau && desks.includes(desk) && roles.length > 0

const oversees = (actor: Staff, bureau: string) =>
  actor.bureau === bureau && hasOne(actor, ["manager", "auditor"])

/** Desks whose queues this person sees. */
export const seesDesk = (actor: Staff, bureau: string, desk: string): boolean =>
  isMember(actor, bureau, desk) || oversees(actor, bureau)

/** Asked for an opinion that is still open: the case may be read as long. */
export const isAsked = (actor: Staff, { bureau, opinions, state }: Case): boolean =>
  isOpen(state) &&
  opinions.some(({ desk, answeredAt }) => answeredAt === undefined && isMember(actor, bureau, desk))

/** `content`: everything. `existence`: that it is there, its state and dates. */
export function sight(actor: Actor, subject: Case, matter: Matter): "content" | "existence" | "nothing" {
  if (actor.kind !== "staff") return "nothing"
  if (isMember(actor, subject.bureau, subject.desk)) return "content"
  if (!matter.confidential && isAsked(actor, subject)) return "content"
  if (!oversees(actor, subject.bureau)) return "nothing"
  return matter.confidential ? "existence" : "content"
}

/** Of a sheltered matter nobody; of one that hides whose it is, only whoever has the case in hand, or decided it, may know. */
export const knowsWhose = (actor: Staff, { holder, approvals }: Case, matter: Matter, now: number): boolean =>
  matter.sheltered !== true &&
  (matter.hiddenUntilHeld !== true ||
    (holder?.staff === actor.id && holder.until > now) ||
    approvals.some(({ staff }) => staff === actor.id))

export const isSameApplicant = ({ parties: [one] }: Case, { parties: [other] }: Case): boolean =>
  one?.person !== undefined && one.person === other?.person

/** Nobody touches a case of their own. */
export const isParty = (actor: Staff, { parties }: Case): boolean =>
  actor.person !== undefined && parties.some(({ person }) => person === actor.person)
