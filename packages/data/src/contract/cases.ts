// All groups of the contract.
import type { Group } from "./case.ts"
import { conditions, filters } from "./conditions.ts"
import { expressions } from "./expressions.ts"
import { refusals } from "./refusals.ts"
import { updates } from "./updates.ts"
import { writes } from "./writes.ts"

export const groups: Group[] = [conditions, filters, updates, writes, refusals, expressions]
