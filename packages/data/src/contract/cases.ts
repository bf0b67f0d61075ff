// All groups of the contract.
import { batches } from "./batches.ts"
import { capacities } from "./capacities.ts"
import type { Group } from "./case.ts"
import { conditions, filters } from "./conditions.ts"
import { definitions } from "./definitions.ts"
import { expressions } from "./expressions.ts"
import { indexCapacities } from "./index-capacities.ts"
import { indexes } from "./indexes.ts"
import { pagesOfQueries } from "./pages.ts"
import { queries } from "./queries.ts"
import { refusedQueryGroup } from "./query-refusals.ts"
import { refusals } from "./refusals.ts"
import { refusedTransactions } from "./transaction-refusals.ts"
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
  pagesOfQueries,
  refusedQueryGroup,
  indexes,
  transactions,
  refusedTransactions,
  batches,
  capacities,
  indexCapacities,
  wires,
]
