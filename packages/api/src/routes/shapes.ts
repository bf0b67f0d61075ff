// Small shapes that several answers share.
import type { Offer } from "@civil/core/refusal.ts"
import type { Text } from "@civil/core/text.ts"
import * as z from "zod/mini"

type Schema = z.core.$ZodType

type Fits<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/**
 * True when two types stand for one another: the compiler keeps an answer's schema and the service's view the same. Their keys are
 * compared, too, or a property that may be absent could be forgotten.
 */
export type Same<A, B> = Fits<A, B> extends true ? Fits<keyof A, keyof B> : false

/** A schema made when first asked for: answers are only described by theirs, and making all takes a tenth of a start. */
export function later<Made extends Schema>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const list = <Item extends Schema>(item: Item) => z.readonly(z.array(item))
export const maybe = z.exactOptional

export const Words = later(() => z.object({ zh: z.string(), en: z.string() }))

/** A published fact with its source, or the words `not_yet_published`. */
export const sourced = <Value extends Schema>(value: Value) =>
  z.union([z.object({ value, source: Source() }), z.literal("not_yet_published")])

export const Source = later(() =>
  z.object({
    title: Words(),
    document: maybe(z.string()),
    published: maybe(z.string()),
    grade: z.enum(["government", "press", "preset", "demo"]),
  }),
)

export const OfferAnswer = later(() =>
  z.object({
    kind: z.enum(["time", "office", "walk_in", "phone"]),
    office: z.string(),
    date: maybe(z.string()),
    start: maybe(z.string()),
    end: maybe(z.string()),
    free: maybe(z.number()),
  }),
)

export const ErrorAnswer = later(() =>
  z.object({
    error: z.object({
      kind: z.string(),
      code: z.string(),
      message: Words(),
      fields: list(z.object({ field: z.string(), code: z.string(), message: Words() })),
      offers: list(OfferAnswer()),
    }),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof Words>>, Text>,
  Same<z.infer<ReturnType<typeof OfferAnswer>>, Offer>,
] = [true, true]
void same
