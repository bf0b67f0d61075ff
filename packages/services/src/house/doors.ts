// The parts of a house behind doors: whoever needs one opens it, and what it is made of may be loaded only then.
import type { House } from "../house.ts"

export type Doors = { readonly [Part in keyof House]: () => Promise<House[Part]> }

/** Of a house that is open already. */
export function doorsOf({ marriage, casework, notices, register }: House): Doors {
  return {
    marriage: async () => marriage,
    casework: async () => casework,
    notices: async () => notices,
    register: async () => register,
  }
}
