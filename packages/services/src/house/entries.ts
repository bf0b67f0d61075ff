// Entries of the outbox by the part of the house that does them, which is opened when there is one.
import { type Handler, handlerOf } from "../outbox.ts"
import type { Doors } from "./doors.ts"

/** By name, as the topics of their entries begin. */
export function entriesOf(house: Doors): (entry: Parameters<Handler["handle"]>[0]) => Promise<void> {
  const of = (open: () => Promise<Handler>): Handler => ({
    handle: async (entry) => (await open()).handle(entry),
  })
  return handlerOf({
    marriage: of(house.marriage),
    cases: of(house.casework),
    notices: of(house.notices),
    register: of(house.register),
  })
}
