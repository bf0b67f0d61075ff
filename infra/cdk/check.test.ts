// The templates are valid CloudFormation and sound by AWS's rules; every exception has a reason and is still needed.
import { readFileSync, statSync } from "node:fs"
import { App, Stack, Validations } from "aws-cdk-lib"
import { CfnQueue } from "aws-cdk-lib/aws-sqs"
import { AwsSolutionsChecks } from "cdk-nag"
import type { IConstruct } from "constructs"
import { describe, expect, test } from "vitest"
import { problems, unsound } from "./check.ts"
import { modes } from "./modes.fixture.ts"

/** Every exception: the rule, where it is made, and why. */
function exceptions(node: IConstruct): readonly (readonly [string, string])[] {
  const own = node.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, unknown>))
    .map(
      ([rule, reason]) =>
        [`${rule.replace(/^annotation::/i, "")} ${node.node.path}`, JSON.stringify(reason)] as const,
    )
  return [...own, ...node.node.children.flatMap(exceptions)]
}

/** What the rules would say if nothing were excepted. */
function strict(scope: IConstruct): readonly string[] {
  const checks = new AwsSolutionsChecks()
  Object.defineProperty(checks, "isAcknowledged", { value: () => false })
  return checks
    .validateScope(scope)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    )
}

const regions = {
  "aws-cn": ["cn-north-1", "cn-northwest-1"],
  aws: ["ap-southeast-1", "us-east-1"],
} as const

describe.each(modes)("the template for $name", ({ made, partition }) => {
  test.each(regions[partition])(
    "fits the schemas that CloudFormation has in %s, and the rules of AwsSolutions but for what is excepted",
    (region) => {
      expect(problems(made, region)).toEqual([])
    },
  )

  test("excepts nothing that would pass anyway, and says why it excepts the rest", () => {
    const found = exceptions(made.stack)
    expect(found.map(([rule]) => rule).sort()).toEqual([...strict(made.stack)].sort())
    for (const [rule, reason] of found) expect([rule, reason.length > 40]).toEqual([rule, true])
  })

  test("is small enough to be uploaded in the console, and holds only letters that CloudFormation keeps", () => {
    expect(statSync(made.path).size).toBeLessThan(1_000_000)
    expect(readFileSync(made.path, "utf8")).toMatch(/^[\n\x20-\x7e]*$/)
  })
})

test("the schemas see what a region lacks: the global front does not exist in China", () => {
  const [mode] = modes.filter(({ partition, front }) => partition === "aws" && front === "cloudfront")
  if (mode === undefined) throw new Error("There is such a mode.")
  expect(problems(mode.made, "cn-north-1").join()).toMatch(
    /OriginAccessControl.*does not exist in 'cn-north-1'/,
  )
})

test("the rules see a queue that is open to plain HTTP", () => {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), "open")
  new CfnQueue(stack, "Queue", {})
  expect(unsound({ stack }).map((line) => line.split(" ")[0])).toContain("AwsSolutions-SQS4")
})
