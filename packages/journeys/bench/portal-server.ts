// The portal as it runs on one machine, for benches: the same start, plus answers over IPC about what its engine did.
import { writeFileSync } from "node:fs"
import { Session } from "node:inspector/promises"
import { setTimeout as wait } from "node:timers/promises"
import { start } from "@civil/api/server/start.ts"
import { readSettings } from "@civil/api/settings.ts"
import { outbox } from "@civil/data/outbox.ts"
import { topology } from "../../../infra/topology.ts"
import { applicantOf, partnerOf } from "./couples.ts"
import { answerParent } from "./place.ts"

const running = await start(readSettings({ ...process.env, PORT: "0", RATE_LIMIT: "0" }, true), {
  clientDir: "dist/client",
  out: (line) => process.stderr.write(line),
})
const { app, sessions } = running.app
const { world } = running
const engine = ownEngine()
const box = outbox(world.table)

let staticBody: unknown = {}
// Behind the same checks as every page of a signed-in person; reads nothing.
app.get("/bench.json", (c) => c.json(staticBody as object))

interface Consumed {
  readonly requests: number
  readonly readUnits: number
  readonly writeUnits: number
}

/** The benches ask what happened in the engine of this very process. */
function ownEngine(): NonNullable<typeof running.engine> {
  if (running.engine === undefined) throw new Error("the portal runs on an engine elsewhere")
  return running.engine
}

function consumed(): Readonly<Record<string, Consumed>> {
  return Object.fromEntries([...engine.consumed].map(([operation, one]) => [operation, { ...one }]))
}

/** Everything in the table by the first word of its key; for places, how many stand twice is always 0. */
async function audit(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {}
  for (let from: unknown; ; ) {
    const input = { TableName: topology.tables.portal.name, ...(from ? { ExclusiveStartKey: from } : {}) }
    const page = await engine.execute("Scan", input)
    for (const item of page.Items as Record<string, { S?: string }>[]) {
      const kind = `${item.pk?.S?.split("#")[0]}${item.state?.S ? ` ${item.state.S}` : ""}`
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    from = page.LastEvaluatedKey
    if (from === undefined) return counts
  }
}

const profiler = new Session()
profiler.connect()

answerParent({
  /** Processor time of this process so far, in microseconds. */
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  profile: async () => {
    await profiler.post("Profiler.enable")
    await profiler.post("Profiler.setSamplingInterval", { interval: 250 })
    await profiler.post("Profiler.start")
  },
  /** Ends the profile and writes it where it was asked for. */
  profiled: async (file: string) => {
    const { profile } = await profiler.post("Profiler.stop")
    writeFileSync(file, JSON.stringify(profile))
  },
  port: () => running.port,
  consumed,
  audit,
  body: (body: unknown) => {
    staticBody = body
  },
  /** Waits until the server has done everything that is due; it begins by itself. */
  settle: async () => {
    const due = () => box.listDue(world.clock.now().epochMilliseconds)
    do
      for (let before = -1; before !== writes(); ) {
        before = writes()
        await wait(100)
      }
    while ((await due()).length > 0)
  },
  /** Signs people in; answers their session tokens. */
  sessions: async ({ from, count, partners }: { from: number; count: number; partners?: boolean }) => {
    const who = partners ? partnerOf : applicantOf
    const tokens: string[] = []
    for (let couple = from; couple < from + count; couple += 1)
      tokens.push(await sessions.begin(who(couple, world.secrets)))
    return tokens
  },
})

function writes(): number {
  return [...engine.consumed.values()].reduce((sum, { writeUnits }) => sum + writeUnits, 0)
}
