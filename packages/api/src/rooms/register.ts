// The API's room of social organizations: open data, what people follow and whom they act for, the register's desk.
import type { World } from "@civil/booking/world.ts"
import type { House } from "@civil/services/house.ts"
import { citizenRegisterApi } from "../routes/register/citizen.ts"
import { deskRegisterApi } from "../routes/register/desk.ts"
import { nameCheckApi } from "../routes/register/name-check.ts"
import { openRegisterApi } from "../routes/register/open.ts"
import type { Route } from "../routes/route.ts"

export interface RegisterRoomDeps extends Pick<House, "register"> {
  readonly world: World
  /** Public address without a trailing slash. */
  readonly origin: string
}

/** A new part of the API about organizations is one line here; its paths begin as `rooms/names.ts` says. */
export function registerRoom({ register, world, origin }: RegisterRoomDeps): readonly Route[] {
  const { bureaus, clock, table, calendar } = world
  return [
    ...citizenRegisterApi(register),
    ...nameCheckApi({ register, bureaus, clock }),
    ...deskRegisterApi({ register, clock, table, origin, ...(calendar && { calendar }) }),
    ...openRegisterApi({ register, bureaus, clock, origin }),
  ]
}
