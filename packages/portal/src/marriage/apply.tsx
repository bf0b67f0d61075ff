// The form while a time is kept: GET shows a page, POST keeps what was typed (valid or not) and goes on.
import type { Citizen } from "@civil/core/actor.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { bringFor } from "@civil/services/marriage/bring.ts"
import { type Draft, kinds } from "@civil/services/marriage/model.ts"
import {
  fieldsOf,
  firstOpen,
  judge,
  type Step,
  steps,
  stepsOf,
} from "@civil/services/marriage/screens/answers.ts"
import { ApplyPage, HoldOver, HoldSwapped } from "@civil/services/marriage/screens/apply.tsx"
import { CheckPage } from "@civil/services/marriage/screens/check.tsx"
import { minutesLeft } from "@civil/services/marriage/screens/dates.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { type Asked, bringersOf, toBook } from "@civil/services/marriage/screens/making.ts"
import { stepTitle } from "@civil/services/marriage/screens/titles.ts"
import { form, guides, mistakes } from "@civil/services/marriage/screens/words.ts"
import type { HoldView } from "@civil/services/marriage/views.ts"
import { joinDate } from "@civil/ui/date-field/parse.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { type Fields, readForm } from "../shell/form.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { todayOf } from "./read.ts"
import { officeName } from "./times.tsx"

const base = "/marriage/apply/:hold"

export function applyPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get(`${base}`, (c) => c.redirect(links.apply(c.req.param("hold"), "you"), 303))
    .post(`${base}/let-go`, (c) => letGo(deps, c, c.req.param("hold")))
    .get(`${base}/:step`, async (c) => {
      const step = readStep(c.req.param("step"))
      return inTime(deps, c, (id) => show(deps, c, id, step))
    })
    .post(`${base}/check`, (c) => inTime(deps, c, (id) => book(deps, c, id)))
    .post(`${base}/:step`, async (c) => {
      const step = readStep(c.req.param("step"))
      return inTime(deps, c, (id) => keep(deps, c, id, step))
    })
}

/** A place no longer kept: sent twice, it has become a booking; too late, the way to choose again keeps what was typed. */
async function inTime(
  deps: PortalDeps,
  c: PageContext,
  act: (hold: string) => Promise<Response>,
): Promise<Response> {
  const id = c.req.param("hold") ?? ""
  try {
    return await act(id)
  } catch (error) {
    const over =
      error instanceof Refusal &&
      (error.kind === "gone" || error.kind === "missing" || error.code === "hold.already_booked")
    if (!over) throw error
    const booked = await findBooked(deps, needCitizen(c), id)
    if (booked) return c.redirect(links.appointment(booked), 303)
    const other = error.kind === "missing" && (await deps.marriage.findHold(needCitizen(c)))
    return other ? swappedPage(deps, c, other) : overPage(deps, c, id)
  }
}

/** The booking made from this hold carries its code. */
async function findBooked(deps: PortalDeps, person: Citizen, hold: string): Promise<string | undefined> {
  try {
    return (await deps.marriage.get(person, hold.replace(/^hold_/, "apt_"))).id
  } catch (error) {
    if (error instanceof Refusal && error.kind === "missing") return undefined
    throw error
  }
}

/** Another tab took another time: a person keeps one at a time. */
function swappedPage(deps: PortalDeps, c: PageContext, hold: HoldView): Response {
  return respond(deps, c, {
    title: form.heldSwapped,
    status: 409,
    islands: ["enhance"],
    body: (language) => (
      <HoldSwapped
        language={language}
        hold={hold}
        officeName={officeName(deps, hold.office)}
        minutes={minutesLeft(deps.clock.now(), hold.until)}
      />
    ),
  })
}

async function overPage(deps: PortalDeps, c: PageContext, hold: string): Promise<Response> {
  const draft = await deps.marriage.getDraft(needCitizen(c), hold)
  const kind = kinds.find((each) => each === draft["visit.kind"])
  const office = draft["visit.office"]
  const again =
    kind && office ? links.times(kind, { office, receipt: draft["visit.receipt"], from: hold }) : links.kinds
  return respond(deps, c, {
    title: form.heldOver,
    status: 410,
    body: (language) => <HoldOver language={language} again={again} kept={kind !== undefined} />,
  })
}

function readStep(param: string): Step {
  const step = steps.find((each) => each === param)
  if (!step) throw new Refusal("missing", "not_found")
  return step
}

interface Form {
  readonly hold: HoldView
  readonly asked: Asked
}

async function read(deps: PortalDeps, person: Citizen, id: string): Promise<Form> {
  const hold = await deps.marriage.getHold(person, id)
  const draft = await deps.marriage.getDraft(person, id)
  return { hold, asked: { kind: hold.business, person, today: todayOf(deps), date: hold.date, draft } }
}

async function show(deps: PortalDeps, c: PageContext, id: string, step: Step): Promise<Response> {
  const { hold, asked } = await read(deps, needCitizen(c), id)
  if (!stepsOf(asked).includes(step)) return c.redirect(links.apply(id, "you"), 303)
  const open = firstOpen(asked, step)
  if (open) return c.redirect(`${links.apply(id, open)}?fix=1`, 303)
  const issues = c.req.query("fix") ? judge(step, asked) : []
  return step === "check"
    ? check(deps, c, { hold, asked }, [])
    : question(deps, c, { hold, asked }, step, issues)
}

