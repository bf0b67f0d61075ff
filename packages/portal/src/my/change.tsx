// What a person may do to a booking: each a page that says what will happen, then a post that does it.
import type { Citizen } from "@civil/core/actor.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { carriesBirth, marries } from "@civil/services/marriage/screens/cards.ts"
import { CancelPage, MovePage, WithdrawPage } from "@civil/services/marriage/screens/change.tsx"
import { ConfirmPage } from "@civil/services/marriage/screens/confirm.tsx"
import { links } from "@civil/services/marriage/screens/links.ts"
import { type Change, changeTitle } from "@civil/services/marriage/screens/titles.ts"
import { guides, mistakes } from "@civil/services/marriage/screens/words.ts"
import type { AppointmentView } from "@civil/services/marriage/views.ts"
import { joinDate } from "@civil/ui/date-field/parse.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { officeName } from "../marriage/times.tsx"
import { type Fields, readForm } from "../shell/form.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"

const at = "/my/appointments/:id"
type What = AppointmentView["may"][number]

interface Case {
  readonly person: Citizen
  readonly appointment: AppointmentView
}

export function changePages(deps: PortalDeps): Hono<PageEnv> {
  const read = async (c: PageContext): Promise<Case> => {
    const person = needCitizen(c)
    return { person, appointment: await deps.marriage.get(person, c.req.param("id") ?? "") }
  }
  return new Hono<PageEnv>()
    .get(`${at}/cancel`, async (c) => askCancel(deps, c, await read(c)))
    .post(`${at}/cancel`, (c) => cancel(deps, c))
    .get(`${at}/withdraw`, async (c) => askWithdraw(deps, c, await read(c)))
    .post(`${at}/withdraw`, (c) => withdraw(deps, c))
    .get(`${at}/reschedule`, async (c) => askMove(deps, c, await read(c)))
    .post(`${at}/reschedule`, (c) => move(deps, c))
    .get(`${at}/confirm`, async (c) => askConfirm(deps, c, await read(c), {}, []))
    .post(`${at}/confirm`, async (c) => confirm(deps, c, await read(c)))
}

/** What is no longer possible leads back to the booking, which says why. */
function gone(c: PageContext, { appointment }: Case, what: What): Response | undefined {
  return appointment.may.includes(what) ? undefined : c.redirect(links.appointment(appointment.id), 303)
}

const shared = (deps: PortalDeps, appointment: AppointmentView) => ({
  appointment,
  officeName: officeName(deps, appointment.office),
})

const titled = ({ appointment }: Case, change: Change) => ({
  title: changeTitle(change, appointment.business),
  sensitive: guides[appointment.business].sensitive,
  islands: ["enhance"] as const,
})

function readRevision(form: Fields): number {
  const revision = Number(form.revision)
  if (!Number.isInteger(revision) || revision < 0) throw new Refusal("malformed", "input.malformed")
  return revision
}

const backTo = (c: PageContext, done: string) =>
  c.redirect(`${links.appointment(c.req.param("id") ?? "")}?done=${done}`, 303)

function askCancel(deps: PortalDeps, c: PageContext, each: Case): Response {
  return (
    gone(c, each, "cancel") ??
    respond(deps, c, {
      ...titled(each, "cancel"),
      body: (language, { csrf }) => (
        <CancelPage language={language} csrf={csrf} {...shared(deps, each.appointment)} />
      ),
    })
  )
}

async function cancel(deps: PortalDeps, c: PageContext): Promise<Response> {
  const person = needCitizen(c)
  const revision = readRevision(await readForm(c))
  await deps.marriage.cancel(person, c.req.param("id") ?? "", { revision })
  return backTo(c, "cancel")
}

function askWithdraw(deps: PortalDeps, c: PageContext, each: Case): Response {
  return (
    gone(c, each, "withdraw") ??
    respond(deps, c, {
      ...titled(each, "withdraw"),
      body: (language, { csrf }) => (
        <WithdrawPage language={language} csrf={csrf} {...shared(deps, each.appointment)} />
      ),
    })
  )
}

