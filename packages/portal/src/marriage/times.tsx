// Day and time at one office. The whole booking window is read once; months and days are links.
import { readDate } from "@civil/core/date.ts"
import type { Language, Text } from "@civil/core/text.ts"
import { sayWhen } from "@civil/services/marriage/screens/dates.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { clockStops } from "@civil/services/marriage/screens/receipt.tsx"
import { TimesPage } from "@civil/services/marriage/screens/times.tsx"
import { placeTitle } from "@civil/services/marriage/screens/titles.ts"
import { guides } from "@civil/services/marriage/screens/words.ts"
import type { AppointmentView, Availability, Kind, OfficeView } from "@civil/services/marriage/views.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { clockOf } from "./clock.ts"
import { foreignAt } from "./foreign.ts"
import {
  findOffice,
  needsReceipt,
  phoneOf,
  readDateQuery,
  readHoldQuery,
  readKind,
  readMonthQuery,
  readTimeQuery,
  sourcesOf,
  todayOf,
} from "./read.ts"
import { findWait } from "./wait.ts"

export function timesPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/marriage/:kind/times", (c) =>
    timesPage(deps, c, readKind(c.req.param("kind"))),
  )
}

/** The asked month and day, or the first where something is free. */
function choose(availability: Availability, asked: { readonly month?: string; readonly date?: string }) {
  const months = [...new Set(availability.days.map((day) => day.date.slice(0, 7)))]
  const firstFree = (month?: string) =>
    availability.days.find((day) => day.state === "free" && (!month || day.date.startsWith(month)))?.date
  const date = asked.date ?? firstFree(asked.month)
  const month = asked.month ?? date?.slice(0, 7) ?? months[0] ?? ""
  return { months, month: months.includes(month) ? month : (months[0] ?? ""), date }
}

async function timesPage(deps: PortalDeps, c: PageContext, kind: Kind): Promise<Response> {
  const office = findOffice(deps, c.req.query("office"))
  const receipt = needsReceipt(kind) ? readDateQuery(c, "receipt") : undefined
  if (!office?.kinds.includes(kind)) return c.redirect(links.offices(kind, { receipt }), 303)
  if (needsReceipt(kind) && !(receipt && readDate(receipt))) return c.redirect(links.receipt(kind), 303)
  const clock = receipt ? clockOf(deps, receipt) : undefined
  if (clock && clockStops(kind, clock, todayOf(deps)))
    return c.redirect(links.offices(kind, { receipt }), 303)

  const priority = c.req.query("priority") === "1" && deps.marriage.keepsPriority(office.id, kind)
  const availability = await deps.marriage.availability({
    office: office.id,
    business: kind,
    ...(priority ? { priority } : {}),
    ...(receipt ? { receipt } : {}),
  })
  const waits = clock && (await findWait(deps, kind, clock, office.id))
  const month = readMonthQuery(c)
  const date = readDateQuery(c, "date")
  const shown = choose(availability, { ...(month ? { month } : {}), ...(date ? { date } : {}) })
  const moving = await findMoving(deps, c, kind)
  const live = moving ? undefined : await findLive(deps, c, kind)
  return respond(deps, c, {
    title: placeTitle("times", kind),
    sensitive: guides[kind].sensitive,
    islands: ["enhance"],
    body: (language, frame) => (
      <TimesPage
        language={language}
        kind={kind}
        office={office}
        availability={availability}
        month={shown.month}
        months={shown.months}
        date={shown.date}
        start={readTimeQuery(c, "start")}
        today={todayOf(deps)}
        receipt={receipt}
        clock={clock}
        waits={waits}
        moves={moving && standing(moving, language)}
        live={live && standing(live, language)}
        from={readHoldQuery(c)}
        priority={priority}
        officeName={(id) => officeName(deps, id)}
        foreignAt={kind === "F1" ? foreignOf(deps, office, language) : undefined}
        sources={sourcesOf(deps, office, kind, priority)}
        phone={phoneOf(deps, office)}
        csrf={frame.csrf}
        signedIn={frame.signedIn}
      />
    ),
  })
}

const standing = ({ id, date, start, end }: AppointmentView, language: Language) => ({
  id,
  when: sayWhen(date, start, end, language),
})

/** The booking that would refuse another one: better said before a time is chosen than after. */
async function findLive(deps: PortalDeps, c: PageContext, kind: Kind) {
  const actor = c.get("actor")
  return actor.kind === "citizen" ? deps.marriage.findLive(actor, kind) : undefined
}

export function officeName(deps: PortalDeps, id: string): Text | undefined {
  return findOffice(deps, id)?.name
}

/** The booking to move, when the person may move it and it is of this kind. */
async function findMoving(deps: PortalDeps, c: PageContext, kind: Kind) {
  const id = c.req.query("moves")
  const actor = c.get("actor")
  if (!id || actor.kind !== "citizen") return undefined
  const appointment = await deps.marriage.get(actor, id)
  return appointment.business === kind && appointment.may.includes("reschedule") ? appointment : undefined
}

function foreignOf(deps: PortalDeps, office: OfficeView, language: Language): string | undefined {
  const bureau = deps.bureaus.find((each) => each.code === office.bureau)
  return bureau && foreignAt(bureau, language)
}
