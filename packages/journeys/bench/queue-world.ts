// A desk's queue of any length for the benches: casework over an engine of its own, an invented matter, rows as every change writes them.
import { join } from "node:path"
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import { type Row, rowsOf } from "@civil/casework/facets.ts"
import { toolMatter } from "@civil/casework/fixture.ts"
import { matterName } from "@civil/casework/matter.ts"
import { casework } from "@civil/casework/open.ts"
import type { Case, Flag } from "@civil/casework/shapes.ts"
import { store } from "@civil/casework/store.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { seededChance } from "@civil/core/chance.ts"
import { startingAt } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { folderObjects } from "@civil/data/objects/folder.ts"
import { outbox } from "@civil/data/outbox.ts"
import { WholePut } from "@civil/data/put.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { benchNow } from "./record.ts"

export const bureau = "990001"
export const desk = "garden"
/** The state each case is in, by turns: three of four wait for the desk. */
const states = ["submitted", "in_review", "awaiting_second", "needs_correction"] as const
export const flags: readonly Flag[] = ["overdue", "duplicate", "returned"]
export const matters = ["tool", "seeds"].map((id) => toolMatter({ id }))

export const officer = (id: string): Staff => ({
  ...{ kind: "staff", id, name: "登记员", bureau },
  ...{ offices: [], desks: [desk], roles: ["reviewer", "clerk"] },
})

export async function openQueue(dataDir: string) {
  const clock = startingAt(benchNow)
  const engine = openEngine({ dataDir })
  const client = embeddedClient(engine)
  await createTable(client)
  const table = openTable(client)
  const chance = seededChance(1)
  const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] })
  const jobs: string[] = []
  const opened = casework({
    world: { table, clock, ids: createIds(clock, chance), chance, secrets },
    matters,
    bureaus: [{ code: bureau, name: { zh: "测试区民政局", en: "Test Bureau" } }],
    desks: { [desk]: { zh: "花园科", en: "Garden desk" } },
    objects: folderObjects({
      ...{ folder: join(dataDir, "documents"), path: "/storage" },
      ...{ sign: (text: string) => text, now: () => clock.now().epochMilliseconds },
    }),
    follower: { tell: async () => {}, remindDraft: async () => {} },
    enqueue: async (job) => void jobs.push(job),
  })
  return { engine, table, clock, casework: opened, box: outbox(table), jobs, store: store(table) }
}

export type Queue = Awaited<ReturnType<typeof openQueue>>

/** The nth open case of a queue, each as long as every other. */
function openCase(n: number, at: number): Case {
  const seven = String(n).padStart(7, "0")
  const state = states[n % states.length] ?? "submitted"
  const matter = matters[n % matters.length] ?? toolMatter()
  const due = new Date(at + (n % 40) * 86_400_000).toISOString().slice(0, 10)
  const holder = { staff: `s${n % 3}`, name: "登记员", until: at + 1_800_000 }
  return {
    ...{
      id: `case_01BENCH00000000000${seven}`,
      code: `ABC${seven}`,
      revision: 3,
      matter: matterName(matter),
    },
    ...{ service: matter.service, bureau, desk, state, parties: [{ role: "applicant" }], sealed: "" },
    ...{ formVersion: 1, documents: [], shownName: "王**", submittedAt: at - (n % 1000) * 60_000 },
    clock: { days: 10, startedOn: "2026-11-23", used: 0, due },
    correction: { fields: ["why"], reason: "unclear", by: due, at },
    ...{ approvals: [], flags: [flags[n % flags.length] ?? "overdue"], similar: [], opinions: [], holder },
    head: { seq: 3, hash: "" },
  }
}

const perBatch = 25
const inFlight = 8

/** Writes the rows of so many open cases, as the cases' own changes would have left them; answers how many rows. */
export async function fill({ table, store: items }: Queue, count: number): Promise<number> {
  const at = Date.parse(benchNow)
  let rows = 0
  let batch: Row[] = []
  let waiting: Promise<unknown>[] = []
  const flush = async (last: boolean) => {
    if (batch.length > 0) waiting.push(write(batch))
    batch = []
    if (last || waiting.length >= inFlight) await Promise.all(waiting)
    if (waiting.length >= inFlight) waiting = []
  }
  const write = (some: readonly Row[]) => {
    const RequestItems = {
      [table.getName()]: some.map((row) => ({
        PutRequest: { Item: items.RowItem.build(WholePut).item(row).params().Put.Item },
      })),
    }
    return table.getDocumentClient().send(new BatchWriteCommand({ RequestItems }))
  }
  for (let n = 0; n < count; n += 1)
    for (const row of rowsOf(openCase(n, at))) {
      batch.push(row)
      rows += 1
      if (batch.length === perBatch) await flush(false)
    }
  await flush(true)
  return rows
}

/** Residents of their own hand in so many applications. */
export async function handIn(
  { casework: { citizen } }: Queue,
  from: number,
  count: number,
): Promise<string[]> {
  const ids: string[] = []
  for (let n = from; n < from + count; n += 1) {
    const who: Citizen = {
      ...{ kind: "citizen", person: `P${n}`, name: `居民${n}`, realName: 2 },
      document: { type: "resident_id", number: `R${n}` },
    }
    const draft = await citizen.start(who, { matter: "garden.tool", bureau })
    const answers = { tool: "spade", why: "种花" }
    const saved = await citizen.saveDraft(who, draft.id, { revision: draft.revision, answers })
    ids.push((await citizen.submit(who, draft.id, { revision: saved.revision, agreed: true })).id)
  }
  return ids
}
