// Each function: our own bundle, its size, its rights, its settings and its log.
import type { FunctionName, FunctionShape } from "../topology.ts"
import { type Cloud, physical } from "./cloud.ts"
import type { Key } from "./key.ts"
import { logical } from "./names.ts"
import { rights, type Things } from "./rights.ts"

export type Functions = Readonly<Record<FunctionName, sst.aws.Function>>

/** What only the front knows: where people find the portal, and who stands between. */
export type Extra = Readonly<Record<string, $util.Input<string>>>

export function functions(cloud: Cloud, key: Key, things: Things, extra: Extra): Functions {
  const shapes: readonly FunctionShape[] = Object.values(cloud.topology.functions)
  const made = shapes.map((shape) => [shape.name, one(cloud, key, things, shape, extra)] as const)
  return Object.fromEntries(made) as Functions
}

function one(cloud: Cloud, key: Key, things: Things, shape: FunctionShape, extra: Extra): sst.aws.Function {
  const name = physical(cloud, shape.name)
  const logs = new cloud.aws.cloudwatch.LogGroup(
    logical(shape.name, "Log"),
    { name: `/aws/lambda/${name}`, retentionInDays: cloud.topology.logs.days, kmsKeyId: key.arn },
    { retainOnDelete: cloud.stage.kept },
  )
  return new cloud.sst.aws.Function(logical(shape.name, "Function"), {
    name,
    // A function reads its keys once: with other keys it must be another function.
    description: cloud.$interpolate`${shape.about} Keys: ${things.keys.version}.`,
    bundle: `dist/lambda/${shape.name}`,
    handler: "index.handler",
    runtime: cloud.topology.runtime.name,
    architecture: cloud.topology.runtime.architecture,
    memory: `${shape.memoryMb} MB`,
    timeout: `${shape.timeoutSeconds} seconds`,
    // A new account has few to share out: a stage that goes away takes none for itself.
    ...(cloud.stage.kept && shape.concurrency ? { concurrency: { reserved: shape.concurrency } } : {}),
    // Text: the jobs write metrics as whole lines, which the JSON format would wrap.
    logging: { logGroup: logs.name, format: "text" as const },
    permissions: rights(cloud, shape, things, logs),
    // A schedule's call waits in a queue of Lambda's own, which tries twice more unless it is told otherwise.
    ...(shape.trigger.kind === "schedule" ? { retries: shape.trigger.retries } : {}),
    transform: {
      // SST would let the whole account take the role, add the managed policy that may write every log,
      // and tell the function a key and names that only links use.
      role: {
        assumeRolePolicy: cloud.aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" }),
        managedPolicyArns: [],
      },
      function: { environment: { variables: environment(cloud, shape, things, extra) } },
      ...(shape.trigger.kind === "schedule" ? { eventInvokeConfig: afterAll(shape.trigger, things) } : {}),
    },
  })
}

function afterAll(trigger: Extract<FunctionShape["trigger"], { kind: "schedule" }>, things: Things) {
  return {
    maximumEventAgeInSeconds: trigger.maxAgeSeconds,
    destinationConfig: {
      onFailure: { destination: things.queues[trigger.deadLetters as keyof Things["queues"]].arn },
    },
  }
}

function environment(cloud: Cloud, shape: FunctionShape, things: Things, extra: Extra): Extra {
  const told = { ...cloud.stage.settings, ...extra }
  const settings = shape.settings.flatMap((name) => {
    const value = told[name]
    return value === undefined || value === "" ? [] : [[name, value] as const]
  })
  const names = shape.rights.map(({ on, name }) => {
    if (on === "table") return ["TABLE_NAME", things.table.name] as const
    if (on === "secret") return ["KEYS_SECRET", things.keys.secret.arn] as const
    if (on === "queue")
      return [queueVariable(name), things.queues[name as keyof Things["queues"]].url] as const
    return undefined
  })
  return Object.fromEntries([...settings, ...names.filter((pair) => pair !== undefined)])
}

/** `outbox-dead` is found at OUTBOX_DEAD_URL. */
function queueVariable(queue: string): string {
  return `${queue.replaceAll("-", "_").toUpperCase()}_URL`
}
