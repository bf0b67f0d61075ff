// In which lists of a queue a case stands, and what its row there shows: a pure function of the case, so that rows can be checked against it.
import { isoOf } from "@civil/data/outbox-entry.ts"
import { resultOf } from "./matter.ts"
import type { Case, Flag } from "./shapes.ts"
import { isOpen, type State } from "./transitions.ts"

/** Everything a row shows. */
export interface Card {
  readonly id: string
  readonly code: string
  readonly revision: number
  readonly matter: string
  readonly bureau: string
  readonly desk: string
  readonly state: Case["state"]
  readonly shownName: string
  readonly submittedAt: number
  readonly due: string
  readonly flags: readonly Flag[]
  readonly holder?: Case["holder"]
  readonly documents: number
  /** Keys of those it concerns: an officer among them is not shown the row. */
  readonly people?: readonly string[]
  /** It concerns an organization: who acts for that is not shown the row either. */
  readonly organization?: true
  /** Code of what an approval concluded. */
  readonly result?: string
}

export interface Row {
  /** Partition: `QUEUE#<bureau>#<desk>#<facet>`. */
  readonly queue: string
  /** Last day, then id. */
  readonly sort: string
  readonly received: string
  readonly since: string
  readonly card: Card
}

const decidedStates: readonly State[] = ["approved", "refused", "fulfilled"]
export const isDecided = (state: State): boolean => decidedStates.includes(state)

/** Lists of the case's own desk it stands in. */
export function listsOf({ state }: Case): readonly string[] {
  if (isOpen(state)) return ["open", state]
  return isDecided(state) ? ["decided"] : []
}

/** By whom a view "mine" narrows: who holds it; of what is decided, who decided. */
function ownerOf({ state, holder, approvals }: Case): string | undefined {
  return isDecided(state) ? approvals.at(-1)?.staff : holder?.staff
}

export interface Facet {
  readonly desk: string
  readonly name: string
}

export const facetName = (
  list: string,
  by: { readonly matter?: string; readonly flag?: string; readonly holder?: string } = {},
): string => {
  if (by.matter !== undefined) return `${list}#m:${by.matter}`
  if (by.flag !== undefined) return `${list}#f:${by.flag}`
  return by.holder === undefined ? list : `${list}#h:${by.holder}`
}

/** Desks asked for an opinion that have not answered see the case among their own, under the flag `opinion`. */
export const askedDesks = ({ state, opinions, desk }: Case): readonly string[] =>
  isOpen(state)
    ? [
        ...new Set(opinions.filter(({ answeredAt }) => answeredAt === undefined).map((each) => each.desk)),
      ].filter((each) => each !== desk)
    : []

export function facetsOf(subject: Case): readonly Facet[] {
  const owner = ownerOf(subject)
  const own = listsOf(subject).flatMap((list) => [
    facetName(list),
    facetName(list, { matter: subject.matter }),
    ...subject.flags.map((flag) => facetName(list, { flag })),
    ...(owner === undefined ? [] : [facetName(list, { holder: owner })]),
  ])
  return [
    ...own.map((name) => ({ desk: subject.desk, name })),
    ...askedDesks(subject).map((desk) => ({ desk, name: facetName("open", { flag: "opinion" }) })),
  ]
}

/** What is counted: every list, and of what is open every flag and matter. */
export function countedOf(subject: Case): readonly Facet[] {
  const open = isOpen(subject.state)
  const own = [
    ...listsOf(subject),
    ...(open ? [`m:${subject.matter}`, ...subject.flags.map((flag) => `f:${flag}`)] : []),
  ]
  return [
    ...own.map((name) => ({ desk: subject.desk, name })),
    ...askedDesks(subject).map((desk) => ({ desk, name: "f:opinion" })),
  ]
}

/** The day a row is ordered by: the desk's last day, the applicant's while they have to answer, else why there is none. */
export function dueOf({ state, clock, correction, appealUntil }: Case): string {
  if (state === "needs_correction") return correction?.by ?? "none"
  return isOpen(state) ? clock.due : (appealUntil ?? "none")
}

export const queueOf = (bureau: string, desk: string, facet: string) => `QUEUE#${bureau}#${desk}#${facet}`

export function cardOf(subject: Case): Card {
  const { id, code, revision, matter, bureau, desk, state, shownName, submittedAt, flags, holder } = subject
  const result = resultOf(subject)
  const people = [...new Set(subject.parties.flatMap(({ person }) => person ?? []))]
  return {
    ...{ id, code, revision, matter, bureau, desk, state, shownName, submittedAt, flags },
    due: state === "needs_correction" ? "paused" : dueOf(subject),
    ...(holder === undefined ? {} : { holder }),
    documents: subject.documents.length,
    ...(people.length === 0 ? {} : { people }),
    ...(subject.parties.some(({ organization }) => organization) ? { organization: true as const } : {}),
    ...(result === undefined ? {} : { result }),
  }
}

export function rowsOf(subject: Case): readonly Row[] {
  const card = cardOf(subject)
  return facetsOf(subject).map(({ desk, name }) => {
    const queue = queueOf(subject.bureau, desk, name)
    return {
      queue,
      sort: `${dueOf(subject)}#${subject.id}`,
      received: `${queue}#received`,
      since: `${isoOf(subject.submittedAt)}#${subject.id}`,
      card,
    }
  })
}
