// Ceremonies as pages and the desk call them: what is on, my place, the list of the day, checking in; and telling whoever got a place.
import type { Ceremony } from "@civil/bureaus/cases.ts"
import type { Case } from "@civil/casework/shapes.ts"
import { dayText } from "@civil/casework/show.ts"
import { store as casesIn } from "@civil/casework/store.ts"
import type { Actor, Staff } from "@civil/core/actor.ts"
import { formatCode } from "@civil/core/ids.ts"
import { parse } from "@civil/core/parse.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { idOf } from "@civil/core/shapes.ts"
import { say, type Text } from "@civil/core/text.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Notices } from "@civil/notices/service.ts"
import { Temporal } from "temporal-polyfill"
import * as z from "zod/mini"
import { dayOf, type Setting } from "../../cases/define.ts"
import { officerOnly, sitsAt } from "../access.ts"
import { openNames } from "./couple.ts"
import { eventOf, type Happened, places } from "./places.ts"
import { type Couple, freeSeats, isOpen, positionOf, type Roll, type Seat } from "./rules.ts"
import type { CeremonyDay, CeremonyView } from "./views.ts"
import { ceremonyTexts as t } from "./words.ts"

export interface Ceremonies {
  /** What a bureau holds from today on, in order; with the asker's own place where a citizen asks. */
  list(actor: Actor, bureau: string): Promise<readonly CeremonyView[]>
  /** Couples with a place, for the desk of its office. */
  day(actor: Staff, event: string): Promise<CeremonyDay>
  /** On the day itself; asked again, it stays as it is. */
  checkIn(actor: Staff, event: string, input: unknown): Promise<CeremonyDay>
}

const CheckIn = z.strictObject({ case: idOf("case") })

const isGranted = ({ state }: Case): boolean => state === "approved" || state === "fulfilled"

function stateOf(event: Ceremony, today: string): CeremonyView["state"] {
  if (today < event.opens) return "not_open_yet"
  return isOpen(event, today) ? "open" : "closed"
}

function mineIn(roll: Roll, actor: Actor): Pick<CeremonyView, "mine"> {
  if (actor.kind !== "citizen") return {}
  const own = ({ people }: Couple) => people.includes(actor.person)
  if (roll.seats.some(own)) return { mine: { kind: "place" } }
  const waiter = roll.waiting.find(own)
  const position = waiter && positionOf(roll, waiter.case)
  return position === undefined ? {} : { mine: { kind: "waiting", position } }
}

function viewOf(event: Ceremony, bureau: string, roll: Roll, today: string, actor: Actor): CeremonyView {
  const { source, ...rest } = event
  return {
    ...rest,
    bureau,
    left: roll.waiting.length > 0 ? 0 : freeSeats(roll, event.quota).length,
    waiting: roll.waiting.length,
    state: stateOf(event, today),
    source: source.title,
    ...mineIn(roll, actor),
  }
}

