// The one table, with its index, expiry, stream and recovery.
import type { TableShape } from "./shapes.ts"

export const portalTable: TableShape = {
  name: "portal",
  partitionKey: { name: "pk", type: "S" },
  sortKey: { name: "sk", type: "S" },
  // Sparse, and empty so far: an index is made with its table, since not every engine can add one later.
  indexes: [
    {
      name: "gsi1",
      partitionKey: { name: "gsi1pk", type: "S" },
      sortKey: { name: "gsi1sk", type: "S" },
      projection: "ALL",
    },
  ],
  ttlAttribute: "expiresAt",
  stream: "NEW_AND_OLD_IMAGES",
  pointInTimeRecovery: true,
  billing: "on_demand",
  deletionProtection: true,
}
