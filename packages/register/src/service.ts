// The register as pages, API, desk and workers call it. Methods take raw input and validate it; they throw `Refusal` and nothing else that a person caused.
import type { Actor, Citizen, Staff } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Imports } from "./imports/contract.ts"
import type { CreditEntry, IllegalOrganization, Inspection, Organization } from "./organization.ts"
import type { Ask, Filters, Hit, Near } from "./search/contract.ts"
import type { Change, Dataset, DatasetMark, Version } from "./version.ts"
import type { World } from "./world.ts"

/** An organization at a version, with what each dataset rests on there. */
export interface OrganizationAt {
  readonly organization: Organization
  readonly version: Version
  readonly marks: Readonly<Partial<Record<Dataset, DatasetMark>>>
}

/** Hits of all bureaus served, one list; `bureau` names the register each is in. */
export type RegisterHit = Hit & { readonly bureau: string }

export interface RegisterReading {
  /** The newest version of every bureau served, from memory for some seconds. */
  heads(): Promise<readonly Version[]>
  search(
    ask: Ask & { readonly bureau?: string },
  ): Promise<{ readonly hits: readonly RegisterHit[]; readonly total: number }>
  near(
    name: string,
    options?: { readonly limit?: number; readonly without?: string; readonly bureau?: string },
  ): Promise<readonly Near[]>
  nearCodes(code: string): Promise<readonly Near[]>
  exact(name: string): Promise<readonly RegisterHit[]>
  /** `asOf`: an ISO day; the register as it was published at the end of that day in Shanghai. Undefined: not in it then. */
  find(code: string, asOf?: string): Promise<OrganizationAt | undefined>
  /** Newest first. */
  history(code: string): Promise<readonly Change[]>
  versions(bureau: string, most?: number): Promise<readonly Version[]>
  /** What changed after a version or day, oldest first, in pages. */
  changes(
    bureau: string,
    query: { readonly sinceVersion?: number; readonly since?: string; readonly after?: string },
  ): Promise<{ readonly changes: readonly Change[]; readonly next?: string }>
  /** Rows of the official lists; a part of a name narrows them. */
  illegal(query: { readonly text?: string; readonly asOf?: string; readonly page?: number }): Promise<{
    readonly rows: readonly IllegalOrganization[]
    readonly total: number
    readonly marks: readonly DatasetMark[]
  }>
  findIllegal(id: string): Promise<IllegalOrganization | undefined>
  /** Every organization of a bureau's newest version, in order of code. Reads the whole register: for lists of the desk and nightly work. */
  each(bureau: string): AsyncIterable<Organization>
  /**
   * The whole register of a version (the newest where absent): bytes when small enough to answer, else a link to the object,
   * which is packed (gzip). `sha256`: of the unpacked document. Undefined: there is no such version.
   */
  download(
    bureau: string,
    options: { readonly format: "csv" | "json"; readonly version?: number },
  ): Promise<
    | { readonly version: Version; readonly sha256: string; readonly bytes: Uint8Array }
    | { readonly version: Version; readonly sha256: string; readonly href: string }
    | undefined
  >
  /** SHA-256 of each unpacked document of the newest version, where it is written already. */
  sums(bureau: string): Promise<Readonly<Partial<Record<"csv" | "json", string>>>>
}

/** What a decision changes about one organization. Applied to the newest version; nothing else of it changes. */
export type Act =
  | { readonly kind: "list"; readonly entry: CreditEntry }
  | { readonly kind: "delist"; readonly entry: string; readonly on: string; readonly reason: string }
  | { readonly kind: "inspection"; readonly inspection: Inspection }

export interface RegisterActs {
  /**
   * Publishes a decision as a version of its own, at least once: the same `id` (a case) again changes nothing. Throws `Busy`
   * while an import is being published; whoever calls from the outbox is asked again.
   */
  publish(act: {
    readonly id: string
    readonly bureau: string
    readonly code: string
    readonly act: Act
    readonly mark: { readonly source: string; readonly asOf: string; readonly document?: string }
  }): Promise<Version>
}

/** A person follows an organization, an own list of organizations, or an official list of a bureau. */
export type Followed =
  | { readonly kind: "organization"; readonly code: string }
  | { readonly kind: "list"; readonly bureau: string; readonly list: "abnormal" | "serious" | "illegal" }

export interface OwnList {
  readonly id: string
  readonly name: string
  readonly codes: readonly string[]
}

export interface FollowView {
  readonly followed: Followed
  readonly name: string
  /** Epoch milliseconds. */
  readonly since: number
  /** Of an own list. */
  readonly inList?: string
}

