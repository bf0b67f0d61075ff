// From the topology to a template, without network, account or build.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { App, type Stack } from "aws-cdk-lib"
import { artifactFolder } from "./bundles.ts"
import type { CodeKeys } from "./functions.ts"
import type { Options } from "./options.ts"
import { bundled, portalStack, stackId } from "./stack.ts"

export interface Template {
  readonly Description?: string
  readonly Parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly Rules?: Readonly<Record<string, unknown>>
  readonly Conditions?: Readonly<Record<string, unknown>>
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown; readonly Description?: string }>>
}

export interface Resource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
  readonly DependsOn?: string | readonly string[]
  readonly Condition?: string
}

export interface Synthesized {
  readonly stack: Stack
  readonly template: Template
  readonly path: string
}

/** Names for bundles that are not built, for whoever looks at the template only. */
const named: CodeKeys = Object.fromEntries(bundled.map((name) => [name, `${artifactFolder}/${name}.zip`]))

/** Writes the template into `folder`; without one, into a temporary folder of CDK's. */
export function synthesize(options: Options, code: CodeKeys = named, folder?: string): Synthesized {
  const app = new App({
    analyticsReporting: false,
    treeMetadata: false,
    // Validated where it is asked for, with errors that stop: CDK itself would only print them.
    builtinCloudFormationValidation: false,
    ...(folder === undefined ? {} : { outdir: folder }),
  })
  const stack = portalStack(app, options, code)
  const path = join(app.synth().directory, `${stackId}.template.json`)
  return { stack, template: JSON.parse(readFileSync(path, "utf8")), path }
}
