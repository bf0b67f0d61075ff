// Whether a bureau takes anything in through the queue, told by its rows alone: the home page asks before the queue is open.
import { allCases } from "@civil/bureaus"

export const offersAny = (bureau: string, on: string): boolean =>
  allCases.some(
    (each) =>
      each.bureau === bureau &&
      each.rules.some(({ offered, from, to }) => offered && from <= on && (to === undefined || on <= to)),
  )
