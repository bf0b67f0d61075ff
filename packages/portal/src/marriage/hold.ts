// A time is kept before anything is filled in. Signed out, the choice rides along through the sign-in and back.
import type { Citizen } from "@civil/core/actor.ts"
import { readDate } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { type Draft, kinds } from "@civil/services/marriage/model.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import type { Kind } from "@civil/services/marriage/views.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { type Fields, readForm } from "../shell/form.ts"
import { needsReceipt } from "./read.ts"

export function holdActions(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().post("/marriage/hold", (c) => hold(deps, c))
}

function readChoice(form: Fields) {
  const business: Kind | undefined = kinds.find((kind) => kind === form.business)
  const [office = "", date = "", start = ""] = [form.office, form.date, form.start]
  if (!business) throw new Refusal("malformed", "input.malformed")
  const receipt = form.receipt || undefined
  const moves = form.moves || undefined
  const from = form.from || undefined
  const priority = form.priority === "1"
  return { business, office, date, start, receipt, moves, from, priority }
}

async function hold(deps: PortalDeps, c: PageContext): Promise<Response> {
  const choice = readChoice(await readForm(c))
  const { business, office, date, start, receipt, moves, from, priority } = choice
  const around = { receipt, moves, from, ...(priority ? { priority: "1" } : {}) }
  const times = links.times(business, { office, date, start, ...around })
  if (needsReceipt(business) && !(receipt && readDate(receipt))) {
    return c.redirect(links.receipt(business), 303)
  }
  const actor = c.get("actor")
  if (actor.kind === "staff") throw new Refusal("forbidden", "not_allowed")
  if (actor.kind !== "citizen") {
    return c.redirect(`/sign-in?to=${encodeURIComponent(`${times}#times`)}`, 303)
  }
  const before = await keptAnswers(deps, actor, from)
  try {
    const held = await deps.marriage.hold(actor, {
      office,
      business,
      date,
      start,
      ...(receipt ? { receipt } : {}),
      ...(moves ? { reschedules: moves } : {}),
      ...(priority ? { priority } : {}),
    })
    if (moves) return c.redirect(links.act(moves, "reschedule", { hold: held.id }), 303)
    if (before && Object.keys(before).length > 0) await deps.marriage.saveDraft(actor, held.id, before)
    return c.redirect(links.apply(held.id, "you"), 303)
  } catch (error) {
    if (error instanceof Refusal && error.kind === "taken") return c.redirect(times, 303)
    throw error
  }
}

/** What was typed for a time kept before this one, still kept or over: it goes along to the new time. */
async function keptAnswers(
  deps: PortalDeps,
  person: Citizen,
  from: string | undefined,
): Promise<Draft | undefined> {
  const before = (await deps.marriage.findHold(person))?.id ?? from
  if (!before) return undefined
  try {
    return await deps.marriage.getDraft(person, before)
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "missing" || error.kind === "gone")) return undefined
    throw error
  }
}
