// Many cases at once: bulk acts with their dry run, exports as jobs, figures of the weeks.
import * as inputs from "@civil/casework/inputs.ts"
import type { Bulk, Casework, Exports } from "@civil/casework/service.ts"
import type * as views from "@civil/casework/views.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { later, list, maybe, type Same, Words } from "../shapes.ts"
import { CardAnswer } from "./desk-answers.ts"

const DryRunAnswer = later(() =>
  z.object({
    dryRun: z.string(),
    act: z.string(),
    total: z.number(),
    groups: list(z.object({ text: Words(), cases: list(CardAnswer()) })),
    exceptions: list(z.object({ case: CardAnswer(), code: z.string(), text: Words() })),
    more: z.boolean(),
  }),
)

export const BulkAnswer = later(() =>
  z.object({
    id: z.string(),
    act: z.string(),
    by: z.string(),
    at: z.string(),
    state: z.enum(["running", "done", "undoing", "undone"]),
    total: z.number(),
    done: z.number(),
    failed: z.number(),
    items: list(
      z.object({
        case: z.string(),
        code: z.string(),
        result: z.enum(["waiting", "done", "failed", "undone", "not_undone"]),
        text: maybe(Words()),
      }),
    ),
    undoUntil: maybe(z.string()),
  }),
)

export const ExportAnswer = later(() =>
  z.object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    format: z.enum(["xlsx", "csv"]),
    reason: z.string(),
    state: z.enum(["waiting", "running", "done", "failed", "expired"]),
    rows: z.number(),
    query: inputs.ViewQuery,
    text: maybe(Words()),
  }),
)

/** `null`: too few to be shown. */
const Cell = later(() => z.nullable(z.number()))
const Share = later(() => z.nullable(z.union([z.number(), z.literal("none")])))

const FiguresAnswer = later(() =>
  z.object({
    from: z.string(),
    to: z.string(),
    rows: list(
      z.object({
        matter: z.string(),
        title: Words(),
        week: z.string(),
        received: Cell(),
        done: Cell(),
        waiting: Cell(),
        medianDays: Share(),
        p90Days: Share(),
        overdue: Cell(),
        returned: Cell(),
        noShowRate: maybe(Share()),
      }),
    ),
    totals: list(
      z.object({
        week: z.string(),
        received: Cell(),
        done: Cell(),
        waiting: Cell(),
        overdue: Cell(),
        returned: Cell(),
      }),
    ),
    least: z.number(),
    asOf: z.string(),
  }),
)

export function jobsApi({ bulk, exports, records }: Casework): readonly Route[] {
  return [...bulkRoutes(bulk), ...exportRoutes(exports), figures(records)]
}

function bulkRoutes(bulk: Bulk): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/desk/bulk/dry-run",
      access: "desk",
      summary: "What an act would do to at most 500 cases, grouped by outcome, exceptions pulled out",
      body: inputs.BulkAsk,
      answer: DryRunAnswer,
      run: ({ actor, body }) => bulk.dryRun(staffOf(actor), body),
    }),
    route({
      method: "post",
      path: "/api/desk/bulk",
      access: "desk",
      summary: "Do what a dry run showed, as a job",
      body: inputs.BulkStart,
      answer: BulkAnswer,
      status: 201,
      run: ({ actor, body }) => bulk.start(staffOf(actor), body),
    }),
    route({
      method: "get",
      path: "/api/desk/bulk",
      access: "desk",
      summary: "Bulk jobs of the bureau, newest first",
      answer: () => z.object({ runs: list(BulkAnswer()) }),
      run: async ({ actor }) => ({ runs: await bulk.list(staffOf(actor)) }),
    }),
    route({
      method: "get",
      path: "/api/desk/bulk/:id",
      access: "desk",
      summary: "A bulk job, case by case",
      answer: BulkAnswer,
      run: ({ actor, param }) => bulk.get(staffOf(actor), param("id")),
    }),
    route({
      method: "post",
      path: "/api/desk/bulk/:id/undo",
      access: "desk",
      summary: "Take a bulk job back before anyone is told",
      body: z.strictObject({}),
      answer: BulkAnswer,
      run: ({ actor, param }) => bulk.undo(staffOf(actor), param("id")),
    }),
  ]
}

function exportRoutes(exports: Exports): readonly Route[] {
  return [
    route({
      method: "post",
      path: "/api/desk/exports",
      access: "desk",
      summary: "Ask for a file of a view, with the reason; made as a job",
      body: inputs.ExportAsk,
      answer: ExportAnswer,
      status: 201,
      run: ({ actor, body }) => exports.ask(staffOf(actor), body),
    }),
    route({
      method: "get",
      path: "/api/desk/exports",
      access: "desk",
      summary: "Exports asked for, newest first",
      answer: () => z.object({ exports: list(ExportAnswer()) }),
      run: async ({ actor }) => ({ exports: await exports.list(staffOf(actor)) }),
    }),
    route({
      method: "post",
      path: "/api/desk/exports/:id/link",
      access: "desk",
      summary: "A link to the file that works for a minute; written down",
      body: z.strictObject({}),
      answer: () => z.object({ href: z.string() }),
      run: ({ actor, param }) => exports.link(staffOf(actor), param("id")),
    }),
  ]
}

const Weeks = z.string().check(z.regex(/^(?:[1-9]\d?|10[0-4])$/, "field.format"))

function figures(records: Casework["records"]): Route {
  return route({
    method: "get",
    path: "/api/desk/figures",
    access: "desk",
    summary: "Figures by matter and week; counts too small to be shown are null",
    query: z.extend(inputs.FiguresQuery, { weeks: z.optional(Weeks) }),
    answer: FiguresAnswer,
    run: ({ actor, query: { weeks, ...query } }) =>
      records.figures(staffOf(actor), { ...query, ...(weeks && { weeks: Number(weeks) }) }),
  })
}

const same: [
  Same<z.infer<ReturnType<typeof DryRunAnswer>>, views.BulkDryRun>,
  Same<z.infer<ReturnType<typeof BulkAnswer>>, views.BulkView>,
  Same<z.infer<ReturnType<typeof ExportAnswer>>, views.ExportView>,
  Same<z.infer<ReturnType<typeof FiguresAnswer>>, views.Figures>,
] = [true, true, true, true]
void same
