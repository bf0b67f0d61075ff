// A machine that is killed in the middle of its work: books for the demo's couples, and then tells people without an end.
import { seedOnce } from "@civil/demo/index.ts"
import { openHouse } from "@civil/services/house.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { logTo } from "../http/log.ts"
import { papers } from "../server/papers.ts"
import { openWorld } from "../server/world.ts"
import { readSettings } from "../settings.ts"
import { runMachine } from "./local-run.ts"

const [dataDir = ""] = process.argv.slice(2)
const log = logTo(() => {})
const opened = await openWorld(readSettings({ DATA_DIR: dataDir, BUREAUS: "310113" }, true), log)
const { world, engine, years } = opened
if (engine === undefined) throw new Error("the data is not in the folder")
const { notices } = openHouse({
  world,
  objects: papers(`${dataDir}/documents`, world),
  enqueue: async () => {},
})
const service = marriage(world, {
  notices: {
    ...notices,
    send: () => {
      process.stdout.write("telling\n")
      return new Promise(() => {})
    },
  },
})
runMachine({ world, engine, marriage: service, years, folder: dataDir })
await seedOnce(world, dataDir)
process.stdout.write("booked\n")
