// Runs the rendering without SST: takes note of what it asks for. For tests that have neither SST's platform nor an account.
import type { Topology } from "../../shapes.ts"
import type { topology as theTopology } from "../../topology.ts"
import type { Cloud } from "../cloud.ts"
import type { Resource } from "../outputs.ts"
import { portal } from "../portal.ts"
import type { Stage } from "../stage.ts"
import { recordedAws } from "./aws.ts"
import { recordedApi, recordedCdn, recordedCron, recordedTopic } from "./calls.ts"
import { recordedFunction } from "./function.ts"
import { interpolate, jsonStringify, Known, output } from "./known.ts"
import { Notes } from "./notes.ts"
import { recordedBucket, recordedDynamo, recordedQueue } from "./store.ts"

export function record(stage: Stage, topology: Topology): readonly Resource[] {
  const notes = new Notes()
  const cloud = {
    sst: {
      Secret: class {
        readonly value: Known<string>
        constructor(name: string) {
          this.value = new Known(`secret ${name}`)
        }
      },
      aws: {
        ApiGatewayV2: recordedApi(notes),
        Bucket: recordedBucket(notes),
        Cdn: recordedCdn(notes),
        CronV2: recordedCron(notes),
        Dynamo: recordedDynamo(notes),
        Function: recordedFunction(notes),
        Queue: recordedQueue(notes),
        SnsTopic: recordedTopic(notes),
      },
    },
    aws: recordedAws(notes),
    $interpolate: interpolate,
    $jsonStringify: jsonStringify,
    $util: { output, asset: { FileAsset: Known<string> } },
    topology: topology as typeof theTopology,
    stage,
  }
  portal(cloud as unknown as Cloud)
  return notes.resources
}
