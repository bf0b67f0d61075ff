// The questions as parameters of the template: CloudFormation asks them and checks the answers itself.
import { CfnParameter, CfnRule, Fn, type Stack } from "aws-cdk-lib"
import type { Options } from "./options.ts"
import { domainNeeded, notRestored, type ParameterShape, parameterShapes } from "./questions.ts"

/** Puts the parameters into the template; answers the value of one by its name. */
export function addParameters(stack: Stack, options: Options): (name: string) => string {
  const shapes = Object.entries(parameterShapes(options))
  const values = new Map(
    shapes.map(([name, shape]) => [name, render(stack, name, shape, options.defaults[name])]),
  )
  const groups = [...new Set(shapes.map(([, { group }]) => group))]
  stack.templateOptions.metadata = {
    "AWS::CloudFormation::Interface": {
      ParameterGroups: groups.map((group) => ({
        Label: { default: group },
        Parameters: shapes.flatMap(([name, shape]) => (shape.group === group ? [name] : [])),
      })),
    },
  }
  const value = (name: string) => {
    const found = values.get(name)
    if (found === undefined) throw new Error(`The template has no parameter ${name}.`)
    return found
  }
  addRules(stack, options, value)
  return value
}

/** What belongs together is asked for before anything is made, not missed halfway. */
function addRules(stack: Stack, options: Options, value: (name: string) => string): void {
  const needs = (id: string, one: string, none: string, other: string) =>
    new CfnRule(stack, id, {
      ruleCondition: Fn.conditionNot(Fn.conditionEquals(value(one), none)),
      assertions: [
        {
          assert: Fn.conditionNot(Fn.conditionEquals(value(other), none)),
          assertDescription: `${one} needs ${other}.`,
        },
      ],
    })
  needs("RestoredTableHasStream", "RestoredTable", notRestored, "RestoredTableStream")
  if (!domainNeeded(options)) needs("DomainHasCertificate", "DomainName", "", "CertificateArn")
}

function render(stack: Stack, name: string, shape: ParameterShape, given: string | undefined): string {
  const first = given ?? shape.default
  const parameter = new CfnParameter(stack, name, {
    type: shape.type ?? "String",
    description: shape.about,
    ...(first === undefined ? {} : { default: first }),
    ...(shape.allowed ? { allowedValues: [...shape.allowed] } : {}),
    ...(shape.pattern ? { allowedPattern: `^(?:${shape.pattern})$` } : {}),
    ...(shape.patternSays ? { constraintDescription: shape.patternSays } : {}),
  })
  return parameter.valueAsString
}
