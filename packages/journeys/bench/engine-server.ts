// The embedded engine on a port, as `npm run db` serves it, for the AWS SDK of a bench.
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { createTable } from "@civil/data/table.ts"
import { answerParent } from "./place.ts"

const engine = openEngine({ dataDir: process.env.DATA_DIR ?? ":memory:" })
await createTable(embeddedClient(engine))
const { port } = await engine.listen(0)

answerParent({
  port: () => port,
  written: () => engine.consumed.get("PutItem")?.writeUnits ?? 0,
})
