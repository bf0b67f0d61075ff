// What follows from a change: its outbox entries, each done at least once, late, twice, out of order or by two workers at a time.
import { addDays, instantOf } from "@civil/core/date.ts"
import { topicIn } from "@civil/core/service.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { lapse } from "./jobs.ts"
import { applySession } from "./session.ts"
import type { Appointment, Session } from "./shapes.ts"
import { bookingTopics, moment, type Spine, topicOf } from "./spine.ts"

/** The service's part: tell people. Called at least once for each event, so it must bear a repetition. */
export type Tell = (appointment: Appointment, event: string, entry: Entry) => Promise<void>

/** A timer that rang before its time, by a clock that went wrong: it must ring again. */
export class TooEarly extends Error {
  constructor() {
    super("not yet due")
    this.name = "TooEarly"
  }
}

/** The day before, at nine in the morning. */
function reminderAt(appointment: Appointment): number {
  return instantOf(addDays(appointment.date, -1), "09:00").epochMilliseconds
}

/** Timers follow from the state, not from the event: a repeated or late event sets the same ones. */
async function setTimers(spine: Spine, appointment: Appointment): Promise<void> {
  const { code, state, confirmBy, partner, date } = appointment
  if (state === "waiting_for_partner" && confirmBy !== undefined) {
    const topic = topicOf(spine, "lapse")
    await spine.box.add({ id: `${code}.lapse`, dueAt: confirmBy, topic, body: { code } })
    if (partner !== undefined)
      await spine.store.putInvite({
        person: partner,
        code,
        until: confirmBy,
        expiresAt: Math.ceil(confirmBy / 1000) + 86_400,
      })
    return
  }
  if (partner !== undefined) await spine.store.dropInvite(partner, code)
  const dueAt = reminderAt(appointment)
  if (state === "booked" && dueAt > moment(spine.world).now)
    await spine.box.add({
      id: `${code}.remind.${date}`,
      dueAt,
      topic: topicOf(spine, "remind"),
      body: { code, date, at: dueAt },
    })
}

/**
 * Sets the timers and looks again: a change that came meanwhile has set its own, perhaps before these. Whoever looks last
 * sees the last state.
 */
async function settle(spine: Spine, found: Appointment): Promise<Appointment> {
  let appointment = found
  for (;;) {
    await setTimers(spine, appointment)
    const now = await spine.store.findAppointment(appointment.code)
    if (now === undefined || now.revision === appointment.revision) return appointment
    appointment = now
  }
}

async function remind(spine: Spine, appointment: Appointment, entry: Entry, tell: Tell): Promise<void> {
  const { state, date, start } = appointment
  const begun = instantOf(date, start).epochMilliseconds <= moment(spine.world).now
  if (state === "booked" && date === entry.body.date && !begun) await tell(appointment, "reminder", entry)
}

/** True when there was something to end. */
async function ring(spine: Spine, code: string): Promise<boolean> {
  if (await lapse(spine, code)) return true
  const left = await spine.store.findAppointment(code)
  if (left?.state === "waiting_for_partner") throw new TooEarly()
  return false
}

/** Does what one entry asks for. Throws `UnknownTopic` for what is not this spine's. */
export async function follow(spine: Spine, entry: Entry, tell: Tell): Promise<"lapsed" | "other"> {
  const topic = topicIn(spine.service, bookingTopics, entry.topic)
  if (topic === "session") {
    const { name, ...session } = entry.body as unknown as Session & { readonly name: string }
    await applySession(spine, session, name)
    return "other"
  }
  const code = String(entry.body.code)
  if (topic === "lapse") return (await ring(spine, code)) ? "lapsed" : "other"
  const appointment = await spine.store.findAppointment(code)
  if (appointment === undefined) return "other"
  if (topic === "remind") await remind(spine, appointment, entry, tell)
  else await tell(await settle(spine, appointment), String(entry.body.event), entry)
  return "other"
}
