// Places of ceremonies as the case moves: taken or waited for with the submission, handed on with a withdrawal, freed by a refusal. Whoever moves up is told.
import type { Ceremony } from "@civil/bureaus/cases.ts"
import type { Answers } from "@civil/casework/form.ts"
import { typeOfNumber } from "@civil/casework/forms/read.ts"
import type { Case } from "@civil/casework/shapes.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { addDays, instantOf } from "@civil/core/date.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import type { Setting } from "../../cases/define.ts"
import { type Couple, freeSeats, inOrder, joining, leaving, type Roll } from "./rules.ts"
import { store } from "./store.ts"

export const ceremonyTopic = "ceremony"

/** What is sealed with a couple on the list: for the list of the day, and to tell them. */
export interface Named {
  readonly code: string
  readonly names: readonly string[]
  readonly mobile?: string
  readonly email?: string
}

export const namesContext = (event: string, id: string) => `CEREMONY#${event}#${id}`

export type Happened = "placed" | "waiting" | "moved_up"

export function eventOf({ cases }: Setting, id: string): Ceremony | undefined {
  return cases.flatMap(({ ceremonies }) => ceremonies).find((event) => event.id === id)
}

const yearAfter = ({ date, end }: Ceremony): number =>
  Math.ceil(instantOf(addDays(date, 366), end).epochMilliseconds / 1000)

function coupleOf(
  set: Setting,
  subject: Case,
  answers: Answers,
  applicant: Citizen,
  ceremony: Ceremony,
): Couple {
  const { secrets } = set.world
  const text = (name: string) => (typeof answers[name] === "string" ? answers[name] : "")
  const reading = typeOfNumber(text("partnerNumber"), "9999-12-31")
  const partner = reading.ok
    ? [personKey(secrets, { type: reading.value.type, number: reading.value.number })]
    : []
  const mobile = text("mobile") || applicant.mobile
  const named: Named = {
    code: subject.code,
    names: [applicant.name, text("partnerName")],
    ...(mobile ? { mobile } : {}),
    ...(text("email") ? { email: text("email") } : {}),
  }
  const event = ceremony.id
  return {
    event,
    case: subject.id,
    at: subject.submittedAt,
    people: [applicant.person, ...partner],
    guests: Number(answers.guests ?? 0),
    sealed: secrets.seal(JSON.stringify(named), namesContext(event, subject.id)),
    expiresAt: yearAfter(ceremony),
  }
}

export function places(set: Setting) {
  const { world, on } = set
  const kept = store(world.table)
  const news = (couple: Pick<Couple, "event" | "case">, what: Happened): Part =>
    on.box.part({
      id: `${couple.case}.ceremony.${what}`,
      dueAt: world.clock.now().epochMilliseconds,
      topic: `marriage.${ceremonyTopic}`,
      body: { event: couple.event, case: couple.case, what },
    })

  function leaveParts(roll: Roll, id: string): readonly Part[] {
    const left = leaving(roll, id)
    switch (left.kind) {
      case "nothing":
        return []
      case "from_list":
        return kept.leaveList(left.couple)
      case "empties":
        return kept.emptySeat(left.seat)
      case "hands_on":
        return [...kept.handOn(left.seat, left.to), news(left.to, "moved_up")]
    }
  }

  /** The event a case signed up for stands in its own row only: looked for among the bureau's. */
  async function rollWith(subject: Case): Promise<Roll | undefined> {
    const own = set.cases.find(({ bureau }) => bureau === subject.bureau)?.ceremonies ?? []
    for (const { id } of own) {
      const roll = await kept.roll(id)
      if ([...roll.seats, ...roll.waiting].some((each) => each.case === subject.id)) return roll
    }
    return undefined
  }

  async function leave(subject: Case): Promise<readonly Part[]> {
    const roll = await rollWith(subject)
    return roll ? leaveParts(roll, subject.id) : []
  }

  return {
    async join(subject: Case, answers: Answers, applicant: Citizen): Promise<readonly Part[]> {
      const event = eventOf(set, String(answers.event))
      if (event === undefined) throw new Refusal("missing", "ceremony.missing")
      const couple = coupleOf(set, subject, answers, applicant, event)
      const roll = await kept.roll(event.id)
      const joined = joining(roll, couple, event.quota, (below) => world.chance.below(below))
      if ("field" in joined) throw new Refusal("invalid", "input.invalid", { fields: [joined] })
      if (joined.kind === "there") return []
      return joined.kind === "seat"
        ? [...kept.takeSeat({ ...couple, nn: joined.nn }), news(couple, "placed")]
        : [...kept.joinList(couple, roll.freed), news(couple, "waiting")]
    },
    leave,
    /** After a refusal that was told; the same again finds nothing to do. */
    async release(subject: Case): Promise<void> {
      for (let tried = 0; tried < 12; tried += 1) {
        const parts = await leave(subject)
        if (parts.length === 0) return
        try {
          return await commit(world.table, parts)
        } catch (error) {
          if (!(error instanceof Stale)) throw error
        }
      }
      throw new Refusal("conflict", "conflict.changed_meanwhile")
    },
    /** A quota that was raised leaves places empty beside a waiting list: the first move up, one by one. */
    async fill(event: Ceremony): Promise<number> {
      for (let moved = 0; ; ) {
        const roll = await kept.roll(event.id)
        const [first] = inOrder(roll.waiting)
        const [nn] = freeSeats(roll, event.quota)
        if (first === undefined || nn === undefined) return moved
        try {
          await commit(world.table, [...kept.moveUp(first, nn), news(first, "moved_up")])
          moved += 1
        } catch (error) {
          if (!(error instanceof Stale)) throw error
        }
      }
    },
    roll: (event: string) => kept.roll(event),
    arrive: kept.arrive,
  }
}
