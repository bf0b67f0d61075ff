// An action says who may do it and what it decides. One without `allow` does not compile.
import type { Temporal } from "temporal-polyfill"
import type * as z from "zod/mini"
import type { Actor } from "./actor.ts"

/** `forbidden`: no, but this person may know that it exists. */
export type Permission = boolean | "forbidden"

export interface Action<Schema extends z.core.$ZodType, Subject, Next> {
  /** As in the table of transitions and in the history: `cancel`. */
  readonly name: string
  /** Strict shape of what is sent: an unknown field is an error, not a silence. */
  readonly input: Schema
  /** Asked before any rule runs. */
  readonly allow: (actor: Actor, subject: Subject, input: z.output<Schema>) => Permission
  /** Pure: the next state, or a thrown Refusal. Returning the subject itself means there is nothing to save. */
  readonly decide: (subject: Subject, input: z.output<Schema>, at: Temporal.Instant, actor: Actor) => Next
  /**
   * What a person hears who is not allowed. `missing`, the default, is the same answer as for what does not exist;
   * `forbidden` only where the person may know that it exists.
   */
  readonly denied?: "missing" | "forbidden"
  /** Code of the sentence for what is not there or not theirs; `not_found` where absent. */
  readonly missing?: string
}

export function action<Schema extends z.core.$ZodType, Subject, Next>(
  definition: Action<Schema, Subject, Next>,
): Action<Schema, Subject, Next> {
  return definition
}
