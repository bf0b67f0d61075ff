// The whole topology as one CloudFormation stack.
import { type App, type IStackSynthesizer, LegacyStackSynthesizer, Stack, Tags } from "aws-cdk-lib"
import { topology } from "../topology.ts"
import { addAlarms } from "./alarms.ts"
import { addBuckets } from "./buckets.ts"
import { addFront } from "./front.ts"
import { addFunctions, type CodeKeys } from "./functions.ts"
import { addApi, addRoutes } from "./http.ts"
import { addKey } from "./key.ts"
import type { Options } from "./options.ts"
import { addOutputs } from "./outputs.ts"
import { addParameters } from "./parameters.ts"
import { addQueues } from "./queues.ts"
import type { Rendering } from "./rendering.ts"
import { addSecret } from "./secret.ts"
import { addTable } from "./table.ts"
import { addTriggers } from "./triggers.ts"

export const stackId = "portal"

export function portalStack(app: App, options: Options, code: CodeKeys): Stack {
  const stack = new Stack(app, stackId, {
    description: "Civil-affairs self-service portal.",
    // Nothing of CDK needs to be in the account: bundles and template are brought by two commands.
    synthesizer: new LegacyStackSynthesizer() as IStackSynthesizer,
    analyticsReporting: false,
  })
  const rendering: Rendering = { stack, options, value: addParameters(stack, options) }
  const key = addKey(rendering)
  const table = addTable(rendering, key)
  const { queues, told } = addQueues(rendering, key)
  const http = addApi(rendering)
  const buckets = addBuckets(rendering, key, queues, http.origin)
  // S3 tries the queue when it is told of it.
  for (const { bucket } of Object.values(buckets))
    for (const policy of told) bucket.addResourceDependency(policy)
  const secret = addSecret(rendering, key)
  const things = { table, queues, buckets, secret, key }
  const functions = addFunctions(rendering, things, code, http.origin)
  addTriggers(rendering, things, functions)
  addRoutes(rendering, http, functions, things)
  const front = options.front === "cloudfront" ? addFront(rendering, http, buckets.site, secret) : undefined
  const topic = addAlarms(rendering, { ...things, functions, api: http.api })
  addOutputs(rendering, { ...things, http, front, topic })
  // Not on kinds that learned of tags last: a region that lags behind would refuse the whole template.
  const excludeResourceTypes = ["AWS::Events::Rule", "AWS::Lambda::EventSourceMapping"]
  Tags.of(stack).add("civil:stage", rendering.value("Stage"), { excludeResourceTypes })
  return stack
}

/** Functions whose bundles the template names. */
export const bundled = Object.keys(topology.functions)
