// Rooms of the register that are not open yet answer that they are closed.
import { Refusal } from "@civil/core/refusal.ts"

export const closed = <Room extends object>(): Room =>
  new Proxy({} as Room, {
    get: () => async () => {
      throw new Refusal("unavailable", "register.busy")
    },
  })
