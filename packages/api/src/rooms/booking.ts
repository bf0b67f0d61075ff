// The API's room of bookings: free times, a person's own bookings, the day of the desk.
import type { World } from "@civil/booking/world.ts"
import type { House } from "@civil/services/house.ts"
import { ceremonyApi } from "../routes/ceremonies.ts"
import { citizenApi } from "../routes/citizen.ts"
import { deskApi } from "../routes/desk.ts"
import { openApi } from "../routes/open.ts"
import type { Route } from "../routes/route.ts"

export function bookingRoom(
  { bureaus, calendar, clock }: World,
  { marriage, notices }: Pick<House, "marriage" | "notices">,
): readonly Route[] {
  return [
    ...openApi({ marriage, bureaus, calendar }),
    ...citizenApi({ marriage, notices }),
    ...deskApi({ marriage, bureaus, clock }),
    ...ceremonyApi({ marriage }),
  ]
}
