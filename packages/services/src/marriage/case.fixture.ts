// What most tests of this service begin with: a world, the service, a couple, a booking both agreed to.
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import type { Text } from "@civil/core/text.ts"
import { notices } from "@civil/notices/open.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Notice } from "@civil/notices/shapes.ts"
import { marriage } from "./index.ts"
import type { TakeHold } from "./model.ts"
import { form, man, woman } from "./people.fixture.ts"
import type { MarriageService } from "./service.ts"
import { bookingSubjects } from "./tell.ts"
import type { AppointmentView } from "./views.ts"

export const slot: TakeHold = { office: "north", business: "M1", date: "2026-03-10", start: "09:00" }

export interface Case {
  readonly world: TestWorld
  readonly service: MarriageService
  readonly him: Citizen
  readonly her: Citizen
  readonly notices: Notices
  /** What was told, each fact once. */
  readonly told: Notice[]
  /** Outbox entries that failed. */
  readonly failures: unknown[]
}

/** Drawn apart: however often something is told, the rest of the story draws the same. */
function ownSecrets() {
  const key = Buffer.alloc(32, 8).toString("base64")
  return createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }] })
}

const subjectName = (subject: string): Text =>
  bookingSubjects[subject] ?? { zh: "民政业务", en: "Civil affairs" }

export async function begin(settings: Parameters<typeof testWorld>[0] = {}): Promise<Case> {
  const world = await testWorld(settings)
  const told: Notice[] = []
  const sealed = notices({ world: { ...world, secrets: ownSecrets() }, channels: [], subjectName })
  const telling: Notices = {
    ...sealed,
    async send(notice) {
      if (!told.some(({ key }) => key === notice.key)) told.push(notice)
      await sealed.send(notice)
    },
  }
  const failures: unknown[] = []
  const service = marriage(world, {
    notices: telling,
    failed: (_entry, error) => void failures.push(error),
  })
  return {
    world,
    service,
    notices: telling,
    told,
    failures,
    him: man(world.secrets),
    her: woman(world.secrets),
  }
}

/** Held and booked by him, waiting for her. */
export async function waiting(each: Case, more: Partial<TakeHold> = {}): Promise<AppointmentView> {
  const held = await each.service.hold(each.him, { ...slot, ...more })
  return each.service.book(each.him, form(held.id, each.her))
}

/** Booked and confirmed by both. */
export async function agreed(each: Case, more: Partial<TakeHold> = {}): Promise<AppointmentView> {
  const { id, revision } = await waiting(each, more)
  return each.service.confirm(each.her, id, { revision, mobile: "13900000002", agreed: true })
}

/** The refusal of an act; an act that was not refused fails the test. */
export async function refusal(act: Promise<unknown>): Promise<Refusal> {
  const caught = await act.then(
    () => new Error("it was not refused"),
    (error: unknown) => error,
  )
  if (caught instanceof Refusal) return caught
  throw caught
}

export async function freeAt(
  service: MarriageService,
  date: string,
  start: string,
): Promise<number | undefined> {
  const { days } = await service.availability({ office: "north", business: "M1", from: date, to: date })
  return days[0]?.times.find((time) => time.start === start)?.free
}
