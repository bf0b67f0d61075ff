// Open data: the name pre-check (核名) for programs. A first check, never an approval.

import { dateOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Clock } from "@civil/core/world.ts"
import {
  checkName,
  NameQuery,
  type Naming,
  readNameQuery,
} from "@civil/services/organizations/naming/check.ts"
import {
  grades,
  type NameCheck,
  nameTypes,
  segmentRoles,
} from "@civil/services/organizations/naming/model.ts"
import * as z from "zod/mini"
import { type Route, route } from "../route.ts"
import { later, list, maybe, type Same, Words } from "../shapes.ts"

const NameCheckAnswer = later(() =>
  z.object({
    ask: z.object({
      name: z.string(),
      type: z.enum(nameTypes),
      region: z.string(),
      person: maybe(z.enum(["yes", "no"])),
    }),
    reading: z.object({
      name: z.string(),
      segments: list(z.object({ role: z.enum(segmentRoles), text: z.string() })),
      region: maybe(z.string()),
      field: maybe(z.string()),
    }),
    findings: list(
      z.object({
        code: z.string(),
        grade: z.enum(grades),
        role: maybe(z.enum(segmentRoles)),
        ground: z.object({
          document: Words(),
          article: maybe(Words()),
          unconfirmed: maybe(z.literal(true)),
          why: maybe(Words()),
        }),
        text: Words(),
        todo: Words(),
        others: maybe(
          list(
            z.object({
              name: z.string(),
              code: maybe(z.string()),
              illegal: maybe(z.literal(true)),
              freeFrom: maybe(z.string()),
            }),
          ),
        ),
        asks: maybe(z.literal("person")),
      }),
    ),
    /** `pass` is no approval: 初步检查，不代表核准. */
    overall: z.enum(["pass", "fail", "look"]),
    compared: list(z.object({ bureau: z.string(), asOf: maybe(z.string()), version: z.number() })),
    on: z.string(),
  }),
)

export const nameCheckApi = (naming: Naming & { readonly clock: Clock }): readonly Route[] => [
  route({
    method: "get",
    path: "/api/open/organizations/name-check",
    access: "open",
    summary:
      "First check of a name for a new organization (核名): how it reads, what the rules and the registers say, each with its article. No approval",
    maxAge: 60,
    query: NameQuery,
    answer: NameCheckAnswer,
    run: async ({ query }) => {
      const ask = readNameQuery(query)
      if (!naming.bureaus.some(({ code }) => code === ask.region))
        throw new Refusal("invalid", "input.invalid", { fields: [{ field: "region", code: "field.choice" }] })
      return checkName(naming, ask, dateOf(naming.clock.now()).toString())
    },
  }),
]

const same: Same<z.infer<ReturnType<typeof NameCheckAnswer>>, NameCheck> = true
void same
