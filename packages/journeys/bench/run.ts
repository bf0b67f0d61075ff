// `npm run bench [name]`: every comparison of the project in one run; prints the ratios and keeps them as JSON.
import { coldBench } from "./cold.ts"
import { engineBench } from "./engine.bench.ts"
import { expressBench } from "./express.bench.ts"
import { httpBench } from "./http.bench.ts"
import { importBench } from "./import.bench.ts"
import { pin, pinned, removeFolders } from "./place.ts"
import { queueBench } from "./queue.bench.ts"
import { keep, type Outcome, print } from "./report.ts"
import { searchBench } from "./search.bench.ts"
import { soldOutBench } from "./sold-out.bench.ts"
import { wireBench } from "./wire.bench.ts"

const benches: Readonly<Record<string, () => Promise<Outcome>>> = {
  engine: engineBench,
  http: httpBench,
  express: expressBench,
  "sold-out": soldOutBench,
  queue: queueBench,
  search: searchBench,
  wire: wireBench,
  import: importBench,
  // Shortened; `npm run bench:cold` has the rounds that count.
  cold: () => coldBench(7),
}

const wanted = process.argv[2] ?? ""
const chosen = Object.entries(benches).filter(([name]) => name.includes(wanted))
if (chosen.length === 0) {
  console.error(`no bench is called ${wanted}; there are: ${Object.keys(benches).join(", ")}`)
  process.exit(1)
}

process.on("exit", removeFolders)
process.on("SIGINT", () => process.exit(130))
pin(process.pid, 1)
console.log(`node ${process.version}, ${pinned}, ratios of one run, sides in turns`)
const outcomes: Outcome[] = []
let broken = false
for (const [name, bench] of chosen)
  try {
    const outcome = await bench()
    print(outcome)
    outcomes.push(outcome)
  } catch (error) {
    // Two sides that did not do the same work have no ratio.
    broken = true
    console.error(`\n${name}: no result.`, error)
  }
console.log(`\nkept in ${keep(outcomes, new Date())}`)
process.exit(broken ? 1 : 0)
