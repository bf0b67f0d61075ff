// Everything a person has with the bureau, as lines of one list. A service that gives people something of their own adds a source here.
import type { CitizenCaseLine, DraftView } from "@civil/casework/views.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { sayDate, sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { AppointmentLine } from "@civil/services/marriage/screens/line.tsx"
import type { AppointmentView } from "@civil/services/marriage/views.ts"
import { Card, Tag } from "@civil/ui/index.ts"
import type { JSX } from "solid-js"
import { citizenCases } from "../cases/deps.ts"
import { sayDue } from "../cases/due.ts"
import { links } from "../cases/links.ts"
import { sayState, stands, toneOf } from "../cases/states.ts"
import type { PortalDeps } from "../env.ts"
import { officeName } from "../marriage/times.tsx"
import { my } from "./words.ts"

export const kinds = ["bookings", "cases", "drafts"] as const
export type Kind = (typeof kinds)[number]

export interface Entry {
  readonly kind: Kind
  /** The person has to do something. */
  readonly waits: boolean
  /** Nothing more comes of it. */
  readonly over: boolean
  /** Sorts within its part: what comes first for what lies ahead, what came last for what is over. */
  readonly at: string
  readonly draw: (language: Language) => JSX.Element
}

export interface Source {
  readonly kind: Kind
  read(deps: PortalDeps, person: Citizen): Promise<readonly Entry[]>
}

const live = new Set(["waiting_for_partner", "booked", "checked_in"])

const bookingEntry = (deps: PortalDeps, appointment: AppointmentView): Entry => ({
  kind: "bookings",
  waits: appointment.may.includes("confirm"),
  over: !live.has(appointment.state),
  at: `${appointment.date}T${appointment.start}`,
  draw: (language) => (
    <AppointmentLine
      language={language}
      appointment={appointment}
      officeName={officeName(deps, appointment.office)}
    />
  ),
})

export const bookings: Source = {
  kind: "bookings",
  read: async (deps, person) =>
    (await deps.marriage.list(person)).map((appointment) => bookingEntry(deps, appointment)),
}

const listTitle = (line: { readonly title: Text; readonly neutralTitle?: Text }) =>
  line.neutralTitle ?? line.title

function CaseLine(props: { readonly language: Language; readonly line: CitizenCaseLine }) {
  const { line, language } = props
  const due = () => {
    if (!stands(line) || line.due.kind === "none") return ""
    const by = sayDue(line.due, language)
    return line.due.kind === "day" ? say(my.due, language, { by }) : by
  }
  return (
    <Card title={say(listTitle(line), language)} href={links.case(line.id)}>
      <span class="small" translate="no">
        {formatCode(line.code)}
      </span>{" "}
      · <span class="name">{sayMoment(line.submittedAt, language)}</span>
      <br />
      <Tag label={sayState(line, language)} tone={toneOf(line)} /> <span class="name">{due()}</span>
    </Card>
  )
}

export const cases: Source = {
  kind: "cases",
  read: async (deps, person) =>
    (await citizenCases(deps).list(person)).map((line) => ({
      kind: "cases",
      waits: line.waitsForYou,
      over: !stands(line),
      at: line.changedAt ?? line.submittedAt,
      draw: (language) => <CaseLine language={language} line={line} />,
    })),
}

function DraftLine(props: { readonly language: Language; readonly draft: DraftView }) {
  const { draft, language } = props
  return (
    <Card title={say(listTitle(draft), language)} href={links.draft(draft.id)}>
      <span class="name">{say(my.savedAt, language, { at: sayMoment(draft.savedAt, language) })}</span>
      <br />
      <Tag label={say(my.draft, language)} tone="waiting" />{" "}
      <span class="name">{say(my.keptUntil, language, { until: sayDate(draft.expiresOn, language) })}</span>
    </Card>
  )
}

export const drafts: Source = {
  kind: "drafts",
  read: async (deps, person) =>
    (await citizenCases(deps).drafts(person)).map((draft) => ({
      kind: "drafts",
      waits: true,
      over: false,
      at: draft.savedAt,
      draw: (language) => <DraftLine language={language} draft={draft} />,
    })),
}

/** In the order in which parts of the same rank are shown. */
export const sources: readonly Source[] = [cases, bookings, drafts]

export interface Read {
  readonly entries: readonly Entry[]
  /** A part that could not be read just now: said, not hidden. */
  readonly unread: boolean
}

/** One part out of reach does not take the others with it. */
export async function readEntries(
  deps: PortalDeps,
  person: Citizen,
  from: readonly Source[] = deps.casework ? sources : [bookings],
): Promise<Read> {
  const read = await Promise.all(
    from.map(async (source) => {
      try {
        return await source.read(deps, person)
      } catch (error) {
        if (error instanceof Refusal && error.kind === "unavailable") return undefined
        throw error
      }
    }),
  )
  return { entries: read.flatMap((each) => each ?? []), unread: read.includes(undefined) }
}
