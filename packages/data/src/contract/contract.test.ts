// Holds every engine to one contract, written from AWS's documentation.
import { afterAll, beforeAll, describe, test } from "vitest"
import { groups } from "./cases.ts"
import { createTables, removeTables } from "./fixture.ts"
import {
  dynamoDbLocal,
  embeddedHttpTarget,
  embeddedLightTarget,
  embeddedPortTarget,
  embeddedTarget,
  endpointLightTarget,
  endpointTarget,
  localTarget,
  type Opened,
} from "./target.ts"
import { wires } from "./wire.ts"

const endpoint = process.env.DYNAMODB_ENDPOINT
/** `npm run contract`: nothing but the endpoint is asked. */
const only = process.env.CONTRACT !== undefined && endpoint !== undefined
const knownAsLocal = process.env.CONTRACT === "dynamodb-local"
const local = only ? undefined : dynamoDbLocal()

interface Tried {
  name: string
  open(): Promise<Opened>
  /** Reached over HTTP, where anything can be sent. */
  wire: boolean
  local: boolean
}

const ours: Tried[] = [
  { name: "the embedded engine, in process", open: embeddedTarget, wire: false, local: false },
  {
    name: "the embedded engine, below the SDK's own stack",
    open: embeddedHttpTarget,
    wire: false,
    local: false,
  },
  {
    name: "the embedded engine, on a port, through the light client",
    open: embeddedLightTarget,
    wire: false,
    local: false,
  },
  { name: "the embedded engine, on a port", open: embeddedPortTarget, wire: true, local: false },
]
const targets: Tried[] = only ? [] : ours
if (endpoint !== undefined) {
  const there = { local: knownAsLocal }
  targets.push(
    {
      ...there,
      name: `${endpoint}, through the light client`,
      open: () => endpointLightTarget(endpoint, knownAsLocal),
      wire: false,
    },
    { ...there, name: endpoint, open: () => endpointTarget(endpoint, knownAsLocal), wire: true },
  )
}
if (local !== undefined) {
  targets.push({ name: "DynamoDB Local", open: () => localTarget(local), wire: true, local: true })
}

/** Counted over all targets: two of them may be one engine. */
let count = 0

for (const target of targets) {
  describe(target.name, () => {
    let opened: Opened
    beforeAll(async () => {
      opened = await target.open()
      await createTables(opened.target)
    })
    afterAll(async () => {
      await removeTables(opened.target)
      await opened.close()
    })

    for (const { name, cases } of groups.filter((group) => target.wire || group !== wires)) {
      describe(name, () => {
        for (const each of cases.filter(({ notLocal }) => !target.local || notLocal === undefined)) {
          test(each.name, () => each.run(opened.target, `case-${count++}`))
        }
      })
    }
  })
}
