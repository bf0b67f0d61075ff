// What happens by itself: the outbox's events and timers, and the broom for holds whose time is over.
import { addDays, instantOf } from "@civil/core/date.ts"
import type { Entry } from "@civil/data/outbox.ts"
import { workDue as workBox } from "@civil/data/outbox-work.ts"
import { nameOf } from "@civil/data/table.ts"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { lapse } from "./jobs.ts"
import { applySession } from "./session.ts"
import type { Appointment, Session } from "./shapes.ts"
import { moment, type Spine } from "./spine.ts"

/** The service's part: tell people. Called at least once for each event, so it must bear a repetition. */
export type Tell = (appointment: Appointment, event: string, entry: Entry) => Promise<void>

/** The day before, at nine in the morning. */
function reminderAt(appointment: Appointment): number {
  return instantOf(addDays(appointment.date, -1), "09:00").epochMilliseconds
}

/** Timers follow from the state, not from the event: a repeated or late event sets the same ones. */
async function setTimers(spine: Spine, appointment: Appointment): Promise<void> {
  const { code, state, confirmBy, partner, date } = appointment
  if (state === "waiting_for_partner" && confirmBy !== undefined) {
    await spine.box.add({ id: `${code}.lapse`, dueAt: confirmBy, topic: "lapse", body: { code } })
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
      topic: "remind",
      body: { code, date, at: dueAt },
    })
}

async function handle(spine: Spine, entry: Entry, tell: Tell): Promise<"lapsed" | "other"> {
  if (entry.topic === "session") {
    const { name, ...session } = entry.body as unknown as Session & { readonly name: string }
    await applySession(spine, session, name)
    return "other"
  }
  const code = String(entry.body.code)
  if (entry.topic === "lapse") return (await lapse(spine, code)) ? "lapsed" : "other"
  const appointment = await spine.store.findAppointment(code)
  if (appointment === undefined) return "other"
  if (entry.topic === "remind") {
    if (appointment.state === "booked" && appointment.date === entry.body.date)
      await tell(appointment, "reminder", entry)
    return "other"
  }
  await setTimers(spine, appointment)
  await tell(appointment, String(entry.body.event), entry)
  return "other"
}

/** Does what is due. Several processes may do it at once: every step bears being done twice. */
export async function workDue(
  spine: Spine,
  tell: Tell,
  failed: (entry: Entry, error: unknown) => void,
): Promise<{ readonly done: number; readonly lapsed: number }> {
  let lapsed = 0
  const once = async (entry: Entry) => {
    if ((await handle(spine, entry, tell)) === "lapsed") lapsed += 1
  }
  const now = () => moment(spine.world).now
  const { done } = await workBox(spine.box, { now, handle: once, failed, leaseMs: "none" })
  return { done, lapsed }
}

/** Sweeps one day's holds whose time is over. Nothing depends on it: a hold is over by its own time, swept or not. */
export async function sweepDay(spine: Spine, office: string, date: string): Promise<number> {
  const { now } = moment(spine.world)
  const { places } = await spine.store.dayAt(office, date)
  let swept = 0
  for (const place of places) {
    if (place.state !== "held" || (place.until ?? 0) > now || place.holder === undefined) continue
    try {
      await spine.store.PlaceItem.build(DeleteItemCommand)
        .key(place)
        .options({
          condition: {
            and: [
              { attr: "state", eq: "held" },
              { attr: "holder", eq: place.holder },
              { attr: "until", lte: now },
            ],
          },
        })
        .send()
      swept += 1
    } catch (error) {
      if (nameOf(error) !== "ConditionalCheckFailedException") throw error
    }
  }
  if (swept > 0) spine.days.forget(office, date)
  return swept
}
