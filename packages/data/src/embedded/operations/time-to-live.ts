// UpdateTimeToLive and DescribeTimeToLive: which attribute says when an item is past.
import { invalid } from "../errors.ts"
import { checkShape, type Fields } from "../shape.ts"
import type { Prepared } from "../store.ts"
import { type Input, tableName } from "./parameters.ts"
import { nameFields } from "./tables.ts"

const ttlFields = {
  TableName: tableName,
  TimeToLiveSpecification: {
    is: "struct",
    required: true,
    fields: {
      AttributeName: { is: "string", required: true, min: 1, max: 255 },
      Enabled: { is: "boolean", required: true },
    },
  },
} as const satisfies Fields

interface TtlSpecification {
  AttributeName: string
  Enabled: boolean
}

export function updateTimeToLive(input: Input): Prepared {
  checkShape(input, ttlFields)
  const name = input.TableName as string
  const asked = input.TimeToLiveSpecification as TtlSpecification
  return {
    write: true,
    run(store) {
      const { schema, rows } = store.catalog.get(name)
      if (asked.Enabled && schema.ttl === asked.AttributeName) throw invalid("TimeToLive is already enabled")
      if (asked.Enabled && schema.ttl !== undefined) {
        throw invalid(
          `TimeToLive is active on a different AttributeName: current AttributeName is ${schema.ttl}`,
        )
      }
      if (!asked.Enabled && schema.ttl === undefined) throw invalid("TimeToLive is already disabled")
      if (!asked.Enabled && schema.ttl !== asked.AttributeName) {
        throw invalid(
          `TimeToLive is active on a different AttributeName: current AttributeName is ${schema.ttl}`,
        )
      }
      const changed = { ...schema, ttl: asked.Enabled ? asked.AttributeName : undefined }
      store.catalog.save(changed)
      const expires = `CAST(json_extract(item, '$.' || json_quote(?) || '.N') AS INTEGER)`
      const sql = `UPDATE ${rows.name} SET expires = ${asked.Enabled ? expires : "NULL"}`
      store.db.prepare(sql).run(...(asked.Enabled ? [asked.AttributeName] : []))
      return { TimeToLiveSpecification: asked }
    },
  }
}

export function describeTimeToLive(input: Input): Prepared {
  checkShape(input, nameFields)
  const name = input.TableName as string
  return {
    write: false,
    run(store) {
      const { ttl } = store.catalog.get(name).schema
      return {
        TimeToLiveDescription:
          ttl === undefined
            ? { TimeToLiveStatus: "DISABLED" }
            : { TimeToLiveStatus: "ENABLED", AttributeName: ttl },
      }
    },
  }
}
