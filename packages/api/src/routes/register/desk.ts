// The register at the desk of social organizations: imports with their preview, versions, an organization, what to look at.
import type { Staff } from "@civil/core/actor.ts"
import type { Calendar } from "@civil/core/calendar.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Clock } from "@civil/core/world.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { Register } from "@civil/register/service.ts"
import { datasets } from "@civil/register/version.ts"
import { deskLists, reportStates, seesRegister } from "@civil/services/organizations/candidates/list.ts"
import { candidateKinds } from "@civil/services/organizations/candidates/words.ts"
import * as z from "zod/mini"
import { type Route, route, staffOf } from "../route.ts"
import { list, maybe } from "../shapes.ts"
import {
  BegunAnswer,
  CandidatesAnswer,
  ColumnsAnswer,
  DeskOrganizationAnswer,
  ImportAnswer,
  InspectionsAnswer,
  ReportedAnswer,
  SaidChangeAnswer,
} from "./desk-answers.ts"
import { candidatesView, inspectionsView, organizationView, reportedView, saidChange } from "./desk-views.ts"
import { HitAnswer, VersionAnswer } from "./open-answers.ts"
import { hitView, todayOf, versionView } from "./open-views.ts"

export interface DeskRegisterDeps {
  readonly register: Register
  readonly clock: Clock
  readonly table: PortalTable
  readonly origin: string
  readonly calendar?: Calendar
}

const After = z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) })
const base = "/api/desk/register"

/** An officer of the register's own desk, or who oversees the bureau; to others there is no such room. */
function seeing(actor: Parameters<typeof staffOf>[0]): Staff {
  const staff = staffOf(actor)
  if (!seesRegister(staff)) throw absent(staff)
  return staff
}

export function deskRegisterApi(deps: DeskRegisterDeps): readonly Route[] {
  return [...imports(deps), ...importActs(deps), ...versions(deps), ...organizations(deps), ...lists(deps)]
}

function imports({ register }: DeskRegisterDeps): readonly Route[] {
  return [
    route({
      method: "get",
      path: `${base}/imports`,
      access: "desk",
      summary: "Files of the registrar on their way into the register, newest first",
      query: After,
      answer: () => z.object({ imports: list(ImportAnswer()), next: maybe(z.string()) }),
      run: ({ actor, query }) => register.imports.list(staffOf(actor), query.after),
    }),
    route({
      method: "post",
      path: `${base}/imports`,
      access: "desk",
      summary: "Begin an import; answers the form to post the file with, straight to the storage",
      // The shape is the register's own, which names each field that does not hold.
      body: z.record(z.string(), z.union([z.string(), z.number()])),
      answer: BegunAnswer,
      status: 201,
      run: ({ actor, body }) => register.imports.begin(staffOf(actor), body),
    }),
    route({
      method: "get",
      path: `${base}/imports/:id`,
      access: "desk",
      summary: "One import: progress, preview of changes, rows left out with their reasons",
      answer: ImportAnswer,
      run: ({ actor, param }) => register.imports.get(staffOf(actor), param("id")),
    }),
    route({
      method: "get",
      path: `${base}/columns/:dataset`,
      access: "desk",
      summary: "Columns a dataset takes, and an empty file with them",
      answer: ColumnsAnswer,
      run: async ({ actor, param }) => {
        seeing(actor)
        const dataset = datasets.find((each) => each === param("dataset"))
        if (dataset === undefined) throw new Refusal("missing", "route.missing")
        // What reads and writes files is not a part of every start.
        const { templateCsv } = await import("@civil/register/imports/columns/forms.ts")
        return { columns: await register.imports.columns(dataset), template: templateCsv(dataset) }
      },
    }),
  ]
}

function importActs({ register: { imports: of } }: DeskRegisterDeps): readonly Route[] {
  const revision = z.int().check(z.minimum(0))
  return [
    ...(["uploaded", "preview", "discard"] as const).map((act) =>
      route({
        method: "post",
        path: `${base}/imports/:id/${act}`,
        access: "desk",
        summary: {
          uploaded: "The file lies in the storage: it is read in the queue",
          preview: "Make the preview anew against the register as it now is",
          discard: "Give the import up",
        }[act],
        body: z.strictObject({}),
        answer: ImportAnswer,
        run: ({ actor, param }) => of[act](staffOf(actor), param("id")),
      }),
    ),
    route({
      method: "post",
      path: `${base}/imports/:id/publish`,
      access: "desk",
      summary: "Agree to the preview of this revision as the second person: it becomes the next version",
      body: z.strictObject({ revision }),
      answer: ImportAnswer,
      run: ({ actor, body, param }) => of.publish(staffOf(actor), param("id"), body),
    }),
    route({
      method: "post",
      path: `${base}/imports/:id/refuse`,
      access: "desk",
      summary: "Do not agree, with a reason",
      body: z.strictObject({ revision, reason: z.string().check(z.maxLength(2000)) }),
      answer: ImportAnswer,
      run: ({ actor, body, param }) => of.refuse(staffOf(actor), param("id"), body),
    }),
    ...(["issues", "changes", "file"] as const).map((what) =>
      route({
        method: "post",
        path: `${base}/imports/:id/links/${what}`,
        access: "desk",
        summary: {
          issues: "A link for a minute to the rows left out, with their reasons",
          changes: "A link for a minute to all changes of the preview",
          file: "A link for a minute to the file as it was sent",
        }[what],
        body: z.strictObject({}),
        answer: () => z.object({ href: z.string() }),
        run: ({ actor, param }) => of.link(staffOf(actor), param("id"), what),
      }),
    ),
  ]
}

