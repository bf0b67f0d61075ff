// A visit that an invented person booked and missed, so that there is something to appeal against.
import type { Citizen } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Temporal } from "temporal-polyfill"
import { officerOf } from "./people.ts"
import type { Stage } from "./play.ts"

/** Days before the appeal. */
const ahead = 9

/** Answers the code of the booking; the clock is where it was afterwards. */
export async function missedVisit(stage: Stage, applicant: Citizen): Promise<string> {
  const { clock, house, bureau, world } = stage
  const { marriage } = house
  const back = clock.now()
  const office = bureau.offices[0]?.id ?? ""
  clock.set(back.subtract({ hours: 24 * ahead }))
  const from = dateOf(clock.now()).toString()
  const to = dateOf(back).subtract({ days: 1 }).toString()
  const { days } = await marriage.availability({ office, business: "R1", from, to })
  const day = days.find(({ state }) => state === "free")
  const time = day?.times.find(({ free }) => free > 0)
  if (!day || !time) throw new Refusal("missing", "not_found")
  const held = await marriage.hold(applicant, { office, business: "R1", date: day.date, start: time.start })
  const mobile = applicant.mobile ?? ""
  const booked = await marriage.book(applicant, {
    hold: held.id,
    applicant: { party: "mainland", mobile },
    agreed: true,
  })
  clock.set(
    Temporal.PlainDate.from(day.date)
      .toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: "17:00" })
      .toInstant(),
  )
  const clerk = officerOf(bureau, "clerk", world.secrets)
  await marriage.desk.noShow(clerk, booked.id, { revision: booked.revision })
  clock.set(back)
  return booked.code
}
