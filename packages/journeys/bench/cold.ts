// `npm run bench:cold`: what a cold start costs, from nothing loaded to the first answer. Each start is a fresh process of
// Node on core 0, the table on a port on core 1; all sides take turns, at least 21 rounds. Ratios are of one round.
import { execFile } from "node:child_process"
import { cpSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { buildOurs, bundleOther, type Size, sizeOf } from "./cold/bundles.ts"
import { httpEvent, streamEvent } from "./cold/events.ts"
import { settle, type Town } from "./cold/town.ts"
import { freshFolder, onCore, pin, pinned, removeFolders, root, startHelper } from "./place.ts"
import { keep, type Measure, type Outcome, print } from "./report.ts"
import { median } from "./rounds.ts"

const targets = { accepted: 1.3, aimed: 0.6 }
const run = promisify(execFile)

interface Result {
  readonly statusCode?: number
  readonly body?: string
  readonly isBase64Encoded?: boolean
  readonly batchItemFailures?: readonly unknown[]
}

interface Start {
  readonly importMs: number
  readonly firstMs: number
  readonly cpuMs: number
  readonly result: Result
}

interface Side {
  readonly name: string
  readonly folder: string
  readonly event: (round: number) => unknown
  /** Throws unless the answer is the one that was asked for. */
  check(result: Result, round: number): void | Promise<void>
}

function answered(says: (body: string) => boolean): Side["check"] {
  return ({ statusCode, body = "", isBase64Encoded }) => {
    const told = isBase64Encoded ? `${body.length} bytes` : body
    if (statusCode !== 200 || !says(body)) throw new Error(`answered ${statusCode} ${told.slice(0, 300)}`)
  }
}

async function sides(town: Town, folder: string): Promise<readonly Side[]> {
  // A copy, as it would be deployed: a build meanwhile takes nothing away from it.
  const ours = join(folder, "ours")
  cpSync(buildOurs(), ours, { recursive: true })
  const portal = join(ours, "portal")
  const other = (name: string) => bundleOther(name, folder)
  const { cookie, name, key, due } = town
  const availability = { path: "/api/open/availability", query: "office=baoshan&business=M1" }
  const event = (asked: Parameters<typeof httpEvent>[0]) => () => httpEvent(asked)
  const ok = answered((body) => body.includes('"ok"'))
  const item = answered((body) => (JSON.parse(body) as { key?: string }).key === key)
  const person = answered((body) => (JSON.parse(body) as { name?: string }).name === name)
  return [
    { name: "bare", folder: await other("bare"), event: event({ path: "/healthz" }), check: ok },
    { name: "hello", folder: await other("hello"), event: event({ path: "/healthz" }), check: ok },
    { name: "stock", folder: await other("stock"), event: event({ path: `/records/${key}` }), check: item },
    {
      name: "ours",
      folder: portal,
      event: event({ path: "/api/me", cookies: [cookie] }),
      check: person,
    },
    {
      name: "ours: free times",
      folder: portal,
      event: event(availability),
      check: answered((body) => body.includes('"days"')),
    },
    {
      name: "ours: home page",
      folder: portal,
      event: event({ path: "/" }),
      check: answered((body) => body.length > 2000),
    },
    {
      name: "ours: organizations",
      folder: portal,
      event: event({ path: "/organizations" }),
      check: answered((body) => body.length > 2000),
    },
    {
      name: "ours: outbox",
      folder: join(ours, "outbox"),
      event: (round) => streamEvent(due[round] ?? {}, round),
      async check({ batchItemFailures }, round) {
        const left = await town.stillThere(due[round] ?? {})
        if (left || batchItemFailures?.length !== 0) throw new Error("the entry was not done")
      },
    },
  ]
}

async function start(side: Side, script: string, folder: string, env: Town["env"], round: number) {
  const file = join(folder, "event.json")
  writeFileSync(file, JSON.stringify(side.event(round)))
  const [command, ...args] = onCore(0, [process.execPath, script, join(side.folder, "index.mjs"), file])
  const { PATH } = process.env
  const { stdout } = await run(command, args, { env: { PATH, NODE_ENV: "production", ...env } }).catch(failed)
  const told = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Start
  await side.check(told.result, round)
  return told
}

/** Node prints the line that threw, which in a bundle is half a library: only what comes after it is told. */
function failed(error: { readonly stderr?: string }): never {
  const lines = (error.stderr ?? String(error)).split("\n").filter((line) => line.length < 400)
  throw new Error(lines.slice(0, 12).join("\n"))
}

/** Every side once in a round; who begins moves on by one. The round before the first fills the system's caches. */
async function race(all: readonly Side[], rounds: number, town: Town, folder: string) {
  const script = join(await bundleOther("start", folder), "index.mjs")
  const starts = new Map(all.map(({ name }) => [name, [] as Start[]]))
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < all.length; turn += 1) {
      const side = all[(turn + round + all.length) % all.length]
      if (!side) continue
      const told = await start(side, script, folder, town.env, round + 1)
      if (round >= 0) starts.get(side.name)?.push(told)
    }
  }
  return starts
}

