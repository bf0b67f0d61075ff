// Between a server and its table: every command is a step of the schedule, may be lost on the way there or back, and may pass a planted bug.

import { embeddedClient } from "@civil/data/embedded/client.ts"
import type { Engine } from "@civil/data/embedded/engine.ts"
import { createTable, openTable, type PortalTable } from "@civil/data/table.ts"
import { dead, Lost, type Scheduler } from "./scheduler.ts"

/** A command as the document client gets it. */
export interface Command {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: commands of every operation pass here, a planted bug changes what it knows
  readonly input: any
}

export type Send = (command: Command) => Promise<unknown>

/** A planted bug: sends other commands than the production code asked for. */
export type Mutant = (command: Command, send: Send, scheduler: Scheduler, owner: string) => Promise<unknown>

export interface Faults {
  /** One command in so many is lost before the table sees it; 0 never. */
  readonly lostRequests: number
  /** One answer in so many is lost after the table did it; 0 never. */
  readonly lostReplies: number
  /** One command in so many takes up to half a minute on its way; 0 never. */
  readonly slow: number
  /** One command in so many is the last its process sends, done or not; 0 never. */
  readonly crashes: number
}

const short: Readonly<Record<string, string>> = {
  TransactWriteCommand: "transact",
  GetCommand: "get",
  PutCommand: "put",
  DeleteCommand: "delete",
  QueryCommand: "query",
  BatchGetCommand: "batch",
}

function keysOf({ name, input }: Command): string {
  const key = (each: Record<string, { Key?: { pk?: string }; Item?: { pk?: string } }>) =>
    Object.values(each).map((write) => write.Key?.pk ?? write.Item?.pk ?? "")
  if (name === "transact") return input.TransactItems.flatMap(key).join(" ")
  return input.Key?.pk ?? input.Item?.pk ?? Object.values(input.ExpressionAttributeValues ?? {})[0] ?? ""
}

/** The table as one server process sees it. */
export function tableFor(
  owner: string,
  engine: Engine,
  scheduler: Scheduler,
  faults: Faults,
  mutant: Mutant | undefined,
  died: () => void,
): PortalTable {
  const table = openTable(embeddedClient(engine))
  const documents = table.getDocumentClient()
  const original = documents.send.bind(documents) as (command: unknown) => Promise<unknown>
  const lose = (times: number) => times > 0 && scheduler.oneIn(times)
  const intercepted = async (command: {
    readonly constructor: { readonly name: string }
    readonly input: unknown
  }) => {
    const name = short[command.constructor.name] ?? command.constructor.name
    const asked: Command = { name, input: command.input }
    const send: Send = (each) => original(new (command.constructor as Kind)(each.input))
    if (lose(faults.slow)) await scheduler.sleep(owner, scheduler.chance.below(30_000))
    return scheduler.gate(owner, `${name} ${keysOf(asked)}`, async () => {
      if (lose(faults.lostRequests)) throw new Lost("request")
      if (lose(faults.crashes)) {
        if (scheduler.oneIn(2)) await send(asked).catch(() => undefined)
        died()
        return dead
      }
      const answer = mutant ? await mutant(asked, send, scheduler, owner) : await send(asked)
      if (lose(faults.lostReplies)) throw new Lost("answer")
      return answer
    })
  }
  Object.assign(documents, { send: intercepted })
  return table
}

type Kind = new (input: unknown) => unknown

/** The table with a planted bug and nothing else: no waiting, nothing lost. */
export function bareTable(engine: Engine, scheduler: Scheduler, mutant: Mutant | undefined): PortalTable {
  const table = openTable(embeddedClient(engine))
  const documents = table.getDocumentClient()
  const original = documents.send.bind(documents) as (command: unknown) => Promise<unknown>
  const intercepted = (command: {
    readonly constructor: { readonly name: string }
    readonly input: unknown
  }) => {
    const name = short[command.constructor.name] ?? command.constructor.name
    const send: Send = (each) => original(new (command.constructor as Kind)(each.input))
    const asked: Command = { name, input: command.input }
    return mutant ? mutant(asked, send, scheduler, "audit") : send(asked)
  }
  Object.assign(documents, { send: intercepted })
  return table
}

export async function newTable(engine: Engine): Promise<PortalTable> {
  const client = embeddedClient(engine)
  await createTable(client)
  return openTable(client)
}
