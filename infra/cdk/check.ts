// What is wrong with a template: by CloudFormation's own schemas, and by AWS's published rules of sound solutions.
import { CloudFormationValidatePlugin, type PolicyViolation } from "aws-cdk-lib"
import { AwsSolutionsChecks } from "cdk-nag"
import type { Synthesized } from "./synthesize.ts"

/** Also kinds of resources that the region does not have, and properties that its schemas do not know. */
export function problems({ stack, path }: Synthesized, region: string): readonly string[] {
  const stackTemplates = [
    { stackConstructPath: stack.node.path, templatePath: path, accountId: undefined, region },
  ]
  const found = schemas.validate({
    templatePaths: [path],
    stackTemplates,
    appConstruct: stack.node.root,
    region,
  })
  return [...lines(found.violations), ...unsound({ stack })]
}

/** Rules of AwsSolutions that the stack breaks without a reason. */
export function unsound({ stack }: Pick<Synthesized, "stack">): readonly string[] {
  return lines(new AwsSolutionsChecks().validateScope(stack).violations)
}

/** Slow to begin, quick to go on. */
const schemas = new CloudFormationValidatePlugin()

function lines(violations: readonly PolicyViolation[]): readonly string[] {
  return violations.flatMap(({ ruleName, description, violatingResources }) =>
    violatingResources.map(
      ({ constructPath, resourceLogicalId, locations }) =>
        `${ruleName} ${resourceLogicalId ?? constructPath ?? ""} ${locations.join(",")}: ${description}`,
    ),
  )
}
