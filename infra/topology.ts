// What exists, said once as plain data: rendered as the local run, as SST and as CloudFormation.

export interface KeyAttribute {
  readonly name: string
  readonly type: "S" | "N" | "B"
}

export interface IndexShape {
  readonly name: string
  readonly partitionKey: KeyAttribute
  readonly sortKey?: KeyAttribute
  readonly projection: "ALL" | "KEYS_ONLY"
}

export interface TableShape {
  readonly name: string
  readonly partitionKey: KeyAttribute
  readonly sortKey: KeyAttribute
  readonly indexes: readonly IndexShape[]
  /** Epoch seconds. DynamoDB deletes within days: no rule of ours ever trusts it. */
  readonly ttlAttribute: string
  readonly stream: "NEW_AND_OLD_IMAGES" | "none"
  readonly pointInTimeRecovery: boolean
  readonly billing: "on_demand"
  readonly deletionProtection: boolean
}

export interface Topology {
  readonly tables: { readonly portal: TableShape }
}

export const topology: Topology = {
  tables: {
    portal: {
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
    },
  },
}
