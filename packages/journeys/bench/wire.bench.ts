// C2: what a warm call to the table costs the function that makes it: the light client against the SDK's document client.

import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import * as theirCommands from "@aws-sdk/lib-dynamodb"
import { documentClient } from "@civil/data/documents.ts"
import * as ourCommands from "@civil/data/wire/commands.ts"
import { lightClient } from "@civil/data/wire/dynamo.ts"
import { topology } from "../../../infra/topology.ts"
import { root, startHelper } from "./place.ts"
import type { Outcome } from "./report.ts"
import { type Comparison, compare, type Side, speed, summary, timed, type Work } from "./rounds.ts"

/** In one slice; a round has many, so that what else the machine does meets both sides. */
const calls = 150
const slices = 8
/** A light call may take 0.40 of the time of the SDK's. */
const target = 1 / 0.4
const TableName = topology.tables.portal.name
const region = "local"
const keys = { accessKeyId: "bench", secretAccessKey: "bench" }

/** What a person's page reads: an item of about 1 KB with lists and maps. */
const item = (pk: string) => ({
  pk,
  sk: "ITEM",
  state: "booked",
  revision: 7,
  live: { marriage: "apt_01J", divorce: null },
  recent: Array.from({ length: 5 }, (_, i) => ({ id: `apt_${i}`, at: 1_795_000_000_000 + i, done: true })),
  sealed: "x".repeat(600),
})

/** A document client with the commands that a bundle has for it. */
interface Way {
  send(command: object): Promise<Record<string, unknown>>
  readonly commands: Readonly<Record<"GetCommand" | "PutCommand" | "TransactWriteCommand", Command>>
}
type Command = new (input: object) => object
type Call = (way: Way, who: string, i: number) => Promise<unknown>

const read = async ({ send, commands: { GetCommand } }: Way) => {
  const { Item } = await send(new GetCommand({ TableName, Key: { pk: "READ", sk: "ITEM" } }))
  return Item as ReturnType<typeof item> | undefined
}
const get: Call = async (way) => {
  if ((await read(way))?.revision !== 7) throw new Error("another item came back")
}

const transact: Call = ({ send, commands: { TransactWriteCommand } }, who, i) =>
  send(
    new TransactWriteCommand({
      TransactItems: ["A", "B", "C", "D"].map((part) => ({
        Put: {
          TableName,
          Item: item(`${who}#${i}#${part}`),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      })),
    }),
  )

const way = (client: theirCommands.DynamoDBDocumentClient, commands: object): Way => ({
  send: async (command) => ({ ...(await client.send(command as never)) }),
  commands: commands as Way["commands"],
})

export async function wireBench(): Promise<Outcome> {
  const helper = startHelper(join(root, "packages/journeys/bench/engine-server.ts"))
  const endpoint = `http://127.0.0.1:${await helper.ask<number>("port")}`
  const light = lightClient({ DYNAMODB_ENDPOINT: endpoint, AWS_REGION: region })
  const sdk = new DynamoDBClient({ region, endpoint, credentials: keys })
  const ours = way(documentClient(light), ourCommands)
  const marshallOptions = { removeUndefinedValues: true }
  const theirs = way(theirCommands.DynamoDBDocumentClient.from(sdk, { marshallOptions }), theirCommands)
  await theirs.send(new theirs.commands.PutCommand({ TableName, Item: item("READ") }))
  for (const each of [ours, theirs]) {
    if (!isDeepStrictEqual(await read(each), item("READ"))) throw new Error("another item came back")
  }

  /** In seconds of this process's processor time: the server has its own, and other programs disturb it less. */
  const side = (name: string, by: Way, call: Call, waited: Work[]): Side => ({
    name,
    async run(turn) {
      const before = process.cpuUsage()
      const work = await timed(calls, 1, async (i) => void (await call(by, `${name}#${turn}`, i)))
      const { user, system } = process.cpuUsage(before)
      if (turn >= 0) waited.push(work)
      return { count: calls, seconds: (user + system) / 1e6 }
    },
  })
  const comparisons: Comparison[] = []
  for (const [name, call] of [
    ["one item read", get],
    ["a transaction of four Puts", transact],
  ] as const) {
    const waited: [Work[], Work[]] = [[], []]
    const of = side("light client", ours, call, waited[0])
    const over = side("SDK's document client", theirs, call, waited[1])
    comparisons.push(await compare(`${name}, by processor time`, of, over, target, slices))
    const speeds = waited[0].map((work, i) => [speed(work), speed(waited[1][i] ?? work)] as const)
    const byClock = summary(`${name}, by the clock, server included`, [of.name, over.name], speeds, target)
    comparisons.push({ ...byClock, informative: true })
  }
  light.close()
  sdk.destroy()
  await helper.stop()
  const measures = comparisons.map(({ name, median, informative }) => ({
    name: `time of a light call over the SDK's, ${name}`,
    value: 1 / median,
    unit: "x",
    ...(informative !== true && { target: 1 / target }),
  }))
  return { bench: "wire: calls to the table a second", comparisons, measures, notes: [] }
}
