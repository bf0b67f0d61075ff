// The process the crash test kills: takes notices in and delivers them, as fast as it can, over a provider outside of it.
import { seededChance } from "@civil/core/chance.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { crashed } from "./notices-crash.fixture.ts"

const [dataDir = "", at = "", endpoint = "", keys = ""] = process.argv.slice(2)
const { notices, box, now, fact } = await crashed({ dataDir, at: Number(at), endpoint })
const chance = seededChance(at)

/** What follows a change tells as often as it is asked to. */
const tell = async () => {
  for (const key of keys.split(",")) {
    await notices.send(fact(key))
    if (chance.below(3) === 0) await notices.send(fact(key))
  }
}
const work = () => workDue(box, { now, handle: notices.handle })
await Promise.all([tell(), work(), work()])
await Promise.all([work(), work()])