const total = ({ importMs, firstMs }: Start) => importMs + firstMs

function outcomeOf(starts: ReadonlyMap<string, readonly Start[]>, sizes: ReadonlyMap<string, Size>): Outcome {
  const stock = starts.get("stock") ?? []
  const measures: Measure[] = []
  const notes: string[] = []
  for (const [name, each] of starts) {
    const ms = (part: (start: Start) => number) => median(each.map(part)).toFixed(1)
    const size = sizes.get(name)
    const parts = `import ${ms(({ importMs }) => importMs)} + first answer ${ms(({ firstMs }) => firstMs)} ms`
    const code = size && `${size.kilobytes.toFixed(0)} KB (${size.gzipped.toFixed(0)} KB gzip)`
    const first = size && size.files > 1 ? `, ${size.entry.toFixed(0)} KB of it at once` : ""
    notes.push(
      `${name.padEnd(17)} ${ms(total).padStart(6)} ms = ${parts}; CPU ${ms(({ cpuMs }) => cpuMs)} ms; ${code}${first}`,
    )
    if (name === "stock" || stock.length === 0) continue
    const ratios = each.map((one, round) => total(one) / total(stock[round] ?? one))
    const target = name === "ours" ? { target: targets.accepted } : {}
    measures.push({ name: `${name} ÷ stock, median`, value: median(ratios), unit: "", ...target })
    measures.push({ name: `${name} ÷ stock, worst round`, value: Math.max(...ratios), unit: "" })
    const cpu = each.map(({ cpuMs }, round) => cpuMs / (stock[round]?.cpuMs ?? cpuMs))
    measures.push({ name: `${name} ÷ stock, processor time, median`, value: median(cpu), unit: "" })
  }
  notes.push(`accepted ${targets.accepted}, aimed at ${targets.aimed}; one table read on both sides`)
  return { bench: "cold start", comparisons: [], measures, notes }
}

/** `rounds` as the issue wants them: 21 at least. */
export async function coldBench(rounds = 21): Promise<Outcome> {
  const folder = freshFolder()
  const helper = startHelper(join(root, "packages/journeys/bench/engine-server.ts"))
  pin(helper.process.pid, 1)
  const town = await settle(`http://127.0.0.1:${await helper.ask<number>("port")}`, rounds + 1)
  try {
    const all = await sides(town, folder)
    const starts = await race(all, rounds, town, folder)
    return outcomeOf(starts, new Map(all.map((side) => [side.name, sizeOf(side.folder)])))
  } finally {
    town.close()
    await helper.stop()
  }
}

if (import.meta.main) {
  process.on("exit", removeFolders)
  pin(process.pid, 1)
  const rounds = Math.max(Number(process.argv[2]) || 21, 1)
  console.log(`node ${process.version}, ${pinned}, ${rounds} rounds, sides in turns`)
  const outcome = await coldBench(rounds)
  print(outcome)
  console.log(`\nkept in ${keep([outcome], new Date())}`)
  process.exit(0)
}
