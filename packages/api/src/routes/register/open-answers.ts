// What the open data of organizations answer: the register's own shapes, with the verdict in words and the licence.
import {
  creditLists,
  grades,
  inspectionConclusions,
  organizationKinds,
  organizationStatuses,
} from "@civil/register/organization.ts"
import { changeKinds, datasets } from "@civil/register/version.ts"
import * as z from "zod/mini"
import { later, list, maybe, Words } from "../shapes.ts"

const bareMark = () => ({ source: z.string(), asOf: z.string(), document: maybe(z.string()) })
const Mark = later(() => z.object({ ...bareMark(), besides: maybe(list(z.object(bareMark()))) }))

export const LicenceAnswer = later(() =>
  z.object({ id: z.string(), name: Words(), url: z.string(), note: Words() }),
)

const fileMark = () => ({ ...bareMark(), version: z.number(), extent: z.enum(["whole", "part"]) })
const Marks = later(() =>
  z.partialRecord(
    z.enum(datasets),
    z.object({ ...fileMark(), lists: maybe(z.partialRecord(z.enum(creditLists), z.object(fileMark()))) }),
  ),
)

const Counts = later(() =>
  z.object({
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    missing: z.number(),
    rejected: z.number(),
  }),
)

export const VersionAnswer = later(() =>
  z.object({
    bureau: z.string(),
    number: z.number(),
    publishedAt: z.string(),
    cause: z.object({ kind: z.enum(["import", "act"]), dataset: maybe(z.enum(datasets)) }),
    counts: Counts(),
    marks: Marks(),
    size: z.number(),
    sha256: maybe(z.string()),
  }),
)

const DownloadAnswer = later(() => z.object({ csv: z.string(), json: z.string() }))

export const RegisterAnswer = later(() =>
  z.object({
    bureau: z.string(),
    name: Words(),
    version: VersionAnswer(),
    download: DownloadAnswer(),
    licence: LicenceAnswer(),
  }),
)

const Kind = later(() => z.enum(organizationKinds))
const Status = later(() => z.enum(organizationStatuses))

export const HitAnswer = later(() =>
  z.object({
    /** Of an organization; a row of the illegal list has an `id` instead. */
    code: maybe(z.string()),
    id: maybe(z.string()),
    name: z.string(),
    bureau: z.string(),
    matchedBy: z.enum(["name", "former", "code", "pinyin", "initials", "sound", "slip", "filter"]),
    former: maybe(z.string()),
    type: maybe(Kind()),
    region: maybe(z.string()),
    status: maybe(Status()),
    rating: maybe(z.string()),
    ratingUntil: maybe(z.string()),
    listed: maybe(z.enum(creditLists)),
    charity: maybe(z.literal(true)),
    illegal: maybe(z.literal(true)),
    page: z.string(),
  }),
)

export const FoundAnswer = later(() =>
  z.object({
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    pages: z.number(),
    organizations: list(HitAnswer()),
    registers: list(z.object({ bureau: z.string(), version: z.number(), asOf: maybe(z.string()) })),
  }),
)

const Basic = later(() =>
  z.object({
    name: z.string(),
    kind: Kind(),
    status: Status(),
    statusWord: maybe(z.string()),
    statusSince: maybe(z.string()),
    legalRepresentative: maybe(z.string()),
    established: maybe(z.string()),
    fundsFen: maybe(z.number()),
    supervisor: maybe(z.string()),
    direct: maybe(z.literal(true)),
    registrar: maybe(z.string()),
    address: maybe(z.string()),
    purpose: maybe(z.string()),
    scope: maybe(z.string()),
    area: maybe(z.string()),
    certificateFrom: maybe(z.string()),
    certificateTo: maybe(z.string()),
    phone: maybe(z.string()),
    field: maybe(z.string()),
    former: maybe(
      list(
        z.object({
          name: z.string(),
          until: maybe(z.string()),
          withdrawn: maybe(z.literal(true)),
          seen: maybe(z.literal(true)),
        }),
      ),
    ),
  }),
)

const Entry = later(() =>
  z.object({
    id: z.string(),
    list: z.enum(creditLists),
    ground: z.string(),
    reason: maybe(z.string()),
    on: z.string(),
    authority: maybe(z.string()),
    document: maybe(z.string()),
    removedOn: maybe(z.string()),
    removalReason: maybe(z.string()),
    mark: maybe(Mark()),
  }),
)

const Charity = later(() =>
  z.object({
    since: maybe(z.string()),
    fundraising: maybe(z.enum(["yes", "no"])),
    fundraisingSince: maybe(z.string()),
    fundraisingUntil: maybe(z.string()),
    certificate: maybe(z.string()),
    mark: maybe(Mark()),
  }),
)

const Penalty = later(() =>
  z.object({
    id: z.string(),
    kind: z.string(),
    amountFen: maybe(z.number()),
    ground: maybe(z.string()),
    authority: maybe(z.string()),
    document: maybe(z.string()),
    on: z.string(),
    mark: maybe(Mark()),
  }),
)

const Branch = later(() =>
  z.object({
    name: z.string(),
    kind: maybe(z.enum(["branch", "representative"])),
    since: maybe(z.string()),
    until: maybe(z.string()),
    mark: maybe(Mark()),
  }),
)

export const OrganizationAnswer = later(() =>
  z.object({
    code: z.string(),
    codeWarning: maybe(z.literal(true)),
    bureau: z.string(),
    region: z.string(),
    basic: Basic(),
    mark: maybe(Mark()),
    inspections: list(
      z.object({
        year: z.number(),
        conclusion: z.enum(inspectionConclusions),
        on: maybe(z.string()),
        mark: maybe(Mark()),
      }),
    ),
    ratings: list(z.object({ grade: z.enum(grades), from: z.string(), to: z.string(), mark: maybe(Mark()) })),
    charity: maybe(Charity()),
    entries: list(Entry()),
    penalties: list(Penalty()),
    branches: list(Branch()),
    missingSince: maybe(z.string()),
  }),
)

const Verdict = later(() =>
  z.object({
    tone: z.enum(["good", "caution", "stop", "unknown"]),
    headline: Words(),
    mark: maybe(Mark()),
    sentences: list(z.object({ about: z.string(), text: Words(), mark: maybe(Mark()) })),
  }),
)

export const CardAnswer = later(() =>
  z.object({
    organization: OrganizationAnswer(),
    version: z.object({ bureau: z.string(), number: z.number(), publishedAt: z.string() }),
    marks: Marks(),
    /** For today, or for the day asked about. */
    verdict: Verdict(),
    day: z.string(),
    page: z.string(),
    licence: LicenceAnswer(),
  }),
)

export const ChangeAnswer = later(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    version: z.number(),
    publishedAt: z.string(),
    what: z.enum(changeKinds),
    field: z.string(),
    before: maybe(z.string()),
    after: maybe(z.string()),
    text: Words(),
  }),
)

export const HistoryAnswer = later(() =>
  z.object({ code: z.string(), name: z.string(), changes: list(ChangeAnswer()) }),
)

export const ChangesAnswer = later(() =>
  z.object({ bureau: z.string(), changes: list(ChangeAnswer()), next: maybe(z.string()) }),
)

export const IllegalAnswer = later(() =>
  z.object({
    total: z.number(),
    page: z.number(),
    rows: list(
      z.object({
        id: z.string(),
        name: z.string(),
        issuer: z.string(),
        on: z.string(),
        batch: maybe(z.string()),
        measure: maybe(z.enum(["banned", "suspected"])),
        link: maybe(z.string()),
        note: maybe(z.string()),
      }),
    ),
    sources: list(Mark()),
  }),
)
