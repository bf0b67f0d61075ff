// Reads what SST makes back into the topology's words; it knows resources and their inputs, and no topology.
import type { Described } from "../../renderings/described.ts"
import { text, texts, whole } from "../../renderings/json.ts"
import type { Resource } from "../outputs.ts"
import { alarm } from "./alarms.ts"
import { fn } from "./functions.ts"
import { Graph } from "./graph.ts"
import { bucket, queue, schedule, table } from "./things.ts"

export function describeSst(resources: readonly Resource[], prefix: string): Described {
  const graph = new Graph(resources, prefix)
  return {
    tables: graph.each("aws:dynamodb/table:Table", "name", (one, name) => table(one, name)),
    queues: graph.each("aws:sqs/queue:Queue", "name", (one, name) => queue(graph, one, name)),
    buckets: graph.each("aws:s3/bucket:Bucket", "bucket", (one, name) => bucket(graph, one, name)),
    schedules: graph.each("aws:scheduler/schedule:Schedule", "name", (one, name) => schedule(one, name)),
    secrets: graph.each("aws:secretsmanager/secret:Secret", "name", (_one, name) => ({
      name,
      members: members(graph),
    })),
    keys: keys(graph),
    functions: graph.each("aws:lambda/function:Function", "name", (one, name) => fn(graph, one, name)),
    alarms: graph.each("aws:cloudwatch/metricAlarm:MetricAlarm", "name", (one, name) =>
      alarm(graph, one, name),
    ),
    logs: {
      days: graph.agreed("aws:cloudwatch/logGroup:LogGroup", "how long logs are kept", ({ inputs }) =>
        whole(inputs, "retentionInDays"),
      ),
    },
    runtime: graph.agreed("aws:lambda/function:Function", "what functions run on", ({ inputs }) => ({
      name: text(inputs, "runtime"),
      architecture: texts(inputs, "architectures")[0],
    })) as Described["runtime"],
  }
}

function members(graph: Graph): string[] {
  return graph.agreed(
    "aws:secretsmanager/secretVersion:SecretVersion",
    "the secret's members",
    ({ inputs }) => Object.keys(JSON.parse(text(inputs, "secretString"))),
  )
}

/** A key is called by its alias. */
function keys(graph: Graph): Described["keys"] {
  return graph.each("aws:kms/alias:Alias", "name", (alias, name) => {
    const key = graph.all("aws:kms/key:Key").find((one) => one.name === alias.inputs.targetKeyId)
    return { name, rotates: key?.inputs.enableKeyRotation === true }
  })
}
