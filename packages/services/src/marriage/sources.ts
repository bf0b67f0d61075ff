// Where a counter's places and rules come from on a date: a demo setting must not look like a published one.
import { poolFor, timetableOn } from "@civil/booking/opening.ts"
import { findPolicy } from "@civil/booking/policy.ts"
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Text } from "@civil/core/text.ts"
import type { Kind } from "./views.ts"

export interface CounterSources {
  readonly places: Text | undefined
  readonly rules: Text | undefined
}

/** Titles of the sources; undefined where the office does not do the kind. */
export function sourcesOn(
  bureau: BureauProfile,
  office: string,
  kind: Kind,
  date: string,
  reserve?: string,
): CounterSources {
  const found = bureau.offices.find((each) => each.id === office)
  const pool = found && poolFor(found, kind, reserve)
  return {
    places: pool && timetableOn(pool, date).source.title,
    rules: findPolicy(bureau, kind, date)?.origin.title,
  }
}