export interface Follows {
  list(actor: Actor): Promise<{ readonly follows: readonly FollowView[]; readonly lists: readonly OwnList[] }>
  follow(actor: Actor, input: unknown): Promise<void>
  unfollow(actor: Actor, input: unknown): Promise<void>
  /** Codes or exact names, one a line; what was not found is answered line by line. */
  saveList(actor: Actor, input: unknown): Promise<OwnList>
  dropList(actor: Actor, id: string): Promise<void>
  isFollowed(actor: Actor, code: string): Promise<boolean>
}

/** Who may act for an organization. `legal`: as the sign-in states. `agent`: granted by such a person, or by the desk on paper. */
export interface Grant {
  readonly code: string
  readonly name: string
  readonly role: "legal" | "agent"
  /** What an agent may do; a legal representative may do everything. */
  readonly may: readonly ("report" | "events" | "requests")[]
  /** Last day, ISO; absent for `legal`. */
  readonly until?: string
}

export interface Agents {
  /** The organizations the person may act for now. */
  of(actor: Citizen): Promise<readonly Grant[]>
  /** The grant, or the same 404 as for no such organization. */
  get(actor: Actor, code: string, may?: Grant["may"][number]): Promise<Grant>
  /** Whether the person may act for it, at all or in this; one small read. */
  actsFor(actor: Actor, code: string, may?: Grant["may"][number]): Promise<boolean>
  /** Part that holds only while the grant stands: goes into the transaction of what is handed in. */
  holding(actor: Citizen, code: string, may: Grant["may"][number]): Promise<readonly Part[]>
  /** Agents of an organization, names masked for all but its legal representative. */
  list(actor: Actor, code: string): Promise<readonly AgentView[]>
  /** Who named and took back whom, newest first; only for its legal representative. */
  history(actor: Actor, code: string): Promise<readonly AgentLine[]>
  /** By the legal representative: name and document number of the agent, scope, last day. */
  grant(actor: Actor, code: string, input: unknown): Promise<AgentView>
  revoke(actor: Actor, code: string, agent: string): Promise<void>
  /** By the desk, on a power of attorney looked at in a case; idempotent. */
  grantByCase(grant: {
    readonly case: string
    readonly code: string
    readonly person: string
    readonly name: string
    readonly may: Grant["may"]
    readonly until: string
    readonly at: number
  }): Promise<void>
  /** Codes of the organizations somebody acts for here, or did: whom to remind. */
  organizations(): Promise<readonly string[]>
  /** Keys of the persons to tell of what concerns an organization, or what they may do for it. */
  persons(code: string, may?: Grant["may"][number]): Promise<readonly string[]>
}

export interface AgentView {
  readonly id: string
  readonly name: string
  readonly may: Grant["may"]
  readonly until: string
  /** Epoch milliseconds. */
  readonly since: number
  readonly revokedAt?: number
}

/** `by`: name of the legal representative; absent where a decided case did it. */
export interface AgentLine {
  /** Epoch milliseconds. */
  readonly at: number
  readonly what: "granted" | "revoked"
  readonly name: string
  readonly by?: string
  readonly case?: string
  readonly may: Grant["may"]
  readonly until: string
}

export interface Register extends RegisterReading, RegisterActs {
  readonly imports: Imports
  readonly follows: Follows
  readonly agents: Agents
  /** Does one outbox entry of the topics `register.*`; bears it twice, late and out of order. */
  handle(entry: Entry): Promise<void>
  /** Does a long job named by a message of the queue `desk-work` (`register.…`), as far as its time goes; true when finished. */
  work(job: string, remaining: () => number): Promise<boolean>
}

/** Told when something followed changed: one notice a person a version, whatever the number of changes. */
export interface RegisterFollower {
  tell(notice: {
    readonly key: string
    readonly person: string
    /** As the sign-in told it when they last followed something; absent: the message centre only. */
    readonly mobile?: string
    readonly bureau: string
    readonly version: Version
    readonly changes: readonly Change[]
    /** How many there are in all; `changes` has the first of them. */
    readonly total: number
  }): Promise<void>
}

export interface RegisterDeps {
  readonly world: World
  readonly bureaus: readonly { readonly code: string; readonly name: Text }[]
  /** Files (`register/…` of the bucket `documents`): what was imported, rejects, the artefacts of each version. */
  readonly objects: Objects
  /** Puts a message into the queue `desk-work`. */
  readonly enqueue: (job: string) => Promise<void>
  readonly follower: RegisterFollower
  /** What stands at the head of a register handed out as JSON: its licence. `on`: an ISO day. */
  readonly imprint?: ((bureau: string, on: string) => Readonly<Record<string, string>>) | undefined
}

export type { Filters, Staff }
