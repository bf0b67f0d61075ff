// Takes note of every resource that is asked for, and answers with what others refer to.
import { outputsOf, type Resource } from "../outputs.ts"
import { type Known, members, opened } from "./known.ts"

export type Args = Readonly<Record<string, unknown>>

export class Notes {
  readonly resources: Resource[] = []

  /** `transform` is what SST calls so: more inputs, or a function that changes them. */
  make(
    type: string,
    name: string,
    inputs: Args,
    options: Args = {},
    transform?: unknown,
  ): Record<string, Known> {
    const args: Record<string, unknown> = { ...inputs }
    const opts: Record<string, unknown> = { ...options }
    if (typeof transform === "function") transform(args, opts, name)
    else Object.assign(args, transform)
    const made = { type, name, inputs: opened(args) as Resource["inputs"] }
    this.resources.push({ ...made, stays: opts.retainOnDelete === true, guarded: opts.protect === true })
    return members({ id: `${name}-id`, ...made.inputs, ...outputsOf(made) })
  }
}