export function ceremonies(set: Setting): Ceremonies {
  const { world } = set
  const held = places(set)
  const today = () => dayOf(world.clock.now())
  /** The same answer for what is not there and for another office's. */
  function eventAt(actor: Staff, id: string): Ceremony {
    const event = eventOf(set, id)
    if (event === undefined || !sitsAt(world, officerOnly(actor), event.office))
      throw new Refusal("missing", "ceremony.missing")
    return event
  }
  const signedUp = casesIn(world.table)
  const coupleView = (seat: Seat, granted: boolean): CeremonyDay["couples"][number] => {
    const { code, names } = openNames(world.secrets, seat)
    const arrived = seat.arrived && Temporal.Instant.fromEpochMilliseconds(seat.arrived).toString()
    return { case: seat.case, code, names, guests: seat.guests, granted, ...(arrived ? { arrived } : {}) }
  }
  async function dayView({ id, title, date }: Ceremony): Promise<CeremonyDay> {
    const { seats, waiting } = await held.roll(id)
    const found = await signedUp.listCases(seats.map((seat) => seat.case))
    const granted = new Set(found.filter(isGranted).map((each) => each.id))
    const couples = [...seats]
      .sort((a, b) => a.at - b.at)
      .map((seat) => coupleView(seat, granted.has(seat.case)))
    return { event: id, title, date, couples, waiting: waiting.length }
  }

  return {
    async list(actor, bureau) {
      const own = set.cases.find((each) => each.bureau === bureau)?.ceremonies ?? []
      const coming = own.filter(({ date }) => date >= today()).sort((a, b) => (a.date < b.date ? -1 : 1))
      return Promise.all(
        coming.map(async (event) => viewOf(event, bureau, await held.roll(event.id), today(), actor)),
      )
    },
    day: async (actor, id) => dayView(eventAt(actor, id)),
    async checkIn(actor, id, input) {
      const event = eventAt(actor, id)
      if (actor.roles.every((role) => role === "auditor")) throw new Refusal("forbidden", "not_allowed")
      const { case: couple } = parse(CheckIn, input)
      if (event.date !== today())
        throw new Refusal(event.date > today() ? "too_early" : "too_late", "ceremony.not_today", {
          values: { date: event.date },
        })
      const { seats } = await held.roll(id)
      const seat = seats.find((each) => each.case === couple)
      if (seat === undefined) throw new Refusal("missing", "ceremony.not_here")
      if (actor.person !== undefined && seat.people.includes(actor.person))
        throw new Refusal("forbidden", "ceremony.own")
      const subject = await signedUp.findCase(couple)
      if (subject === undefined || !isGranted(subject)) throw new Refusal("conflict", "ceremony.not_granted")
      if (seat.arrived === undefined) await held.arrive(seat, world.clock.now().epochMilliseconds)
      return dayView(event)
    },
  }
}

const codes = {
  placed: "ceremony.placed",
  waiting: "ceremony.waiting",
  moved_up: "ceremony.moved_up",
} as const
const texts = { placed: t.placed, waiting: t.waiting, moved_up: t.movedUp } as const

/** Does one entry of the topic `ceremony`: tells the couple what became of their place, and fills what a raised quota left empty. */
export function ceremonyNews(set: Setting, notices: Pick<Notices, "send">) {
  const held = places(set)
  return async ({ body, dueAt }: Entry): Promise<void> => {
    const event = eventOf(set, String(body.event))
    if (event === undefined) return
    const roll = await held.roll(event.id)
    const couple = [...roll.seats, ...roll.waiting].find((each) => each.case === body.case)
    const what = body.what as Happened
    // Whoever has left meanwhile, or has moved up before hearing that they wait, hears the latest only.
    const position = couple && positionOf(roll, couple.case)
    if (couple && (what === "waiting") === (position !== undefined))
      await tellCouple(set, notices, { event, couple, what, position, at: dueAt })
    await held.fill(event)
  }
}

interface News {
  readonly event: Ceremony
  readonly couple: Couple
  readonly what: Happened
  readonly position: number | undefined
  readonly at: number
}

async function tellCouple({ world, cases }: Setting, notices: Pick<Notices, "send">, news: News) {
  const { event, couple, what, position, at } = news
  const named = openNames(world.secrets, couple)
  const values = {
    date: dayText(event.date),
    start: event.start,
    title: event.title,
    position: position ?? 0,
  }
  const text: Text = { zh: say(texts[what], "zh", values), en: say(texts[what], "en", values) }
  const [person] = couple.people
  await notices.send({
    key: `${couple.case}.${codes[what]}`,
    ...(person === undefined ? {} : { person }),
    bureau: cases.find(({ ceremonies }) => ceremonies.includes(event))?.bureau ?? "",
    subject: "marriage.ceremony",
    code: codes[what],
    text,
    outside: text,
    values: { number: formatCode(named.code) },
    about: couple.case,
    at,
    to: {
      ...(named.mobile === undefined ? {} : { mobile: named.mobile }),
      ...(named.email === undefined ? {} : { email: named.email }),
    },
    channels: ["wechat", "sms", "email"],
  })
}
