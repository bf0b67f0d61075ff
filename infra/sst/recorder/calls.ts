// SST's CronV2, ApiGatewayV2, Cdn and SnsTopic in small.
import { Known } from "./known.ts"
import type { Args, Notes } from "./notes.ts"
import { part } from "./parts.ts"

export function recordedCron(notes: Notes) {
  return class {
    constructor(name: string, args: Args) {
      notes.make(
        "aws:scheduler/schedule:Schedule",
        `${name}Schedule`,
        {
          scheduleExpression: args.schedule,
          scheduleExpressionTimezone: args.timezone,
          state: "ENABLED",
          target: {
            arn: args.function,
            retryPolicy: { maximumRetryAttempts: args.retries },
            deadLetterConfig: { arn: args.dlq },
          },
        },
        {},
        part(args, "transform").schedule,
      )
    }
  }
}

export function recordedApi(notes: Notes) {
  return class {
    readonly url: Known | undefined
    readonly nodes: { readonly api: Record<string, Known> }
    constructor(name: string, args: Args) {
      const transform = part(args, "transform")
      const api = notes.make(
        "aws:apigatewayv2/api:Api",
        `${name}Api`,
        { protocolType: "HTTP" },
        {},
        transform.api,
      )
      const log = notes.make(
        "aws:cloudwatch/logGroup:LogGroup",
        `${name}AccessLog`,
        {},
        {},
        transform.logGroup,
      )
      notes.make(
        "aws:apigatewayv2/stage:Stage",
        `${name}Stage`,
        { apiId: api.id, name: "$default", accessLogSettings: { destinationArn: log.arn } },
        {},
        transform.stage,
      )
      this.nodes = { api }
      this.url = api.apiEndpoint
    }

    route(_route: string, integrationUri: Known): void {
      notes.make("aws:apigatewayv2/integration:Integration", "route", {
        apiId: this.nodes.api.id,
        integrationType: "AWS_PROXY",
        integrationUri,
        payloadFormatVersion: "2.0",
      })
    }
  }
}

export function recordedCdn(notes: Notes) {
  return class {
    readonly url: Known
    readonly nodes: { readonly distribution: Record<string, Known> }
    constructor(name: string, { transform: _transform, domain: _domain, ...args }: Args) {
      const distribution = notes.make("aws:cloudfront/distribution:Distribution", `${name}Distribution`, args)
      this.nodes = { distribution }
      this.url = new Known(`https://${distribution.domainName?.value}`)
    }
  }
}

export function recordedTopic(notes: Notes) {
  return class {
    readonly arn: Known | undefined
    constructor(name: string, args: Args) {
      this.arn = notes.make("aws:sns/topic:Topic", `${name}Topic`, {}, {}, part(args, "transform").topic).arn
    }
  }
}
