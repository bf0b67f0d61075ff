// The day it is in Shanghai, as rows of the bureaus are dated.
import { dateOf } from "@civil/core/date.ts"
import type { Temporal } from "temporal-polyfill"

export const dayOf = (at: Temporal.Instant): string => dateOf(at).toString()
