// The API's room of social organizations: open data, what people follow and whom they act for, the register's desk.
import type { World } from "@civil/booking/world.ts"
import type { House } from "@civil/services/house.ts"
import type { Route } from "../routes/route.ts"

export interface RegisterRoomDeps extends Pick<House, "register"> {
  readonly world: World
  /** Public address without a trailing slash. */
  readonly origin: string
}

/** A new part of the API about organizations is one line here; its paths begin as `rooms/names.ts` says. */
export function registerRoom(_deps: RegisterRoomDeps): readonly Route[] {
  return []
}
