// Shapes many inputs share. Each check carries the code of its sentence, so a wrong field always has words.
import * as z from "zod/mini"
import { readCompactDate } from "./identity/reading.ts"

const exists = (date: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && readCompactDate(date.replace(/-/g, "")) !== undefined

/** A day that exists, `2026-11-23`. */
export const PlainDate = z.string().check(z.refine(exists, "field.date"))

/** Wall time in Asia/Shanghai, `09:30`. */
export const WallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "field.time"))

/** GB/T 2260. */
export const RegionCode = z.string().check(z.regex(/^[1-9]\d{5}$/, "field.format"))

/** The revision a page was drawn from. */
export const Revision = z.int().check(z.minimum(0))

/** An id of one concept, `hold_` + ULID. */
export const idOf = (prefix: string) =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-7][0-9A-HJKMNP-TV-Z]{25}$`), "field.format"))

/** Words a person types, without the space around them. */
export const typedText = (maximum: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(maximum))

/** A box that has to be ticked. */
export const Agreed = z.literal(true, "field.agree")

/** For actions that take nothing but who and what. */
export const Nothing = z.strictObject({})
