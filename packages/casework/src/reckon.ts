// Last days reckoned anew once the holidays of their year are published: at night, desk by desk.
import type { Calendar } from "@civil/core/calendar.ts"
import { by, byClock, type Tick } from "./by-clock.ts"
import { lastDay, reckoned } from "./clock.ts"
import { facetName, queueOf } from "./facets.ts"
import type { Policy } from "./matter.ts"
import type { Case } from "./shapes.ts"
import { dayOf, type Spine } from "./spine.ts"

const page = 100
/** Left for whatever the night has to do besides. */
const reserveMs = 10_000

const reviewsAnew = ({ opinions }: Case, policy: Policy | undefined, calendar: Calendar): Case["opinions"] =>
  opinions.map((each) =>
    each.by === "not_computable" && each.answeredAt === undefined && policy?.review !== undefined
      ? { ...each, by: lastDay(calendar, dayOf(each.askedAt), policy.review) }
      : each,
  )

/** The same case with every last day that can be told now; pure. */
function reckonAnew(spine: Spine): Tick {
  return ({ subject, policy }) => {
    const calendar = spine.calendar()
    const { correction, appealUntil, toldAt } = subject
    const clock = reckoned(subject.clock, calendar)
    const answerBy =
      correction?.by === "not_computable" && policy
        ? lastDay(calendar, dayOf(correction.at), policy.correct)
        : correction?.by
    const until =
      appealUntil === "not_computable" && policy?.appeal && toldAt !== undefined
        ? lastDay(calendar, dayOf(toldAt), policy.appeal)
        : appealUntil
    const opinions = reviewsAnew(subject, policy, calendar)
    const same = JSON.stringify(opinions) === JSON.stringify(subject.opinions)
    if (clock.due === subject.clock.due && answerBy === correction?.by && until === appealUntil && same)
      return undefined
    const next: Case = {
      ...subject,
      clock,
      opinions,
      ...(correction && answerBy ? { correction: { ...correction, by: answerBy } } : {}),
      ...(until === undefined ? {} : { appealUntil: until }),
    }
    const facts = { due: clock.due === "paused" ? (answerBy ?? "paused") : clock.due }
    return { before: subject, next, action: "reckoned", by: by("calendar"), facts }
  }
}

/** Every case flagged uncomputable; those that stay so are passed over. How many were looked at. */
export async function reckonAll(spine: Spine, remaining: () => number): Promise<number> {
  let looked = 0
  for (const { code } of spine.deps.bureaus)
    for (const desk of Object.keys(spine.deps.desks))
      for (const list of ["open", "decided"]) {
        if (remaining() < reserveMs) return looked
        looked += await reckonList(
          spine,
          queueOf(code, desk, facetName(list, { flag: "uncomputable" })),
          remaining,
        )
      }
  return looked
}

async function reckonList(spine: Spine, queue: string, remaining: () => number): Promise<number> {
  const tick = reckonAnew(spine)
  let looked = 0
  for (let from = "!"; remaining() >= reserveMs; ) {
    const rows = await spine.store.listRows({ queue, received: false, from, to: "~", limit: page })
    for (const { card } of rows) await byClock(spine, card.id, "calendar", tick)
    looked += rows.length
    const end = rows.at(-1)
    if (end === undefined || rows.length < page) break
    from = `${end.sort}!`
  }
  return looked
}
