// The functions: bundle, size, environment, role and log of each.
import { Fn } from "aws-cdk-lib"
import { CfnRole } from "aws-cdk-lib/aws-iam"
import { CfnFunction } from "aws-cdk-lib/aws-lambda"
import { CfnLogGroup } from "aws-cdk-lib/aws-logs"
import type { FunctionName, FunctionShape } from "../topology.ts"
import { topology } from "../topology.ts"
import { except, logicalId, ours, outlives, physicalName, type Rendering } from "./rendering.ts"
import { found, statementsFor, type Things } from "./rights.ts"

export type Functions = Readonly<Record<FunctionName, CfnFunction>>

/** Keys of the bundles in the artifact bucket, by function. */
export type CodeKeys = Readonly<Record<string, string>>

const shapes: readonly FunctionShape[] = Object.values(topology.functions)

export function addFunctions(
  rendering: Rendering,
  things: Things,
  code: CodeKeys,
  origin: string,
): Functions {
  const functions: Partial<Record<string, CfnFunction>> = {}
  for (const shape of shapes) functions[shape.name] = addFunction(rendering, shape, things, code, origin)
  return functions as Functions
}

function addFunction(
  rendering: Rendering,
  shape: FunctionShape,
  things: Things,
  code: CodeKeys,
  origin: string,
): CfnFunction {
  const { stack, value } = rendering
  const log = addLog(rendering, shape.name, `/aws/lambda/${ours(shape.name)}`, things)
  const made = new CfnFunction(stack, logicalId("Function", shape.name), {
    functionName: physicalName(shape.name),
    description: Fn.join("", [shape.about, " Keys: ", value("KeysVersion"), "."]),
    runtime: value("Runtime"),
    handler: "index.handler",
    architectures: [value("Architecture")],
    memorySize: shape.memoryMb,
    timeout: shape.timeoutSeconds,
    code: { s3Bucket: value("ArtifactBucket"), s3Key: found(code, shape.name) },
    role: addRole(rendering, shape, things, log).attrArn,
    environment: { variables: environment(rendering, shape, things, origin) },
    ...(shape.concurrency === undefined ? {} : { reservedConcurrentExecutions: shape.concurrency }),
  })
  // Otherwise the first call makes a log of its own: without a key, and kept for ever.
  made.addResourceDependency(log)
  except(
    made,
    "L1",
    "The newest Node.js of Lambda unless a region does not offer it: then an answer to Runtime.",
  )
  return made
}

/** A log group that is sealed, and kept as long as the law asks, also when the stack goes. */
export function addLog(
  { stack }: Rendering,
  name: string,
  path: string,
  { key }: Pick<Things, "key">,
): CfnLogGroup {
  const log = new CfnLogGroup(stack, logicalId("Log", name), {
    logGroupName: Fn.sub(path),
    retentionInDays: topology.logs.days,
    kmsKeyId: key.attrArn,
  })
  log.applyRemovalPolicy(outlives)
  return log
}

function addRole({ stack }: Rendering, shape: FunctionShape, things: Things, log: CfnLogGroup): CfnRole {
  const role = new CfnRole(stack, logicalId("Role", shape.name), {
    description: shape.about,
    assumeRolePolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
      ],
    },
    policies: [
      {
        policyName: "own",
        policyDocument: { Version: "2012-10-17", Statement: statementsFor(shape, things, log) },
      },
    ],
  })
  for (const { on, name, actions } of shape.rights)
    if (on === "bucket" && actions.some((action) => action !== "ListBucket"))
      except(
        role,
        `IAM5[Resource::<${logicalId("Bucket", name)}.Arn>/*]`,
        "The objects of one bucket have no other ARN: their names are not known before they are written.",
      )
  return role
}

/** `outbox-dead` is found at OUTBOX_DEAD_URL. */
function addressVariable(queue: string): string {
  return `${queue.replaceAll("-", "_").toUpperCase()}_URL`
}

function environment(
  { options, value }: Rendering,
  shape: FunctionShape,
  { table, queues, buckets, secret }: Things,
  origin: string,
): Readonly<Record<string, string>> {
  const has = (on: string, name: string) =>
    shape.rights.some((right) => right.on === on && right.name === name)
  const settings: Readonly<Record<string, string>> = {
    BUREAUS: value("Bureaus"),
    LOG: value("Log"),
    DOCUMENTS_BUCKET: buckets.documents.bucket.ref,
    ORIGIN: origin,
    OIDC_ISSUER: value("OidcIssuer"),
    OIDC_CLIENT_ID: value("OidcClientId"),
    OIDC_CLAIMS: value("OidcClaims"),
    // The API writes down who called it: the visitor, or the front, which wrote down the visitor before.
    TRUSTED_PROXIES: options.front === "cloudfront" ? "2" : "1",
    RATE_LIMIT: value("RateLimit"),
  }
  return {
    TABLE_NAME: table.name,
    ...(has("secret", "keys") ? { KEYS_SECRET: secret.ref } : {}),
    ...Object.fromEntries(
      shape.rights.flatMap(({ on, name }) =>
        on === "queue" ? [[addressVariable(name), found(queues, name).ref] as const] : [],
      ),
    ),
    ...Object.fromEntries(shape.settings.map((name) => [name, found(settings, name)])),
  }
}
