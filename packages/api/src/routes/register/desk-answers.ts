// What the desk's routes about the register answer: imports with their preview, what to look at, an organization with its clocks.
import type { ImportView } from "@civil/register/imports/contract.ts"
import { importStates } from "@civil/register/imports/contract.ts"
import { creditLists } from "@civil/register/organization.ts"
import { changeKinds, datasets } from "@civil/register/version.ts"
import { candidateKinds } from "@civil/services/organizations/candidates/words.ts"
import * as z from "zod/mini"
import { later, list, maybe, type Same, Words } from "../shapes.ts"
import { OrganizationAnswer, VersionAnswer } from "./open-answers.ts"

const Person = later(() => z.object({ id: z.string(), name: z.string() }))

const Issue = later(() =>
  z.object({
    row: z.number(),
    sheet: maybe(z.string()),
    column: maybe(z.string()),
    value: maybe(z.string()),
    code: z.string(),
    text: Words(),
    grade: z.enum(["rejected", "warning"]),
  }),
)

const PlainChange = later(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    version: z.number(),
    publishedAt: z.number(),
    what: z.enum(changeKinds),
    field: z.string(),
    before: maybe(z.string()),
    after: maybe(z.string()),
  }),
)

export const ImportAnswer = later(() =>
  z.object({
    id: z.string(),
    bureau: z.string(),
    dataset: z.enum(datasets),
    extent: z.enum(["whole", "part"]),
    source: z.string(),
    asOf: z.string(),
    fileName: z.string(),
    bytes: z.number(),
    sha256: maybe(z.string()),
    state: z.enum(importStates),
    revision: z.number(),
    by: Person(),
    second: maybe(Person()),
    progress: maybe(z.object({ done: z.number(), of: maybe(z.number()) })),
    counts: maybe(VersionAnswer().shape.counts),
    warnings: maybe(z.number()),
    issues: maybe(list(Issue())),
    changes: maybe(list(PlainChange())),
    summary: maybe(z.readonly(z.record(z.string(), z.number()))),
    outdated: maybe(z.literal(true)),
    alarms: maybe(list(Words())),
    problem: maybe(Words()),
    notes: maybe(list(Words())),
    refusal: maybe(z.string()),
    version: maybe(z.number()),
    at: z.number(),
    publishedAt: maybe(z.number()),
    may: z.object({
      publish: z.boolean(),
      discard: z.boolean(),
      refuse: z.boolean(),
      preview: z.boolean(),
      file: z.boolean(),
    }),
    taken: maybe(list(z.object({ by: Person(), at: z.number() }))),
  }),
)

export const BegunAnswer = later(() =>
  z.object({
    id: z.string(),
    /** Where to post a multipart form: these fields first, then the file as `file`. */
    form: z.object({ action: z.string(), fields: z.readonly(z.record(z.string(), z.string())) }),
  }),
)

export const ColumnsAnswer = later(() =>
  z.object({
    columns: list(z.object({ title: z.string(), needed: z.boolean(), about: Words() })),
    /** An empty file with these columns, as text. */
    template: z.string(),
  }),
)

export const SaidChangeAnswer = later(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    version: z.number(),
    publishedAt: z.string(),
    what: z.enum(changeKinds),
    text: Words(),
  }),
)

const Removal = later(() =>
  z.object({
    entry: z.string(),
    ground: Words(),
    steps: list(Words()),
    earliest: maybe(z.string()),
    seriousFrom: maybe(z.string()),
    basis: Words(),
  }),
)

const Prefill = later(() =>
  z.object({
    matter: z.enum(["organizations.listing", "organizations.delisting"]),
    answers: z.readonly(z.record(z.string(), z.string())),
  }),
)

export const CandidateAnswer = later(() =>
  z.object({
    kind: z.enum(candidateKinds),
    code: z.string(),
    name: z.string(),
    since: z.string(),
    due: maybe(z.string()),
    late: maybe(z.literal(true)),
    reason: Words(),
    ground: maybe(Words()),
    open: maybe(Prefill()),
    /** Cases of listing or removal that are open about it. */
    cases: list(z.object({ id: z.string(), code: z.string(), matter: z.string() })),
  }),
)

export const CandidatesAnswer = later(() =>
  z.object({
    version: z.number(),
    on: z.string(),
    size: z.number(),
    inspectionsAsOf: maybe(z.string()),
    note: maybe(Words()),
    counts: list(
      z.object({ kind: z.enum(candidateKinds), title: Words(), count: z.number(), late: z.number() }),
    ),
    rows: list(CandidateAnswer()),
    next: maybe(z.string()),
  }),
)

export const InspectionsAnswer = later(() =>
  z.object({
    asOf: maybe(z.string()),
    size: z.number(),
    years: list(
      z.object({
        year: z.number(),
        passed: z.number(),
        basically_passed: z.number(),
        failed: z.number(),
        absent: z.number(),
        filed: z.number(),
        /** Registered before that year, and the register says nothing. */
        none: z.number(),
      }),
    ),
  }),
)

export const ReportedAnswer = later(() =>
  z.object({
    rows: list(
      z.object({
        code: z.string(),
        name: z.string(),
        open: maybe(Prefill()),
        listed: maybe(z.literal(true)),
      }),
    ),
    total: z.number(),
    next: maybe(z.string()),
  }),
)

export const DeskOrganizationAnswer = later(() =>
  z.object({
    organization: OrganizationAnswer(),
    version: z.number(),
    publishedAt: z.string(),
    marks: VersionAnswer().shape.marks,
    removals: list(Removal()),
    candidates: list(z.omit(CandidateAnswer(), { cases: true, due: true, late: true })),
    history: list(SaidChangeAnswer()),
    /** Lists it stands on now. */
    listed: list(z.enum(creditLists)),
  }),
)

const same: Same<z.infer<ReturnType<typeof ImportAnswer>>, ImportView> = true
void same
