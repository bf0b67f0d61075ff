// What every part of the template shares: its stack, its parameters, and how a name of the topology becomes a physical one.
import { Aws, type CfnResource, Fn, RemovalPolicy, type Stack, Validations } from "aws-cdk-lib"
import type { Options } from "./options.ts"

export interface Rendering {
  readonly stack: Stack
  readonly options: Options
  /** The value of a parameter. */
  readonly value: (name: string) => string
}

/** What stays when the stack goes. Only a first creation that fails takes it back, so that its name is free again. */
export const outlives = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE

/** `civil-<stage>-<name>`, for Fn::Sub: the stage is a parameter, so one template makes as many portals as are needed. */
export const ours = (name: string) => `civil-\${Stage}-${name}`

export const physicalName = (name: string) => Fn.sub(ours(name))

/** Buckets of all accounts of a partition share one space of names. */
export const bucketName = (name: string) => Fn.sub(`civil-\${Stage}-${name}-\${AWS::AccountId}`)

export const bucketArn = (name: string) =>
  Fn.sub(`arn:\${AWS::Partition}:s3:::civil-\${Stage}-${name}-\${AWS::AccountId}`)

/** ARN of something of this account and region; `rest` may hold \${Stage} and other names of the template. */
export const ownArn = (service: string, rest: string) =>
  Fn.sub(`arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${rest}`)

export const ofThisAccount = { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } }

/** `QueueFeedsDead`: the id in the template, which must stay as it is for as long as the thing lives. */
export function logicalId(kind: string, name: string): string {
  const parts = name.split(/[^a-zA-Z0-9]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  return kind + parts.join("")
}

/** A rule of AwsSolutions that does not fit here, and why. */
export function except(resource: CfnResource, rule: string, reason: string): void {
  Validations.of(resource).acknowledge({ id: `AwsSolutions-${rule}`, reason })
}

/** Refuses every call that does not come over TLS. */
export function onlyByTls(action: string, resources: readonly string[]): object {
  return {
    Sid: "OnlyByTls",
    Effect: "Deny",
    Principal: { AWS: "*" },
    Action: action,
    Resource: resources.length === 1 ? resources[0] : resources,
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  }
}
