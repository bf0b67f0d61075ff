// Who is signed in: what any other part of a page may ask first.
import * as z from "zod/mini"
import { type Route, route } from "./route.ts"
import { later } from "./shapes.ts"

const MeAnswer = later(() =>
  z.object({
    kind: z.enum(["citizen", "staff"]),
    name: z.string(),
    /** For forms of the same session. */
    csrf: z.string(),
  }),
)

export const accountApi = (): readonly Route[] => [
  route({
    method: "get",
    path: "/api/me",
    access: "signed_in",
    summary: "Who is signed in",
    answer: MeAnswer,
    run: ({ c }) => {
      const { kind, name } = c.get("session")?.actor ?? { kind: "citizen", name: "" }
      return { kind, name, csrf: c.get("csrf") }
    },
  }),
]
