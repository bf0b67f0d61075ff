// How an invented case of the demo is told: who asked for what, how long ago, and what happened since.
import type { Answers } from "@civil/casework/form.ts"
import type { DeskAct } from "@civil/casework/inputs.ts"
import type { MatterName } from "@civil/casework/matter.ts"

/** Posts of the demo's staff, by the beginning of their login. */
export type Post =
  | "clerk"
  | "second-clerk"
  | "reviewer"
  | "approver"
  | "manager"
  | "counsellor"
  | "complaints"
  | "societies"
  | "societies-second"
  | "societies-approver"

export type Step =
  | { readonly by: Post; readonly act: DeskAct; readonly input?: Readonly<Record<string, unknown>> }
  | {
      readonly by: "citizen"
      readonly act: "withdraw" | "correct" | "appeal" | "rate"
      readonly input?: Readonly<Record<string, unknown>>
    }
  /** Nothing happens for so long; what is due in it is done. */
  | { readonly hours: number }

/** What answers may depend on. */
export interface Setting {
  /** The day it was handed in. */
  readonly day: string
  /** Region code of the bureau. */
  readonly bureau: string
  /** Choices that the bureau's form offers for a field, by value. */
  choices(field: string): readonly string[]
  /** A paper uploaded for the field: its id. */
  paper(field: string): Promise<string>
  /** Code of a visit that the applicant missed. */
  missed(): Promise<string>
  /** Another invented person: name and number. */
  readonly other: { readonly name: string; readonly number: string }
}

export interface Story {
  readonly matter: MatterName
  /** Counted from 0 within the bureau; the same number is the same person. */
  readonly person: number
  /** Login of a resident of the sign-in page instead, in the bureau where they live. */
  readonly resident?: string
  readonly daysAgo: number
  readonly answers: (setting: Setting) => Answers | Promise<Answers>
  readonly since?: readonly Step[]
  /** Begun and not handed in. */
  readonly draft?: true
}
