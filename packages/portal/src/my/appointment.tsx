// One booking: its page, its paper, its calendar file.
import type { Offer } from "@civil/core/refusal.ts"
import { AppointmentPage, sensitive } from "@civil/services/marriage/screens/appointment.tsx"
import { statusOf } from "@civil/services/marriage/screens/line.tsx"
import { links } from "@civil/services/marriage/screens/links.ts"
import { timesAmong } from "@civil/services/marriage/screens/offers.tsx"
import { visitTitle } from "@civil/services/marriage/screens/titles.ts"
import { visit } from "@civil/services/marriage/screens/words.ts"
import type { AppointmentState, AppointmentView } from "@civil/services/marriage/views.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { findOffice, needsReceipt, phoneOf } from "../marriage/read.ts"
import { officeName } from "../marriage/times.tsx"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { calendarFile } from "./calendar-file.ts"

const done = {
  confirm: visit.doneConfirm,
  move: visit.doneMove,
  withdraw: visit.doneWithdraw,
} as const

const isDone = (what: string | undefined): what is keyof typeof done => what !== undefined && what in done

export function appointmentPages(deps: PortalDeps): Hono<PageEnv> {
  const read = (c: PageContext) => deps.marriage.get(needCitizen(c), c.req.param("id") ?? "")
  return new Hono<PageEnv>()
    .get("/my/appointments/:id", async (c) => appointmentPage(deps, c, await read(c), false))
    .get("/my/appointments/:id/print", async (c) => appointmentPage(deps, c, await read(c), true))
    .get("/my/appointments/:id/calendar.ics", async (c) => {
      const appointment = await read(c)
      const file = calendarFile({
        appointment,
        office: findOffice(deps, appointment.office),
        url: deps.origin + links.appointment(appointment.id),
        language: c.get("language"),
        stamp: deps.clock.now(),
      })
      c.header("Cache-Control", "private, no-store")
      c.header("Content-Type", "text/calendar; charset=utf-8")
      c.header("Content-Disposition", `attachment; filename="${appointment.code}.ics"`)
      return c.body(file)
    })
}

async function appointmentPage(
  deps: PortalDeps,
  c: PageContext,
  appointment: AppointmentView,
  paper: boolean,
): Promise<Response> {
  const office = findOffice(deps, appointment.office)
  const offers = paper ? [] : await offersFor(deps, appointment)
  const said = c.req.query("done")
  return respond(deps, c, {
    title: visitTitle(appointment),
    sensitive: sensitive(appointment) && !paper,
    islands: paper ? ["enhance"] : appointment.state === "waiting_for_partner" ? ["pass-on"] : [],
    body: (language) => (
      <AppointmentPage
        language={language}
        appointment={appointment}
        office={office}
        phone={office ? phoneOf(deps, office) : "12345"}
        url={deps.origin + links.appointment(appointment.id)}
        offers={offers}
        nameOf={(id) => officeName(deps, id)}
        done={isDone(said) ? done[said] : undefined}
        paper={paper}
      />
    ),
  })
}

const leadsOn = new Set<AppointmentState>(["cancelled", "lapsed", "released", "no_show", "not_done"])

/** The next free times of the same kind, for what did not come about. */
async function offersFor(deps: PortalDeps, appointment: AppointmentView): Promise<readonly Offer[]> {
  const { state, business, office, divorce, counter } = appointment
  if (!leadsOn.has(state) || statusOf(appointment).over || counter.blockedUntil) return []
  if (needsReceipt(business) && !divorce) return []
  const { next } = await deps.marriage.availability({
    office,
    business,
    ...(divorce ? { receipt: divorce.receipt } : {}),
  })
  return timesAmong(next)
}
