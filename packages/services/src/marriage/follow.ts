// What follows from a change of a booking: people are told, withdrawals carried on, reminders of legal dates set. Each bears being done twice, late or out of order.
import { follow as followBooking, type Tell } from "@civil/booking/follow.ts"
import type { Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Notices } from "@civil/notices/service.ts"
import { tell } from "./tell.ts"
import { windowReminders } from "./window-reminders.ts"
import { releaseIssue, settleCounterWithdrawal } from "./withdrawal.ts"

/** Does one outbox entry. */
export function follower(world: World, on: Spine, notices: Notices) {
  const tellPeople = tell(world, notices)
  const windows = windowReminders(world, on)
  const tellAll: Tell = async (appointment, event, entry) => {
    const { kind } = appointment
    if (kind === "D1" && (event === "done" || event === "windows")) await windows.set(appointment)
    if (event === "withdrawn" || event === "withdrawal_signed") await releaseIssue(on, appointment)
    if (kind === "D2" && (event === "done" || event === "undone"))
      await settleCounterWithdrawal(world, on, appointment)
    if (event.startsWith("window") && !(await windows.stillOpen(appointment))) return
    await tellPeople(appointment, event, entry)
  }
  return (entry: Entry) => followBooking(on, entry, tellAll)
}
