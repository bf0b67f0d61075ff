// What the citizen pages need from their host: who asks, in which language, and the services behind the pages.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Actor } from "@civil/core/actor.ts"
import type { Calendar } from "@civil/core/calendar.ts"
import type { Language, Text, Values } from "@civil/core/text.ts"
import type { Clock } from "@civil/core/world.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import type { Context } from "hono"
import type { ResidentCases } from "./cases/deps.ts"
import type { ListSent } from "./check/routes.tsx"
import type { PublicRegister } from "./organizations/deps.ts"

/** Put on the context by the host before any page runs. */
export interface PageVariables {
  readonly actor: Actor
  readonly language: Language
  /** 长者版: larger type and targets on the same pages. */
  readonly elder: boolean
  /** Sent back as the hidden field `_csrf` by every form. */
  readonly csrf: string
  /** CSP nonce for the inline critical CSS and the speculation rules. */
  readonly nonce: string
  /** The bureau chosen by cookie, or the first one served here. */
  readonly bureau: BureauProfile
}

export type PageEnv = { Variables: PageVariables }
export type PageContext = Context<PageEnv>

/** Client entries of this package, named like their files in `islands/`. */
export const islandEntries = ["enhance", "pass-on", "autosave", "papers", "organizations"] as const
export type IslandEntry = (typeof islandEntries)[number]

/** URLs of one built entry and of the chunks it imports, from the client manifest. */
export interface EntryAssets {
  readonly script: string
  readonly preloads: readonly string[]
}

/** What every page stands on, whatever it is about. */
export interface SiteDeps {
  readonly bureaus: readonly BureauProfile[]
  readonly clock: Clock
  /** Working days, for the dates a divorce receipt leads to. */
  readonly calendar: Calendar
  readonly demo: boolean
  /** Public origin without a trailing slash, e.g. `https://mz.example.gov.cn`; used in canonical links and calendar files. */
  readonly origin: string
  /** Undefined while the client has not been built: pages then work without their islands. */
  assets(entry: IslandEntry): EntryAssets | undefined
  /** The sentence of a refusal code or of a field's code, in both languages, values filled in. */
  sentence(code: string, values?: Values): Text
}

export interface PortalDeps extends SiteDeps {
  readonly marriage: MarriageService
  /** Matters that wait in a queue. Absent where a test needs none: their pages then do not exist. */
  readonly casework?: ResidentCases
  /** Social organizations. Absent where a test needs none: their pages then do not exist. */
  readonly register?: PublicRegister
  /** Whether a bureau takes anything in through the queue, where the queue itself is not open. */
  readonly applies?: (bureau: string) => boolean
  /** The message centre. */
  readonly notices?: Pick<Notices, "messages" | "check">
  /** What was sent; only in a demonstration. */
  readonly sent?: ListSent
}
