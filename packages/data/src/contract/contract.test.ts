// Holds every engine to one contract, written from AWS's documentation.
import { afterAll, beforeAll, describe, test } from "vitest"
import { groups } from "./cases.ts"
import { createTables } from "./fixture.ts"
import {
  dynamoDbLocal,
  embeddedHttpTarget,
  embeddedPortTarget,
  embeddedTarget,
  endpointTarget,
  localTarget,
  type Opened,
} from "./target.ts"

const endpoint = process.env.DYNAMODB_ENDPOINT
const local = dynamoDbLocal()

const targets: [name: string, open: () => Promise<Opened>, local: boolean][] = [
  ["the embedded engine, in process", embeddedTarget, false],
  ["the embedded engine, below the SDK's own stack", embeddedHttpTarget, false],
  ["the embedded engine, on a port", embeddedPortTarget, false],
]
if (endpoint !== undefined) targets.push([endpoint, () => endpointTarget(endpoint), false])
if (local !== undefined) targets.push(["DynamoDB Local", () => localTarget(local), true])

describe.each(targets)("%s", (_, open, isLocal) => {
  let opened: Opened
  let count = 0
  beforeAll(async () => {
    opened = await open()
    await createTables(opened.target)
  })
  afterAll(() => opened.close())

  for (const { name, cases } of groups) {
    describe(name, () => {
      for (const each of cases.filter(({ notLocal }) => !isLocal || notLocal === undefined)) {
        test(each.name, () => each.run(opened.target, `case-${count++}`))
      }
    })
  }
})
