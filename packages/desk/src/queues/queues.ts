// The queues on screen: counts on the left, one page after another of the list in the middle, read again while somebody looks.
import type { CardPage, DeskCard, DeskQueue } from "@civil/casework/views.ts"
import { createEffect, createMemo, createSignal, on } from "solid-js"
import { createStore, reconcile } from "solid-js/store"
import type { CasesClient, SavedView } from "../cases-client.ts"
import type { Answer } from "../client.ts"
import { keep, step } from "../day.ts"
import type { Problem } from "../problem.ts"
import { whileSeen } from "../seen.ts"
import { type QueuePlace, queryOf, samePlace } from "./place.ts"

export interface Queues {
  readonly queues: () => readonly DeskQueue[]
  /** Name of the desk whose list is shown. */
  readonly desk: () => string
  readonly queue: () => DeskQueue | undefined
  readonly views: () => readonly SavedView[]
  readonly readViews: () => Promise<void>
  readonly cards: () => readonly DeskCard[]
  readonly next: () => string | undefined
  readonly status: () => "loading" | "ready" | "failed"
  readonly problem: () => Problem | undefined
  readonly readAt: () => number | undefined
  readonly refresh: () => Promise<void>
  readonly more: () => Promise<void>
  readonly put: (card: DeskCard) => void
  readonly selected: () => string | undefined
  readonly select: (id: string | undefined) => void
  /** The id `by` rows on; when the selected row has just gone, the row that took its place comes first. */
  readonly stepTo: (by: 1 | -1, from: string | undefined) => string | undefined
  readonly found: () => Found | undefined
  readonly find: (text: string) => Promise<void>
  readonly endSearch: () => void
}

export interface Found {
  readonly state: "searching" | "found" | "failed"
  readonly cards: readonly DeskCard[]
  readonly problem?: Problem
}

const everyMs = 30_000
/** A list read again is read as far as it was shown, but no further than this. */
const mostPages = 4

export function createQueues(client: CasesClient, place: () => QueuePlace, firstDesk: string): Queues {
  const [queues, setQueues] = createSignal<readonly DeskQueue[]>([])
  const [views, setViews] = createSignal<readonly SavedView[]>([])
  const desk = () => place().desk ?? firstDesk
  const list = createList(client, () => queryOf(place(), desk()))
  const search = createSearch(client)
  const cards = () => search.found()?.cards ?? list.cards()
  const selection = createSelection(cards)
  const readQueues = async () => {
    const answer = await client.queues()
    if (answer.ok) setQueues(answer.value.queues)
  }
  const readViews = async () => {
    const answer = await client.views()
    if (answer.ok) setViews(answer.value.views)
  }
  const refresh = async () => void (await Promise.all([readQueues(), list.refresh()]))
  const where = createMemo(place, undefined, { equals: samePlace })
  createEffect(
    on(where, () => {
      search.endSearch()
      void list.begin()
    }),
  )
  void readQueues()
  void readViews()
  whileSeen(everyMs, async () => {
    if (!list.reading()) await refresh()
  })
  return {
    ...{ queues, desk, views, readViews, cards, refresh, ...selection, ...search },
    ...{ next: list.next, status: list.status, problem: list.problem, readAt: list.readAt },
    ...{ more: list.more, put: list.put },
    queue: () => queues().find((each) => each.desk === desk()),
  }
}

function createList(client: CasesClient, query: () => ReturnType<typeof queryOf>) {
  const [held, setHeld] = createStore<{ cards: readonly DeskCard[] }>({ cards: [] })
  const [next, setNext] = createSignal<string>()
  const [problem, setProblem] = createSignal<Problem>()
  const [readAt, setReadAt] = createSignal<number>()
  const [reading, setReading] = createSignal(false)
  let pages = 1
  let asked = 0
  /** Reads `wanted` pages on from a cursor; stops when a later question has overtaken this one. */
  const read = async (wanted: number, from?: string): Promise<Answer<CardPage> | undefined> => {
    const mine = ++asked
    setReading(true)
    const cards: DeskCard[] = []
    let after = from
    let answer: Answer<CardPage> | undefined
    for (let page = 0; page < wanted; page += 1) {
      answer = await client.list({ ...query(), ...(after && { after }) })
      if (mine !== asked) return undefined
      if (!answer.ok) break
      cards.push(...answer.value.cards)
      after = answer.value.next
      if (!after) break
    }
    setReading(false)
    if (!answer?.ok) return answer
    return { ok: true, value: { cards, ...(after && { next: after }) } }
  }
  const accept = (answer: Answer<CardPage> | undefined, before: readonly DeskCard[]) => {
    if (!answer) return
    setProblem(answer.ok ? undefined : answer.problem)
    if (!answer.ok) return
    const known = new Set(before.map((card) => card.id))
    const cards = [...before, ...answer.value.cards.filter((card) => !known.has(card.id))]
    setHeld("cards", reconcile(cards, { key: "id" }))
    setNext(answer.value.next)
    setReadAt(Date.now())
  }
  const refresh = async () => accept(await read(Math.min(pages, mostPages)), [])
  return {
    cards: () => held.cards,
    ...{ next, problem, readAt, reading, refresh },
    status: () =>
      readAt() !== undefined ? ("ready" as const) : problem() ? ("failed" as const) : ("loading" as const),
    begin: async () => {
      pages = 1
      setHeld("cards", [])
      setNext(undefined)
      setProblem(undefined)
      setReadAt(undefined)
      await refresh()
    },
    more: async () => {
      const after = next()
      if (!after || reading()) return
      pages += 1
      accept(await read(1, after), held.cards)
    },
    put: (card: DeskCard) => setHeld("cards", (each) => each.id === card.id, reconcile(card)),
  }
}

function createSelection(cards: () => readonly DeskCard[]) {
  const [selected, select] = createSignal<string>()
  const ids = createMemo(() => cards().map((card) => card.id))
  createEffect(
    on(ids, (after, before) => {
      select((id) => keep(before ?? [], after, id))
    }),
  )
  const stepTo = (by: 1 | -1, from: string | undefined) => {
    const gone = from !== undefined && !ids().includes(from)
    return gone && by === 1 ? (selected() ?? ids()[0]) : step(ids(), selected(), by)
  }
  return { selected, select: (id: string | undefined) => void select(id), stepTo }
}

function createSearch(client: CasesClient) {
  const [found, setFound] = createSignal<Found>()
  let asked = 0
  const find = async (text: string) => {
    const mine = ++asked
    setFound({ state: "searching", cards: [] })
    const answer = await client.find(text)
    if (mine !== asked) return
    if (answer.ok) setFound({ state: "found", cards: answer.value.cards })
    else setFound({ state: "failed", cards: [], problem: answer.problem })
  }
  const endSearch = () => {
    asked += 1
    setFound(undefined)
  }
  return { found, find, endSearch }
}
