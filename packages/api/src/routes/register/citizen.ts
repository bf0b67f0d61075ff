// What a signed-in person has with social organizations: whom they follow, for whom they act, whom they let act.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { GrantAgent } from "@civil/register/agents/input.ts"
import { Following, SaveList } from "@civil/register/follows/input.ts"
import type { AgentView, FollowView, Grant, OwnList, Register } from "@civil/register/service.ts"
import * as z from "zod/mini"
import { type Route, route } from "../route.ts"
import { later, list, maybe, type Same } from "../shapes.ts"

const OwnListAnswer = later(() => z.object({ id: z.string(), name: z.string(), codes: list(z.string()) }))

const FollowAnswer = later(() =>
  z.object({
    followed: z.union([
      z.object({ kind: z.literal("organization"), code: z.string() }),
      z.object({
        kind: z.literal("list"),
        bureau: z.string(),
        list: z.enum(["abnormal", "serious", "illegal"]),
      }),
    ]),
    name: z.string(),
    /** Epoch milliseconds. */
    since: z.number(),
    inList: maybe(z.string()),
  }),
)

const may = () => list(z.enum(["report", "events", "requests"]))

export const GrantAnswer = later(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    role: z.enum(["legal", "agent"]),
    may: may(),
    until: maybe(z.string()),
  }),
)

export const AgentAnswer = later(() =>
  z.object({
    id: z.string(),
    /** Masked for all but the legal representative. */
    name: z.string(),
    may: may(),
    until: z.string(),
    /** Epoch milliseconds. */
    since: z.number(),
    revokedAt: maybe(z.number()),
  }),
)

const same: [
  Same<z.infer<ReturnType<typeof OwnListAnswer>>, OwnList>,
  Same<z.infer<ReturnType<typeof FollowAnswer>>, FollowView>,
  Same<z.infer<ReturnType<typeof GrantAnswer>>, Grant>,
  Same<z.infer<ReturnType<typeof AgentAnswer>>, AgentView>,
] = [true, true, true, true]
void same

export const citizenRegisterApi = ({ follows, agents }: Pick<Register, "follows" | "agents">) => [
  ...followRoutes(follows),
  ...actingRoutes(agents),
]

function followRoutes(follows: Register["follows"]): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/follows",
      access: "signed_in",
      summary: "What one follows: organizations, official lists, and lists of one's own",
      answer: () => z.object({ follows: list(FollowAnswer()), lists: list(OwnListAnswer()) }),
      run: ({ actor }) => follows.list(actor),
    }),
    route({
      method: "post",
      path: "/api/follows",
      access: "signed_in",
      summary: "Follow an organization or an official list; a second time changes nothing",
      body: Following,
      run: async ({ actor, body }) => {
        await follows.follow(actor, body)
        return undefined
      },
    }),
    route({
      method: "post",
      path: "/api/follows/end",
      access: "signed_in",
      summary: "Follow it no longer; what is not followed is no error",
      body: Following,
      run: async ({ actor, body }) => {
        await follows.unfollow(actor, body)
        return undefined
      },
    }),
    route({
      method: "post",
      path: "/api/follows/lists",
      access: "signed_in",
      summary: "Keep a list of one's own: codes or exact names, one a line",
      body: SaveList,
      answer: OwnListAnswer,
      status: 201,
      run: ({ actor, body }) => follows.saveList(actor, body),
    }),
    route({
      method: "delete",
      path: "/api/follows/lists/:id",
      access: "signed_in",
      summary: "Drop a list of one's own",
      run: async ({ actor, param }) => {
        await follows.dropList(actor, param("id"))
        return undefined
      },
    }),
  ]
}

/** Staff act for nobody but the bureau. */
function citizenOf(actor: Actor): Citizen {
  if (actor.kind === "citizen") return actor
  throw new Refusal("forbidden", "not_allowed")
}

function actingRoutes(agents: Register["agents"]): readonly Route[] {
  return [
    route({
      method: "get",
      path: "/api/organizations",
      access: "signed_in",
      summary: "The organizations one may act for now",
      answer: () => z.object({ grants: list(GrantAnswer()) }),
      run: async ({ actor }) => ({ grants: await agents.of(citizenOf(actor)) }),
    }),
    route({
      method: "get",
      path: "/api/organizations/:code",
      access: "signed_in",
      summary: "What one may do for an organization",
      answer: GrantAnswer,
      run: ({ actor, param }) => agents.get(citizenOf(actor), param("code")),
    }),
    route({
      method: "get",
      path: "/api/organizations/:code/agents",
      access: "signed_in",
      summary: "Who may act for the organization; names masked for all but its legal representative",
      answer: () => z.object({ agents: list(AgentAnswer()) }),
      run: async ({ actor, param }) => ({ agents: await agents.list(citizenOf(actor), param("code")) }),
    }),
    route({
      method: "post",
      path: "/api/organizations/:code/agents",
      access: "signed_in",
      summary: "Let somebody act for the organization, by its legal representative",
      body: GrantAgent,
      answer: AgentAnswer,
      status: 201,
      run: ({ actor, param, body }) => agents.grant(citizenOf(actor), param("code"), body),
    }),
    route({
      method: "delete",
      path: "/api/organizations/:code/agents/:agent",
      access: "signed_in",
      summary: "Take the power back",
      run: async ({ actor, param }) => {
        await agents.revoke(citizenOf(actor), param("code"), param("agent"))
        return undefined
      },
    }),
  ]
}
