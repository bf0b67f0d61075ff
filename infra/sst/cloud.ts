// What the rendering is given: SST's components, AWS's resources, and the stage it renders.
import type { topology as theTopology } from "../topology.ts"
import type { Stage } from "./stage.ts"

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

export type Text = $util.Input<string>

/** `outbox-dead` is `civil-production-outbox-dead` in the account. */
export function physical({ stage }: Cloud, name: string): string {
  return `${stage.app}-${stage.name}-${name}`
}