async function withdraw(deps: PortalDeps, c: PageContext): Promise<Response> {
  const person = needCitizen(c)
  const revision = readRevision(await readForm(c))
  await deps.marriage.withdraw(person, c.req.param("id") ?? "", { revision })
  return backTo(c, "withdraw")
}

async function askMove(deps: PortalDeps, c: PageContext, each: Case): Promise<Response> {
  const { person, appointment } = each
  const stop = gone(c, each, "reschedule")
  if (stop) return stop
  const hold = await findHold(deps, person, c.req.query("hold"))
  if (!hold) {
    const { business, office, id: moves, divorce } = appointment
    return c.redirect(links.times(business, { office, moves, receipt: divorce?.receipt }), 303)
  }
  return respond(deps, c, {
    ...titled(each, "reschedule"),
    body: (language, { csrf }) => (
      <MovePage
        language={language}
        csrf={csrf}
        hold={hold}
        holdOffice={officeName(deps, hold.office)}
        {...shared(deps, appointment)}
      />
    ),
  })
}

/** The new time while it is kept; over or given back, there is a new one to choose. */
async function findHold(deps: PortalDeps, person: Citizen, id: string | undefined) {
  if (!id) return undefined
  try {
    return await deps.marriage.getHold(person, id)
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "gone" || error.kind === "missing")) return undefined
    throw error
  }
}

async function move(deps: PortalDeps, c: PageContext): Promise<Response> {
  const person = needCitizen(c)
  const form = await readForm(c)
  const input = { revision: readRevision(form), hold: form.hold ?? "" }
  await deps.marriage.reschedule(person, c.req.param("id") ?? "", input)
  return backTo(c, "move")
}

const asksBirth = ({ person, appointment }: Case) =>
  marries(appointment.business) && !carriesBirth(person.document.type)

function askConfirm(
  deps: PortalDeps,
  c: PageContext,
  each: Case,
  typed: Fields,
  issues: readonly FieldIssue[],
): Response {
  return (
    gone(c, each, "confirm") ??
    respond(deps, c, {
      ...titled(each, "confirm"),
      status: issues.length > 0 ? 422 : 200,
      body: (language, { csrf }) => (
        <ConfirmPage
          language={language}
          csrf={csrf}
          typed={typed}
          mobile={each.person.mobile}
          asksBirth={asksBirth(each)}
          issues={issues}
          sentence={(issue) => mistakes[issue.code] ?? toldSentence(deps, issue.code, issue.values)}
          {...shared(deps, each.appointment)}
        />
      ),
    })
  )
}

async function confirm(deps: PortalDeps, c: PageContext, each: Case): Promise<Response> {
  const { person, appointment } = each
  const form = await readForm(c)
  const birthDate = joinDate((field) => form[field], "birthDate")
  const typed = { ...form, birthDate }
  if (form.agreed !== "yes") {
    return askConfirm(deps, c, each, typed, [{ field: "agreed", code: "field.agree" }])
  }
  const sex = form.sex === "male" || form.sex === "female" ? form.sex : undefined
  try {
    await deps.marriage.confirm(person, appointment.id, {
      revision: readRevision(form),
      mobile: form.mobile ?? "",
      agreed: true,
      ...(asksBirth(each) && birthDate ? { birthDate } : {}),
      ...(asksBirth(each) && sex ? { sex } : {}),
    })
    return backTo(c, "confirm")
  } catch (error) {
    if (error instanceof Refusal && error.kind === "invalid" && error.fields.length > 0) {
      return askConfirm(deps, c, each, typed, error.fields.map(plainField))
    }
    throw error
  }
}

/** The service names a field by its party; this form has only one. */
const plainField = (issue: FieldIssue): FieldIssue => ({
  ...issue,
  field: issue.field.replace(/^(applicant|partner)\./, ""),
})
