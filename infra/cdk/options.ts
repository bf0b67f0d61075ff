// What is decided before the template is written, because a template for one partition is refused in the other.
import { parseArgs } from "node:util"
import { parameterShapes } from "./questions.ts"

export type Partition = "aws" | "aws-cn"

/** Who serves scripts and styles: a bucket behind CloudFront, or the portal's own function. */
export type Front = "cloudfront" | "function"

export interface Options {
  readonly partition: Partition
  readonly front: Front
  /** Only for the commands that are printed: the template itself fits every region of its partition. */
  readonly region: string
  /** Values that the template's parameters begin with. */
  readonly defaults: Readonly<Record<string, string>>
}

const regions: Readonly<Record<Partition, string>> = { aws: "ap-southeast-1", "aws-cn": "cn-north-1" }
const chinese = ["cn-north-1", "cn-northwest-1"]

export class OptionError extends Error {}

/** `--partition aws-cn --assets cloudfront --region cn-north-1 --stage production --domain-name mz.example.gov.cn …` */
export function readOptions(args: readonly string[]): Options {
  const partition = choice("--partition", oneOf(args, "partition") ?? "aws-cn", ["aws", "aws-cn"])
  const front = choice("--assets", oneOf(args, "assets") ?? "cloudfront", ["cloudfront", "function"])
  const region = oneOf(args, "region") ?? regions[partition]
  if (chinese.includes(region) !== (partition === "aws-cn"))
    throw new OptionError(`${region} is no region of ${partition}.`)
  const shapes = parameterShapes({ partition, front })
  const names = new Map(Object.keys(shapes).map((name) => [dashed(name), name]))
  const own = ["partition", "assets", "region"]
  const defaults: Record<string, string> = {}
  for (const [name, value] of Object.entries(parse(args))) {
    if (own.includes(name)) continue
    const parameter = names.get(name)
    if (parameter === undefined)
      throw new OptionError(`--${name} is not known. Known are: ${[...own, ...names.keys()].join(", ")}.`)
    const { allowed, pattern, patternSays } = shapes[parameter] ?? {}
    if (allowed && !allowed.includes(value))
      throw new OptionError(`--${name} is one of ${allowed.join(", ")}.`)
    if (pattern && !new RegExp(`^(?:${pattern})$`).test(value))
      throw new OptionError(`--${name}: ${patternSays ?? pattern}`)
    defaults[parameter] = value
  }
  return { partition, front, region, defaults }
}

function parse(args: readonly string[]): Readonly<Record<string, string>> {
  const given = args.flatMap((arg) => (arg.startsWith("--") ? [arg.slice(2).replace(/=.*/s, "")] : []))
  const options = Object.fromEntries(given.map((name) => [name, { type: "string" as const }]))
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true })
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : "The options cannot be read.")
  }
}

const oneOf = (args: readonly string[], name: string) => parse(args)[name]

function choice<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found === undefined) throw new OptionError(`${name} is one of ${known.join(", ")}.`)
  return found
}

export const dashed = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()
