// A worker killed before or after any of its writes, in the table or among the files: whoever comes next ends at the same register.
import type { ObjectWriter } from "@civil/data/objects/objects.ts"
import { expect, test } from "vitest"
import { codeOf } from "../fixture.ts"
import { jobOf } from "./deps.ts"
import { organizationRow, organizationsCsv, type TestImports, testImports } from "./fixture.ts"

/** KILLED_EVERY=1 kills at every write there is; here at some, another set for each moment. */
const every = Number(process.env.KILLED_EVERY ?? 9)

class Killed extends Error {}

interface Fate {
  /** Writes until the death. */
  left: number
  dead: boolean
}

/** Dies at the write it is told to, and does nothing more afterwards. */
function mortal(t: TestImports, moment: "before" | "after"): Fate {
  const fate = { left: Number.POSITIVE_INFINITY, dead: false }
  const dying =
    <Of extends readonly unknown[], Value>(write: (...of: Of) => Promise<Value>) =>
    async (...of: Of): Promise<Value> => {
      if (fate.dead) throw new Killed()
      fate.left -= 1
      fate.dead = fate.left === 0
      if (fate.dead && moment === "before") throw new Killed()
      const value = await write(...of)
      if (fate.dead) throw new Killed()
      return value
    }
  const client = t.world.table.getDocumentClient()
  const send = client.send.bind(client) as (command: object) => Promise<unknown>
  const sendWrite = dying(send)
  const isRead = /^(?:Get|Query|BatchGet|Scan)/
  Object.assign(client, {
    send: (command: object) => (isRead.test(command.constructor.name) ? send(command) : sendWrite(command)),
  })
  const { objects } = t.files
  const writer = objects.writer.bind(objects)
  Object.assign(objects, {
    put: dying(objects.put.bind(objects)),
    move: dying(objects.move.bind(objects)),
    async writer(...of: Parameters<typeof writer>): Promise<ObjectWriter> {
      const real = await writer(...of)
      return { write: real.write, abandon: real.abandon, finish: dying(real.finish) }
    },
  })
  return fate
}

const file = () =>
  organizationsCsv([
    organizationRow(1, { 4: "李新任" }),
    organizationRow(2, { 5: "昨天" }),
    organizationRow(4),
  ])

/** A job of the queue is received again until it is done. */
async function worked(t: TestImports, id: string, fate: Fate): Promise<void> {
  const jobs = [jobOf("read", id), jobOf("publish", id)]
  for (let died = false; ; died = true) {
    try {
      await t.work()
      return
    } catch (error) {
      if (!(error instanceof Killed) || died) throw error
      fate.dead = false
      // The message comes back, and so does another one of the same.
      t.queue.push(...jobs, ...jobs)
    }
  }
}

/** Reads and publishes a file, killed once; whether there was such a write. */
async function liveThrough(moment: "before" | "after", at: number): Promise<boolean> {
  const t = await testImports({ unsearched: false })
  await t.take(organizationsCsv([organizationRow(1), organizationRow(2), organizationRow(3)]))
  const id = await t.post(file(), { asOf: "2026-03-01" })
  await t.imports.uploaded(t.clerk, id)
  const fate = mortal(t, moment)
  fate.left = at
  await worked(t, id, fate)
  const left = fate.left
  fate.left = Number.POSITIVE_INFINITY
  const { revision, counts } = await t.get(id)
  expect(counts, `${moment} write ${at}`).toEqual({
    added: 1,
    changed: 1,
    unchanged: 1,
    missing: 1,
    rejected: 1,
  })
  await t.imports.publish(t.approver, id, { revision })
  fate.left = left
  await worked(t, id, fate)
  const killed = fate.left <= 0
  fate.left = Number.POSITIVE_INFINITY
  expect(await t.get(id), `${moment} write ${at}`).toMatchObject({ state: "published", version: 2 })
  const base = await t.publishing.base("310113")
  expect(base.version).toMatchObject({ number: 2, size: 4, cause: { import: id } })
  expect(
    [1, 2, 3, 4].map((n) => [
      base.get(codeOf(n))?.basic.legalRepresentative,
      base.get(codeOf(n))?.missingSince,
    ]),
  ).toEqual([
    ["李新任", undefined],
    ["王测试", undefined],
    ["王测试", "2026-03-01"],
    ["王测试", undefined],
  ])
  await t.close()
  return killed
}

test("killed at any write, it ends the same", { timeout: 300_000 }, async () => {
  let deaths = 0

  for (const [offset, moment] of (["before", "after"] as const).entries())
    for (let at = 1 + offset * 2; await liveThrough(moment, at); at += every) deaths += 1
  expect(deaths).toBeGreaterThan(3)
})