const sentenceOf = (deps: PortalDeps) => (issue: FieldIssue) =>
  mistakes[issue.code] ?? toldSentence(deps, issue.code, issue.values)

function question(
  deps: PortalDeps,
  c: PageContext,
  { hold, asked }: Form,
  step: Step,
  issues: readonly FieldIssue[],
): Response {
  return respond(deps, c, {
    title: stepTitle(step, hold.business),
    status: issues.length > 0 ? 422 : 200,
    sensitive: guides[hold.business].sensitive,
    islands: ["enhance"],
    body: (language, frame) => (
      <ApplyPage
        language={language}
        hold={hold}
        officeName={officeName(deps, hold.office)}
        asked={asked}
        step={step}
        issues={issues}
        sentence={sentenceOf(deps)}
        minutes={minutesLeft(deps.clock.now(), hold.until)}
        csrf={frame.csrf}
      />
    ),
  })
}

function check(
  deps: PortalDeps,
  c: PageContext,
  { hold, asked }: Form,
  issues: readonly FieldIssue[],
): Response {
  const bring = bringFor(hold.business, bringersOf(asked))
  return respond(deps, c, {
    title: stepTitle("check", hold.business),
    status: issues.length > 0 ? 422 : 200,
    sensitive: guides[hold.business].sensitive,
    islands: ["enhance"],
    body: (language, frame) => (
      <CheckPage
        language={language}
        hold={hold}
        officeName={officeName(deps, hold.office)}
        asked={asked}
        bring={bring}
        issues={issues}
        sentence={sentenceOf(deps)}
        minutes={minutesLeft(deps.clock.now(), hold.until)}
        csrf={frame.csrf}
      />
    ),
  })
}

/** Fields of one page as typed; a number left empty keeps the one given before. */
function typedOf(step: Step, form: Fields, before: Draft): Draft {
  const typed: Record<string, string> = {}
  for (const field of fieldsOf(step)) {
    const dated = form[`${field}-year`] !== undefined
    const value = dated ? joinDate((part) => form[part], field) : form[field]
    if (value !== undefined) typed[field] = value.trim().slice(0, 200)
  }
  if (typed["partner.number"] === "" && before["partner.number"]) delete typed["partner.number"]
  return { ...before, ...typed }
}

/** Kept beside the answers, so that the way back is known when the time is over. */
const visitOf = (hold: HoldView): Draft => ({
  "visit.kind": hold.business,
  "visit.office": hold.office,
  ...(hold.receipt ? { "visit.receipt": hold.receipt } : {}),
})

async function keep(deps: PortalDeps, c: PageContext, id: string, step: Step): Promise<Response> {
  const person = needCitizen(c)
  const { hold, asked } = await read(deps, person, id)
  const draft = { ...typedOf(step, await readForm(c), asked.draft), ...visitOf(hold) }
  await deps.marriage.saveDraft(person, id, draft)
  const now = { ...asked, draft }
  if (judge(step, now).length > 0) return c.redirect(`${links.apply(id, step)}?fix=1`, 303)
  const all = stepsOf(now)
  return c.redirect(links.apply(id, all[all.indexOf(step) + 1] ?? "check"), 303)
}

async function book(deps: PortalDeps, c: PageContext, id: string): Promise<Response> {
  const person = needCitizen(c)
  const fields = await readForm(c)
  const { hold, asked } = await read(deps, person, id)
  const open = firstOpen(asked, "check")
  if (open) return c.redirect(`${links.apply(id, open)}?fix=1`, 303)
  if (fields.agreed !== "yes") {
    return check(deps, c, { hold, asked }, [{ field: "agreed", code: "field.agree" }])
  }
  try {
    const booked = await deps.marriage.book(person, toBook(id, asked))
    return c.redirect(links.appointment(booked.id), 303)
  } catch (error) {
    if (error instanceof Refusal && error.kind === "invalid" && error.fields.length > 0) {
      return check(deps, c, { hold, asked }, error.fields)
    }
    const invited = await findInvitation(deps, person, error)
    if (invited) return c.redirect(links.act(invited, "confirm"), 303)
    throw error
  }
}

/** Both booked for each other: the one who came second is led to what the first has booked. */
async function findInvitation(
  deps: PortalDeps,
  person: Citizen,
  error: unknown,
): Promise<string | undefined> {
  if (!(error instanceof Refusal) || error.code !== "booking.couple_already_live") return undefined
  return (await deps.marriage.list(person)).find((each) => each.may.includes("confirm"))?.id
}

/** Asking twice is fine: what has gone back already stays gone. */
async function letGo(deps: PortalDeps, c: PageContext, id: string): Promise<Response> {
  const person = needCitizen(c)
  try {
    const hold = await deps.marriage.getHold(person, id)
    await deps.marriage.letGo(person, id)
    return c.redirect(links.guide(hold.business), 303)
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "gone" || error.kind === "missing")) {
      return c.redirect(links.kinds, 303)
    }
    throw error
  }
}
