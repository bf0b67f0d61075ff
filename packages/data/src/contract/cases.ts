// All groups of the contract.
import { capacities } from "./capacities.ts"
import type { Group } from "./case.ts"
import { conditions, filters } from "./conditions.ts"
import { definitions } from "./definitions.ts"
import { expressions } from "./expressions.ts"
import { indexes } from "./indexes.ts"
import { queries } from "./queries.ts"
import { refusals } from "./refusals.ts"
import { transactions } from "./transactions.ts"
import { updates } from "./updates.ts"
import { wires } from "./wire.ts"
import { writes } from "./writes.ts"

export const groups: Group[] = [
  definitions,
  writes,
  conditions,
  filters,
  updates,
  refusals,
  expressions,
  queries,
  indexes,
  transactions,
  capacities,
  wires,
]
