// SST's Function in small: role, function, and how often an asynchronous call is tried.
import type { Known } from "./known.ts"
import type { Args, Notes } from "./notes.ts"
import { amount, part, policy } from "./parts.ts"

export function recordedFunction(notes: Notes) {
  return class {
    readonly arn: Known | undefined
    constructor(name: string, args: Args) {
      const transform = part(args, "transform")
      const role = notes.make(
        "aws:iam/role:Role",
        `${name}Role`,
        { name: `${name}Role`, inlinePolicies: [{ name: "inline", policy: policy(args.permissions) }] },
        {},
        transform.role,
      )
      const made = notes.make(
        "aws:lambda/function:Function",
        `${name}Function`,
        {
          name: args.name,
          description: args.description,
          role: role.arn,
          handler: args.handler,
          runtime: args.runtime,
          architectures: [args.architecture],
          memorySize: amount(args.memory),
          timeout: amount(args.timeout),
          reservedConcurrentExecutions: part(args, "concurrency").reserved,
          loggingConfig: { logFormat: "Text", logGroup: part(args, "logging").logGroup },
        },
        {},
        transform.function,
      )
      if (args.retries !== undefined)
        notes.make(
          "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
          `${name}EventInvokeConfig`,
          { functionName: args.name, maximumRetryAttempts: args.retries },
          {},
          transform.eventInvokeConfig,
        )
      this.arn = made.arn
    }
  }
}
