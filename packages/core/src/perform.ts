// The one way an action is done: parse, find, allow, decide, save.
import type { Temporal } from "temporal-polyfill"
import type * as z from "zod/mini"
import type { Action } from "./action.ts"
import type { Actor } from "./actor.ts"
import { parse } from "./parse.ts"
import { Refusal } from "./refusal.ts"
import { Stale } from "./stale.ts"

/** Times a change is decided again when another one came between reading and writing. */
const usualAttempts = 12

type Maybe<Value> = Value | Promise<Value>

export interface Performance<Input, Subject, Next> {
  readonly actor: Actor
  /** As it was sent; nothing about it is believed yet. */
  readonly input: unknown
  /** The instant of the decision; a function gives each attempt its own. */
  readonly at: Temporal.Instant | (() => Temporal.Instant)
  /** For things many reach for at once. */
  readonly attempts?: number
  /** Reads the subject; undefined when there is none. Read afresh for every attempt. */
  readonly find: (input: Input) => Maybe<Subject | undefined>
  /** Writes item, history and notice in one transaction, or throws `Stale`. */
  readonly save: (next: Next, before: Subject, input: Input) => Promise<void>
}

/**
 * Does an action. Throws `Refusal`: `invalid` with the wrong fields; `missing` for what does not exist and, the very
 * same, for what the actor may not touch (`unauthenticated` for a visitor in both cases); whatever `decide` refuses;
 * `conflict` when others kept changing the item.
 */
export async function perform<Schema extends z.core.$ZodType, Subject, Next>(
  action: Action<Schema, Subject, Next>,
  { actor, input, at, attempts = usualAttempts, find, save }: Performance<z.output<Schema>, Subject, Next>,
): Promise<Next> {
  const parsed = parse(action.input, input)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const subject = await find(parsed)
    if (subject === undefined) throw absent(actor, action.missing)
    const allowed = action.allow(actor, subject, parsed)
    if (allowed !== true) throw denied(actor, allowed || action.denied, action.missing)
    const next = action.decide(subject, parsed, typeof at === "function" ? at() : at, actor)
    if (Object.is(next, subject)) return next
    try {
      await save(next, subject, parsed)
      return next
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}

/** What everybody hears of a thing that is not theirs, or not there. */
export function absent(actor: Actor, code = "not_found"): Refusal {
  return actor.kind === "visitor"
    ? new Refusal("unauthenticated", "sign_in.needed")
    : new Refusal("missing", code)
}

function denied(actor: Actor, way: "missing" | "forbidden" | undefined, code: string | undefined): Refusal {
  if (way !== "forbidden" || actor.kind === "visitor") return absent(actor, code)
  return new Refusal("forbidden", "not_allowed")
}