function versions({ register }: DeskRegisterDeps): readonly Route[] {
  return [
    route({
      method: "get",
      path: `${base}/versions`,
      access: "desk",
      summary: "Versions of the bureau's register, newest first",
      answer: () => z.object({ versions: list(VersionAnswer()) }),
      run: async ({ actor }) => ({
        versions: (await register.versions(seeing(actor).bureau, 100)).map(versionView),
      }),
    }),
    route({
      method: "get",
      path: `${base}/versions/:number/changes`,
      access: "desk",
      summary: "What a version changed, in words",
      query: After,
      answer: () => z.object({ changes: list(SaidChangeAnswer()), next: maybe(z.string()) }),
      run: async ({ actor, param, query }) => {
        const number = Number(param("number"))
        if (!Number.isInteger(number) || number < 1) throw new Refusal("missing", "route.missing")
        const ask = { sinceVersion: number - 1, ...(query.after === undefined ? {} : { after: query.after }) }
        const { changes, next } = await register.changes(seeing(actor).bureau, ask)
        const own = changes.filter(({ version }) => version === number)
        const more = next !== undefined && own.length === changes.length
        return { changes: own.map(saidChange), ...(more ? { next } : {}) }
      },
    }),
  ]
}

function organizations({ register, clock, origin }: DeskRegisterDeps): readonly Route[] {
  return [
    route({
      method: "get",
      path: `${base}/organizations`,
      access: "desk",
      summary: "Organizations of the bureau's register by name, code, pinyin or initials",
      query: z.strictObject({ q: z.string().check(z.maxLength(100)) }),
      answer: () => z.object({ organizations: list(HitAnswer()), total: z.number() }),
      run: async ({ actor, query }) => {
        const { bureau } = seeing(actor)
        const { hits, total } = await register.search({ text: query.q, bureau, limit: 25 })
        return { organizations: hits.map((hit) => hitView(hit, todayOf(clock), origin)), total }
      },
    }),
    route({
      method: "get",
      path: `${base}/organizations/:code`,
      access: "desk",
      summary: "One organization: every field with its source, entries with the path to removal, its history",
      answer: DeskOrganizationAnswer,
      run: async ({ actor, param }) => {
        const { bureau } = seeing(actor)
        const [found, history] = await Promise.all([
          register.find(param("code")),
          register.history(param("code")),
        ])
        if (found?.organization.bureau !== bureau) throw new Refusal("missing", "register.no_organization")
        return organizationView(found, history, todayOf(clock))
      },
    }),
  ]
}

function lists({ register, clock, table, calendar }: DeskRegisterDeps): readonly Route[] {
  const read = deskLists(register, calendar === undefined ? undefined : () => calendar)
  const kind = z.optional(z.enum(candidateKinds))
  return [
    route({
      method: "get",
      path: `${base}/candidates`,
      access: "desk",
      summary: "Organizations to look at, with what the register says; nobody is listed or removed by it",
      query: z.strictObject({ kind, after: z.optional(z.string().check(z.maxLength(60))) }),
      answer: CandidatesAnswer,
      run: async ({ actor, query }) =>
        candidatesView(table, await read(seeing(actor).bureau, todayOf(clock)), query),
    }),
    route({
      method: "get",
      path: `${base}/inspections`,
      access: "desk",
      summary: "How many reported on each of the last five years, and with what conclusion",
      answer: InspectionsAnswer,
      run: async ({ actor }) => inspectionsView(await read(seeing(actor).bureau, todayOf(clock))),
    }),
    route({
      method: "get",
      path: `${base}/inspections/:year`,
      access: "desk",
      summary: "Organizations with one conclusion, or none, for a year",
      query: z.strictObject({
        is: z.enum(reportStates),
        after: z.optional(z.string().check(z.maxLength(60))),
      }),
      answer: ReportedAnswer,
      run: async ({ actor, param, query }) => {
        const lists = await read(seeing(actor).bureau, todayOf(clock))
        return reportedView(lists, Number(param("year")), query)
      },
    }),
  ]
}
