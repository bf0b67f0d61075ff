// What a person sends to follow something: an organization, an official list, or a list of their own, a line for each organization.
import { idOf, typedText } from "@civil/core/shapes.ts"
import * as z from "zod/mini"

const Code = z.string().check(z.trim(), z.minLength(1), z.maxLength(30))

export const Following = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("organization"), code: Code }),
  z.strictObject({
    kind: z.literal("list"),
    bureau: Code,
    list: z.enum(["abnormal", "serious", "illegal"]),
  }),
])

/** So many lists of one's own, and lines in each. */
export const mostLists = 20
export const mostLines = 500
export const mostFollows = 200

export const SaveList = z.strictObject({
  /** Absent: a new one. */
  id: z.optional(idOf("list")),
  name: typedText(40),
  /** Codes or exact names, one a line. */
  text: z.string().check(z.maxLength(mostLines * 120)),
  /** Saves what was found and leaves out the other lines. */
  skip: z.optional(z.boolean()),
})

export interface Line {
  /** Counted from 1, empty ones too. */
  readonly at: number
  readonly typed: string
}

export const linesOf = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((typed, at) => ({ at: at + 1, typed: typed.trim() }))
    .filter(({ typed }) => typed !== "")
