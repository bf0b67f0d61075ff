// Places of ceremonies as the case moves: taken or waited for with the submission, handed on with a withdrawal, freed by a refusal. Whoever moves up is told.
import type { Ceremony } from "@civil/bureaus/cases.ts"
import type { Answers } from "@civil/casework/form.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import type { Setting } from "../../cases/define.ts"
import { corrected, coupleOf } from "./couple.ts"
import { type Couple, freeSeats, inOrder, joining, leaving, type Roll } from "./rules.ts"
import { type Store, store } from "./store.ts"

export const ceremonyTopic = "ceremony"

export type Happened = "placed" | "waiting" | "moved_up"

const attempts = 12

export function eventOf({ cases }: Setting, id: string): Ceremony | undefined {
  return cases.flatMap(({ ceremonies }) => ceremonies).find((event) => event.id === id)
}

const refused = (issue: FieldIssue) => new Refusal("invalid", "input.invalid", { fields: [issue] })
const everybody = (roll: Roll): readonly Couple[] => [...roll.seats, ...roll.waiting]

/** For whoever tells them: what became of this couple's place. */
function newsPart({ world, on }: Setting, couple: Pick<Couple, "event" | "case">, what: Happened): Part {
  return on.box.part({
    id: `${couple.case}.ceremony.${what}`,
    dueAt: world.clock.now().epochMilliseconds,
    topic: `marriage.${ceremonyTopic}`,
    body: { event: couple.event, case: couple.case, what },
  })
}

/** The list a case is on, among those of its bureau. */
async function rollWith({ cases }: Setting, kept: Store, { id, bureau }: Case): Promise<Roll | undefined> {
  for (const event of cases.find((each) => each.bureau === bureau)?.ceremonies ?? []) {
    const roll = await kept.roll(event.id)
    if (everybody(roll).some((each) => each.case === id)) return roll
  }
  return undefined
}

async function join(set: Setting, kept: Store, subject: Case, answers: Answers, applicant: Citizen) {
  const { world } = set
  const event = eventOf(set, String(answers.event))
  if (event === undefined) throw new Refusal("missing", "ceremony.missing")
  const couple = coupleOf(world.secrets, subject, answers, applicant, event)
  const roll = await kept.roll(event.id)
  const joined = joining(roll, couple, event.quota, (below) => world.chance.below(below))
  if ("field" in joined) throw refused(joined)
  if (joined.kind === "there") return []
  return joined.kind === "seat"
    ? [...kept.takeSeat({ ...couple, nn: joined.nn }), newsPart(set, couple, "placed")]
    : [...kept.joinList(couple, roll.freed), newsPart(set, couple, "waiting")]
}

/** Corrected names and numbers stand on the list, too. Another ceremony is another place: that is a new sign-up. */
async function renew(set: Setting, kept: Store, subject: Case, answers: Answers): Promise<readonly Part[]> {
  const roll = await rollWith(set, kept, subject)
  const all = roll ? everybody(roll) : []
  const row = all.find((each) => each.case === subject.id)
  if (row === undefined) return []
  if (answers.event !== row.event) throw refused({ field: "event", code: "ceremony.event_stays" })
  const next = corrected(set.world.secrets, row, answers)
  if (all.some((each) => each !== row && each.people.some((one) => next.people.includes(one))))
    throw refused({ field: "partnerNumber", code: "ceremony.already_in" })
  return kept.rewrite(row, next)
}

async function leave(set: Setting, kept: Store, subject: Case): Promise<readonly Part[]> {
  const roll = await rollWith(set, kept, subject)
  const left = roll ? leaving(roll, subject.id) : ({ kind: "nothing" } as const)
  switch (left.kind) {
    case "nothing":
      return []
    case "from_list":
      return kept.leaveList(left.couple)
    case "empties":
      return kept.emptySeat(left.seat)
    case "hands_on":
      return [...kept.handOn(left.seat, left.to), newsPart(set, left.to, "moved_up")]
  }
}

/** After a refusal that was told; the same again finds nothing to do. */
async function release(set: Setting, kept: Store, subject: Case): Promise<void> {
  for (let tried = 0; tried < attempts; tried += 1) {
    const parts = await leave(set, kept, subject)
    if (parts.length === 0) return
    try {
      return await commit(set.world.table, parts)
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}

/** A quota that was raised leaves places empty beside a waiting list: the first move up, one by one. */
async function fill(set: Setting, kept: Store, event: Ceremony): Promise<number> {
  let moved = 0
  for (let tried = 0; tried < attempts + event.quota; tried += 1) {
    const roll = await kept.roll(event.id)
    const [first] = inOrder(roll.waiting)
    const [nn] = freeSeats(roll, event.quota)
    if (first === undefined || nn === undefined) return moved
    try {
      await commit(set.world.table, [...kept.moveUp(first, nn), newsPart(set, first, "moved_up")])
      moved += 1
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  return moved
}

export function places(set: Setting) {
  const kept = store(set.world.table)
  return {
    join: (subject: Case, answers: Answers, applicant: Citizen): Promise<readonly Part[]> =>
      join(set, kept, subject, answers, applicant),
    renew: (subject: Case, answers: Answers) => renew(set, kept, subject, answers),
    leave: (subject: Case) => leave(set, kept, subject),
    release: (subject: Case) => release(set, kept, subject),
    fill: (event: Ceremony) => fill(set, kept, event),
    roll: (event: string) => kept.roll(event),
    arrive: kept.arrive,
  }
}
