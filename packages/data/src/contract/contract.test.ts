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
  endpointTarget,
  localTarget,
  type Opened,
} from "./target.ts"
import { wires } from "./wire.ts"

const endpoint = process.env.DYNAMODB_ENDPOINT
const local = dynamoDbLocal()

interface Tried {
  name: string
  open(): Promise<Opened>
  /** Reached over HTTP, where anything can be sent. */
  wire: boolean
  local: boolean
}

const targets: Tried[] = [
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
if (endpoint !== undefined) {
  targets.push({ name: endpoint, open: () => endpointTarget(endpoint), wire: true, local: false })
}
if (local !== undefined) {
  targets.push({ name: "DynamoDB Local", open: () => localTarget(local), wire: true, local: true })
}

for (const target of targets) {
  describe(target.name, () => {
    let opened: Opened
    let count = 0
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
