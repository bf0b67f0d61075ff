// What the rendering is given: SST's components, AWS's resources, and the stage it renders.
import type { topology as theTopology } from "../topology.ts"

/** SST's and Pulumi's own namespaces; a test hands in others that only take notes. */
export interface Cloud {
  readonly sst: typeof sst
  readonly aws: typeof aws
  readonly $interpolate: typeof $interpolate
  readonly $jsonStringify: typeof $jsonStringify
  readonly $util: typeof $util
  readonly topology: typeof theTopology
  readonly stage: Stage
}

export interface Stage {
  readonly app: string
  readonly name: string
  /** Real people's data: nothing is deleted with the stack, and somebody is told when it rings. */
  readonly kept: boolean
  readonly domain: string | undefined
  /** ARN of a certificate in us-east-1, for a domain whose DNS is not Route 53. */
  readonly certificate: string | undefined
  /** Where alarms are sent. */
  readonly alarmEmail: string | undefined
  /** What the functions read, by the names of the topology's `settings`. */
  readonly settings: Readonly<Record<string, string | undefined>>
  /** What a browser loads, by the path under the site's root. */
  readonly site: readonly SiteFile[]
}

export interface SiteFile {
  readonly path: string
  readonly file: string
  readonly contentType: string
}

export type Text = $util.Input<string>

/** `outbox-dead` is `civil-production-outbox-dead` in the account. */
export function physical({ stage }: Cloud, name: string): string {
  return `${stage.app}-${stage.name}-${name}`
}
