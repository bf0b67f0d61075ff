// Every way the template can be written, made once, and read as CloudFormation would fill it in.
import { Template as Assertions } from "aws-cdk-lib/assertions"
import { readOptions } from "./options.ts"
import { type Resource, type Synthesized, synthesize, type Template } from "./synthesize.ts"

export interface Mode {
  readonly name: string
  readonly partition: "aws" | "aws-cn"
  readonly front: "cloudfront" | "function"
  readonly made: Synthesized
  readonly template: Template
  /** The template with parameters, pseudo parameters and functions filled in. */
  readonly filled: Template
  readonly assert: Assertions
}

const account = "123456789012"

const samples: Readonly<Record<string, string>> = {
  ArtifactBucket: "bundles",
  DomainName: "mz.example.gov.cn",
  ServerCertificateId: "ASCAEXAMPLE1234567890",
  IcpNumber: "京ICP备12345678号-1",
  OidcIssuer: "https://login.example.gov.cn",
  OidcClientId: "portal",
}

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function mode(partition: "aws" | "aws-cn", front: "cloudfront" | "function"): Mode {
  const made = synthesize(readOptions(["--partition", partition, "--assets", front]))
  const { template } = made
  return {
    name: `${partition} ${front}`,
    partition,
    front,
    made,
    template,
    filled: fillIn(template, partition),
    assert: Assertions.fromJSON(JSON.parse(JSON.stringify(template))),
  }
}

/** The template as CloudFormation reads it when these parameters are given. */
export function fillIn(
  template: Template,
  partition: Mode["partition"],
  parameters: Readonly<Record<string, string>> = {},
): Template {
  const china = partition === "aws-cn"
  const pseudo = {
    "AWS::Partition": partition,
    "AWS::Region": china ? "cn-north-1" : "ap-southeast-1",
    "AWS::URLSuffix": china ? "amazonaws.com.cn" : "amazonaws.com",
    "AWS::AccountId": account,
    CertificateArn: `arn:${partition}:acm:${china ? "cn-north-1" : "us-east-1"}:${account}:certificate/x`,
  }
  return filler(template, { ...samples, ...pseudo, ...parameters })(template) as Template
}

export const modes: readonly Mode[] = (["aws-cn", "aws"] as const).flatMap((partition) =>
  (["cloudfront", "function"] as const).map((front) => mode(partition, front)),
)

export const china = modes.filter(({ partition }) => partition === "aws-cn")

/** Works out Ref, Fn::Sub, Fn::Join, Fn::If and Fn::GetAtt; what only the cloud can know becomes `<QueueFeeds.Arn>`. */
function filler(template: Template, given: Readonly<Record<string, string>>): (value: unknown) => unknown {
  const known = (name: string): string => {
    const first = template.Parameters[name]?.Default
    return given[name] ?? (first === undefined ? `<${name}>` : String(first))
  }
  const condition = (value: unknown): boolean => {
    if (!isNode(value)) throw new Error("This condition is not understood.")
    const [[name, args] = ["", []]] = Object.entries(value)
    if (name === "Fn::Not") return !condition((args as unknown[])[0])
    const [left, right] = args as unknown[]
    return fill(left) === fill(right)
  }
  const functions: Readonly<Record<string, (args: never) => unknown>> = {
    Ref: known,
    "Fn::GetAtt": (args: readonly string[]) => `<${args.join(".")}>`,
    "Fn::Sub": (text: string) => text.replace(/\$\{([^}]+)\}/g, (_, name: string) => known(name)),
    "Fn::Join": ([by, parts]: readonly [string, readonly unknown[]]) => parts.map(fill).join(by),
    "Fn::If": ([name, yes, no]: readonly [string, unknown, unknown]) =>
      fill(condition(template.Conditions?.[name]) ? yes : no),
  }
  function fill(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(fill)
    if (!isNode(value)) return value
    const entries = Object.entries(value)
    const [name, args] = entries[0] ?? ["", undefined]
    const worked = entries.length === 1 ? functions[name] : undefined
    if (worked) return worked(args as never)
    return Object.fromEntries(entries.map(([key, each]) => [key, fill(each)]))
  }
  // Conditions themselves are not filled in: they decide.
  return (value) => {
    const { Conditions, ...rest } = value as Template
    return { ...(fill(rest) as object), Conditions }
  }
}

export function ofType({ Resources }: Template, type: string): readonly (readonly [string, Resource])[] {
  return Object.entries(Resources).filter(([, resource]) => resource.Type === type)
}

/** Properties of the only resource of its type with this physical name. */
export function named(
  template: Template,
  type: string,
  property: string,
  name: string,
): Record<string, unknown> {
  const found = ofType(template, type).filter(([, { Properties }]) => Properties?.[property] === name)
  const [first] = found
  if (first === undefined || found.length > 1)
    throw new Error(`${found.length} of ${type} are called ${name}.`)
  return { ...first[1].Properties }
}

export interface Statement {
  readonly at: string
  readonly Effect: string
  readonly Principal?: unknown
  readonly Action: readonly string[]
  readonly Resource: readonly string[]
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)]

/** Every statement of every policy, wherever it stands. */
export function statements({ Resources }: Template): readonly Statement[] {
  const found: Statement[] = []
  const walk = (at: string, value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(at, each)
    else if (isNode(value)) {
      if (typeof value.Effect === "string" && value.Action !== undefined)
        found.push({
          ...(value as object),
          at,
          Effect: value.Effect,
          Action: list(value.Action),
          Resource: list(value.Resource),
        })
      for (const each of Object.values(value)) walk(at, each)
    }
  }
  for (const [id, resource] of Object.entries(Resources)) walk(id, resource.Properties)
  return found
}
