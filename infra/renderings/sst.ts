// The rendering for SST, without SST: its types are on no machine that has not fetched them, so it is called by its path.
import { production } from "../sst/fixture.ts"
import type { Resource } from "../sst/outputs.ts"
import { describeSst } from "../sst/read/describe.ts"
import type { Stage } from "../sst/stage.ts"
import type { Topology } from "../topology.ts"
import type { Described } from "./described.ts"

interface Recorder {
  readonly record: (stage: Stage, topology: Topology) => readonly Resource[]
}

const recorder: Recorder = await import(
  /* @vite-ignore */ new URL("../sst/recorder/record.ts", import.meta.url).href
)

/** What the bureau's own stage asks of AWS. */
export const recorded = (topology: Topology) => recorder.record(production, topology)

export const readSst = (resources: readonly Resource[]): Described =>
  describeSst(resources, `${production.app}-${production.name}-`)
