// The process that the crash test kills: residents and officers side by side with the outbox, as fast as they can; says each step it has done.
import { writeSync } from "node:fs"
import { Refusal } from "@civil/core/refusal.ts"
import { nextStep, openCrashWorld } from "./crash.fixture.ts"

const [dataDir = "", at = "0", endpoint = "", count = "0", from = "0"] = process.argv.slice(2)
const world = openCrashWorld({ dataDir, at: Number(at), endpoint })
const people = Array.from({ length: Number(count) }, (_, n) => (n + Number(from)) % Number(count))
let busy = 3

async function doAll(): Promise<void> {
  try {
    for (let n = people.shift(); n !== undefined; n = people.shift())
      for (let step = await nextStep(world, n); step !== undefined; step = await nextStep(world, n))
        writeSync(1, `${n} ${step}\n`)
  } catch (error) {
    // Two hands at one case: the other goes on with it.
    if (!(error instanceof Refusal)) throw error
    await doAll()
  }
  busy -= 1
}

async function outboxToo(): Promise<void> {
  while (busy > 0) {
    const { done } = await world.work()
    if (done === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

await Promise.all([doAll(), doAll(), doAll(), outboxToo()])
await world.work()
writeSync(1, "nothing left\n")
await world.engine.close()
