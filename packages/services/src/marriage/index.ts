// The marriage service: offices and times for everybody, bookings for the two people concerned, the day for the desk.
import { audit } from "@civil/booking/audit.ts"
import { availability as availabilityOf } from "@civil/booking/availability.ts"
import { findCounter, getOffice } from "@civil/booking/offices.ts"
import { lastOpenDate } from "@civil/booking/policy.ts"
import { bookingTopics, spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import type { BureauCases } from "@civil/bureaus/cases.ts"
import { readDate } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { defineService } from "@civil/core/service.ts"
import type { Text } from "@civil/core/text.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { notices as openNotices } from "@civil/notices/open.ts"
import type { Notices } from "@civil/notices/service.ts"
import { setting } from "../cases/define.ts"
import { actions } from "./actions.ts"
import { bookings } from "./bookings.ts"
import { ceremonyTopic } from "./ceremony/places.ts"
import { ceremonies, ceremonyNews } from "./ceremony/service.ts"
import { counterFor, greenChannelReserve, listOffices, officeView } from "./counters.ts"
import { desk } from "./desk.ts"
import { follower } from "./follow.ts"
import { holds } from "./holds.ts"
import { kindRules } from "./kinds.ts"
import { missed } from "./missed.ts"
import { kinds } from "./model.ts"
import type { AvailabilityQuery, MarriageService } from "./service.ts"
import { todayOf } from "./show.ts"
import { bookingSubjects } from "./tell.ts"
import { sweeper, tidier } from "./tidy.ts"
import type { Availability, Kind } from "./views.ts"
import { windowFor } from "./windows.ts"
import { marriageWords } from "./words.ts"

export type { MarriageService } from "./service.ts"

export interface Ports {
  /** What tells people; absent, notices only land in their messages. */
  readonly notices?: Notices
  /** Rows of the bureaus for what waits for a decision; those of the profiles where absent. */
  readonly cases?: readonly BureauCases[]
  /** Told by `sweep` of an outbox entry that failed and was put off. */
  readonly failed?: (entry: Entry, error: unknown) => void
}

function checkedDate(field: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (readDate(text) !== undefined) return text
  throw new Refusal("invalid", "input.invalid", { fields: [{ field, code: "field.date" }] })
}

async function showAvailability(
  world: World,
  on: ReturnType<typeof spine>,
  query: AvailabilityQuery,
): Promise<Availability> {
  if (!kinds.includes(query.business))
    throw new Refusal("invalid", "input.invalid", { fields: [{ field: "business", code: "field.choice" }] })
  const reserve = query.priority ? greenChannelReserve : undefined
  const counter = counterFor(world, query.office, query.business, reserve)
  const receipt = checkedDate("receipt", query.receipt)
  const inside = windowFor(world, query.business, receipt)
  const found = await availabilityOf(on, {
    counter,
    kind: query.business,
    from: checkedDate("from", query.from),
    to: checkedDate("to", query.to),
    // An application stays at its office: no other office may issue on it.
    window: (office, date) => (receipt !== undefined && office !== query.office ? "outside" : inside(date)),
    rememberAs: JSON.stringify(["availability", query.office, query.business, receipt ?? ""]),
  })
  const dead = found.next.length === 0
  return {
    office: query.office,
    business: query.business,
    ...found,
    next: dead
      ? [
          { kind: "walk_in", office: query.office },
          { kind: "phone", office: query.office },
        ]
      : found.next,
    walkIn: counter.policy.walkIn,
  }
}

/** The last date of today's booking window; screens draw their month from it. */
export function lastDate(world: World, office: string, kind: Kind): string {
  return lastOpenDate(counterFor(world, office, kind).policy, todayOf(world))
}

const titles = Object.fromEntries(kinds.map((kind) => [kind, kindRules[kind].title])) as Record<Kind, Text>

const name = "marriage"

/** As the registry knows it. */
export const service = defineService({
  name,
  title: { zh: "婚姻登记预约", en: "Marriage registration" },
  kinds: titles,
  words: marriageWords,
  topics: [...bookingTopics, ceremonyTopic],
  open: marriage,
})

/** What the check page calls a booking. */
const subjectName = (subject: string): Text => bookingSubjects[subject] ?? service.title

export function marriage(world: World, ports: Ports = {}): MarriageService {
  const on = spine(world, name)
  const notices = ports.notices ?? openNotices({ world, channels: [], subjectName })
  const acts = actions(world)
  const set = setting(world, ports.cases)
  const follow = follower(world, on, notices)
  const tellCouple = ceremonyNews(set, notices)
  const handle = async (entry: Entry) =>
    entry.topic === `${name}.${ceremonyTopic}`
      ? tellCouple(entry).then(() => "other" as const)
      : follow(entry)
  const tidy = tidier(world, on)
  return {
    offices: (query) => listOffices(world, query),
    getOffice(id) {
      const { bureau, office } = getOffice(world, id)
      return officeView(bureau, office)
    },
    keepsPriority: (office, business) =>
      findCounter(world, office, business, greenChannelReserve) !== undefined,
    availability: (query) => showAvailability(world, on, query),
    ...holds(world, on, acts),
    ...bookings(world, on, acts),
    messages: notices.messages,
    missed: missed(world, on),
    ceremonies: ceremonies(set),
    desk: desk(world, on, acts.desk),
    async handle(entry) {
      await handle(entry)
    },
    tidy,
    audit: (settings) => audit(on, settings),
    sweep: sweeper(on, handle, tidy, ports.failed),
  }
}
