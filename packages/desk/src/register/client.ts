// The desk's way to the register: imports, versions, organizations, what to look at, and cases opened at the desk.
import type { DeskCard, DeskCase, OpeningLine } from "@civil/casework/views.ts"
import type { Text } from "@civil/core/text.ts"
import type { ImportView } from "@civil/register/imports/contract.ts"
import type { CreditList, Organization } from "@civil/register/organization.ts"
import type { ChangeKind, Counts, Dataset, DatasetMark } from "@civil/register/version.ts"
import { searchWith } from "../cases-client.ts"
import type { Answer, Caller } from "../client.ts"

export interface UploadForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

export interface ColumnView {
  readonly title: string
  readonly needed: boolean
  readonly about: Text
}

export interface VersionView {
  readonly number: number
  readonly publishedAt: string
  readonly cause: { readonly kind: "import" | "act"; readonly dataset?: Dataset }
  readonly counts: Counts
  readonly marks: Readonly<Partial<Record<Dataset, DatasetMark>>>
  readonly size: number
}

export interface SaidChange {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly publishedAt: string
  readonly what: ChangeKind
  readonly text: Text
}

export interface OrganizationHit {
  readonly code: string
  readonly name: string
  readonly former?: string
  readonly type?: string
  readonly status?: string
  readonly listed?: CreditList
}

export interface Prefill {
  readonly matter: string
  readonly answers: Readonly<Record<string, string>>
}

export interface CandidateView {
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly since: string
  readonly due?: string
  readonly late?: true
  readonly reason: Text
  readonly ground?: Text
  readonly open?: Prefill
  readonly cases: readonly { readonly id: string; readonly code: string; readonly matter: string }[]
}

export interface CandidatesView {
  readonly version: number
  readonly on: string
  readonly size: number
  readonly inspectionsAsOf?: string
  readonly note?: Text
  readonly counts: readonly {
    readonly kind: string
    readonly title: Text
    readonly count: number
    readonly late: number
  }[]
  readonly rows: readonly CandidateView[]
  readonly next?: string
}

export interface InspectionYear {
  readonly year: number
  readonly passed: number
  readonly basically_passed: number
  readonly failed: number
  readonly absent: number
  readonly filed: number
  readonly none: number
}

/** One organization behind a number of the overview by year. */
export interface ReportedView {
  readonly code: string
  readonly name: string
  readonly open?: Prefill
  /** An entry on this ground stands already. */
  readonly listed?: true
}

export interface RemovalView {
  readonly entry: string
  readonly ground: Text
  readonly steps: readonly Text[]
  readonly earliest?: string
  readonly basis: Text
}

export interface DeskOrganization {
  readonly organization: Organization
  readonly version: number
  readonly publishedAt: string
  readonly marks: VersionView["marks"]
  readonly removals: readonly RemovalView[]
  readonly candidates: readonly Omit<CandidateView, "cases" | "due" | "late">[]
  readonly history: readonly SaidChange[]
  readonly listed: readonly CreditList[]
}

/** A question of a form, without its conditions: which are asked, the server says. */
export interface FieldView {
  readonly name: string
  readonly kind: string
  readonly label: Text
  readonly hint?: Text
  readonly optional?: true
  readonly most?: number
  readonly options?: readonly { readonly value: string; readonly label: Text; readonly hint?: Text }[]
}

export interface OpeningView extends OpeningLine {
  readonly id: string
  readonly form: {
    readonly pages: readonly {
      readonly id: string
      readonly title: Text
      readonly lead?: Text
      readonly fields: readonly FieldView[]
    }[]
  }
  readonly secondApproval: boolean
  readonly asked: readonly string[]
}

export type Said = Readonly<Record<string, string | boolean | readonly string[]>>

export interface BeginImport {
  readonly dataset: string
  readonly extent: string
  readonly source: string
  readonly asOf: string
  readonly fileName: string
  readonly bytes: number
}

export interface RegisterClient {
  imports(
    after?: string,
  ): Promise<Answer<{ readonly imports: readonly ImportView[]; readonly next?: string }>>
  begin(input: BeginImport): Promise<Answer<{ readonly id: string; readonly form: UploadForm }>>
  getImport(id: string): Promise<Answer<ImportView>>
  actImport(id: string, act: "uploaded" | "preview" | "discard"): Promise<Answer<ImportView>>
  publishImport(id: string, revision: number): Promise<Answer<ImportView>>
  refuseImport(id: string, revision: number, reason: string): Promise<Answer<ImportView>>
  importLink(id: string, what: "issues" | "changes" | "file"): Promise<Answer<{ readonly href: string }>>
  columns(
    dataset: string,
  ): Promise<Answer<{ readonly columns: readonly ColumnView[]; readonly template: string }>>
  versions(): Promise<Answer<{ readonly versions: readonly VersionView[] }>>
  changes(
    number: number,
    after?: string,
  ): Promise<Answer<{ readonly changes: readonly SaidChange[]; readonly next?: string }>>
  search(
    q: string,
  ): Promise<Answer<{ readonly organizations: readonly OrganizationHit[]; readonly total: number }>>
  organization(code: string): Promise<Answer<DeskOrganization>>
  casesOf(code: string): Promise<Answer<{ readonly cards: readonly DeskCard[] }>>
  candidates(kind?: string, after?: string): Promise<Answer<CandidatesView>>
  inspections(): Promise<
    Answer<{ readonly asOf?: string; readonly size: number; readonly years: readonly InspectionYear[] }>
  >
  reported(
    year: number,
    is: string,
    after?: string,
  ): Promise<
    Answer<{ readonly rows: readonly ReportedView[]; readonly total: number; readonly next?: string }>
  >
  openings(): Promise<Answer<{ readonly matters: readonly OpeningLine[] }>>
  opening(matter: string, answers: Said): Promise<Answer<OpeningView>>
  open(matter: string, id: string, answers: Said, note?: string): Promise<Answer<DeskCase>>
}

export function createRegisterClient({ get, post }: Caller): RegisterClient {
  const of = (...parts: readonly string[]) => ["/api/desk", ...parts.map(encodeURIComponent)].join("/")
  const at = (...parts: readonly string[]) => of("register", ...parts)
  return {
    imports: (after) => get(at("imports") + searchWith({ after })),
    begin: (input) => post(at("imports"), input),
    getImport: (id) => get(at("imports", id)),
    actImport: (id, act) => post(at("imports", id, act), {}),
    publishImport: (id, revision) => post(at("imports", id, "publish"), { revision }),
    refuseImport: (id, revision, reason) => post(at("imports", id, "refuse"), { revision, reason }),
    importLink: (id, what) => post(at("imports", id, "links", what), {}),
    columns: (dataset) => get(at("columns", dataset)),
    versions: () => get(at("versions")),
    changes: (number, after) => get(at("versions", String(number), "changes") + searchWith({ after })),
    search: (q) => get(at("organizations") + searchWith({ q })),
    organization: (code) => get(at("organizations", code)),
    casesOf: (code) => get(of("organizations", code, "cases")),
    candidates: (kind, after) => get(at("candidates") + searchWith({ kind, after })),
    inspections: () => get(at("inspections")),
    reported: (year, is, after) => get(at("inspections", String(year)) + searchWith({ is, after })),
    openings: () => get(of("openings")),
    opening: (matter, answers) => post(of("openings", matter), { answers }),
    open: (matter, id, answers, note) =>
      post(of("openings", matter, "cases", id), { answers, ...(note && { note }) }),
  }
}
