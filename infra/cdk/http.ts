// The HTTP API in front of the portal's function: throttled, its log without addresses, values or people.
import { Aws, CfnCondition, type CfnResource, Fn } from "aws-cdk-lib"
import {
  CfnApi,
  CfnApiMapping,
  CfnDomainName,
  CfnIntegration,
  CfnRoute,
  CfnStage,
} from "aws-cdk-lib/aws-apigatewayv2"
import { CfnPermission } from "aws-cdk-lib/aws-lambda"
import { accessLine } from "../access-line.ts"
import type { FunctionShape } from "../topology.ts"
import { topology } from "../topology.ts"
import { addLog, type Functions } from "./functions.ts"
import { domainNeeded } from "./questions.ts"
import { except, logicalId, ours, ownArn, physicalName, type Rendering } from "./rendering.ts"
import { found, type Things } from "./rights.ts"

export interface HttpApi {
  readonly api: CfnApi
  /** Host of the API itself, which the front calls. */
  readonly host: string
  /** Public address: what people type, and where the sign-in leads back to. */
  readonly origin: string
  /** What the public name must point to, unless CloudFront stands in front. */
  readonly target?: { readonly host: string; readonly condition: CfnCondition | undefined }
}

const served = (): FunctionShape => {
  const shapes: readonly FunctionShape[] = Object.values(topology.functions)
  const shape = shapes.find(({ trigger }) => trigger.kind === "http")
  if (shape === undefined) throw new Error("The topology has no function behind HTTP.")
  return shape
}

/** The API is made before its function, which must know its own public address. */
export function addApi(rendering: Rendering): HttpApi {
  const { stack, value, options } = rendering
  const shape = served()
  const named = domainNeeded(options)
    ? undefined
    : new CfnCondition(stack, "HasDomain", {
        expression: Fn.conditionNot(Fn.conditionEquals(value("DomainName"), "")),
      })
  const closed = named ? Fn.conditionIf(named.logicalId, true, false) : options.front === "function"
  const api = new CfnApi(stack, logicalId("Api", shape.name), {
    name: physicalName(shape.name),
    description: shape.about,
    protocolType: "HTTP",
    // With a name of its own the portal answers under no other; CloudFront, however, calls the API by its first name.
    disableExecuteApiEndpoint: closed,
  })
  const host = `${api.ref}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`
  const byName = `https://${value("DomainName")}`
  const origin = named ? Fn.conditionIf(named.logicalId, byName, `https://${host}`).toString() : byName
  if (options.front === "cloudfront") return { api, host, origin }
  return { api, host, origin, target: addDomain(rendering, api, named) }
}

function addDomain({ stack, value }: Rendering, api: CfnApi, named: CfnCondition | undefined) {
  const domain = new CfnDomainName(stack, "ApiDomain", {
    domainName: value("DomainName"),
    domainNameConfigurations: [
      { certificateArn: value("CertificateArn"), endpointType: "REGIONAL", securityPolicy: "TLS_1_2" },
    ],
  })
  const mapping = new CfnApiMapping(stack, "ApiDomainMapping", {
    apiId: api.ref,
    domainName: domain.ref,
    stage: "$default",
  })
  if (named) for (const each of [domain, mapping]) each.cfnOptions.condition = named
  return { host: domain.attrRegionalDomainName, condition: named }
}

export function addRoutes(
  rendering: Rendering,
  { api }: HttpApi,
  functions: Functions,
  things: Things,
): void {
  const { stack } = rendering
  const shape = served()
  if (shape.trigger.kind !== "http") return
  const called = found(functions, shape.name)
  const integration = new CfnIntegration(stack, logicalId("Integration", shape.name), {
    apiId: api.ref,
    integrationType: "AWS_PROXY",
    integrationUri: called.attrArn,
    payloadFormatVersion: "2.0",
  })
  const route = new CfnRoute(stack, logicalId("Route", shape.name), {
    apiId: api.ref,
    routeKey: "$default",
    target: `integrations/${integration.ref}`,
  })
  except(route, "APIG4", "The app signs people in itself (OpenID Connect); open pages need nobody's name.")
  new CfnPermission(stack, logicalId("Calls", shape.name), {
    action: "lambda:InvokeFunction",
    functionName: called.ref,
    principal: "apigateway.amazonaws.com",
    sourceArn: ownArn("execute-api", `\${${logicalId("Api", shape.name)}}/*/$default`),
  })
  addStage(rendering, api, shape.trigger.throttle, things, [route])
}

function addStage(
  rendering: Rendering,
  api: CfnApi,
  throttle: { readonly rate: number; readonly burst: number },
  things: Things,
  after: readonly CfnResource[],
): void {
  const name = served().name
  // Names that begin so do not use up the account's resource policy of logs, which holds few lines.
  const log = addLog(rendering, `api-${name}`, `/aws/vendedlogs/${ours(name)}`, things)
  const stage = new CfnStage(rendering.stack, logicalId("ApiStage", name), {
    apiId: api.ref,
    stageName: "$default",
    autoDeploy: true,
    defaultRouteSettings: { throttlingRateLimit: throttle.rate, throttlingBurstLimit: throttle.burst },
    accessLogSettings: { destinationArn: log.attrArn, format: accessLine },
  })
  for (const each of after) stage.addResourceDependency(each)
}
