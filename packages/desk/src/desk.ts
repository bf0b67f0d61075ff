// The state of the desk that its parts share: who, where, what is shown and selected. Screens read it; acts.ts changes records.
import type { Language, Text, Values } from "@civil/core/text.ts"
import { say } from "@civil/core/text.ts"
import type { DeskAppointment, DeskSession } from "@civil/services/marriage/views.ts"
import { createContext, createEffect, createMemo, createSignal, on, onCleanup, useContext } from "solid-js"
import type { Client, DeskOffice, Me } from "./client.ts"
import { addDays, dateAt } from "./dates.ts"
import { allOf, codeIn, type Filter, keep, plainCode, rowsOf, step } from "./day.ts"
import { createElsewhere, type Elsewhere } from "./elsewhere.ts"
import { createLive, type Live } from "./live.ts"
import { type Place, placeOf, searchOf } from "./route.ts"

/** What a dialog is open about. */
export type Asking =
  | { readonly about: "finish"; readonly id: string; readonly outcome: "done" | "not_done" }
  | { readonly about: "no-show" | "release"; readonly id: string }
  | { readonly about: "session"; readonly session: DeskSession }
  | { readonly about: "help" | "camera" }

export interface Desk {
  readonly me: Me
  readonly client: Client
  readonly live: Live
  readonly elsewhere: Elsewhere
  readonly language: () => Language
  readonly speak: (language: Language) => void
  readonly say: (text: Text, values?: Values) => string
  readonly office: () => DeskOffice
  readonly date: () => string
  readonly today: () => string
  readonly goto: (to: { office?: string; date?: string; open?: string | undefined }) => void
  readonly filter: () => Filter
  readonly setFilter: (filter: Filter) => void
  readonly query: () => string
  readonly setQuery: (query: string) => void
  readonly shown: () => readonly DeskAppointment[]
  readonly selected: () => string | undefined
  readonly select: (id: string | undefined) => void
  readonly opened: () => DeskAppointment | undefined
  readonly open: (id: string | undefined) => void
  readonly moveBy: (by: 1 | -1) => void
  /** A code was scanned: opens its row, or looks on other days. Answers the row when it is on this day's list. */
  readonly scan: (text: string) => DeskAppointment | undefined
  readonly asking: () => Asking | undefined
  readonly ask: (asking: Asking | undefined) => void
  readonly before: () => string
  readonly after: () => string
  /** An auditor reads; only the others change records. */
  readonly mayAct: boolean
  /** A time of this browser as the house counts it (a demo may run on another day). */
  readonly houseTime: (browserTime: number) => number
}

const Here = createContext<Desk>()
export const DeskProvider = Here.Provider

export function useDesk(): Desk {
  const desk = useContext(Here)
  if (!desk) throw new Error("useDesk outside DeskProvider")
  return desk
}

export function createDesk(me: Me, first: DeskOffice, client: Client, language: Speaking): Desk {
  const live = createLive(client)
  const where = createWhere(me, first)
  const list = createList(live)
  const elsewhere = createElsewhere(
    client,
    () => where.office().id,
    list.query,
    () => list.shown().length,
  )
  const [asking, ask] = createSignal<Asking>()
  createEffect(on([() => where.office().id, where.date], ([office, date]) => void live.show(office, date)))
  const opened = () => allOf(live.day()).find((each) => each.id === where.place().open)
  const open = (id: string | undefined) => {
    if (id !== undefined) list.select(id)
    where.goto({ open: id })
  }
  const moveBy = (by: 1 | -1) => {
    const ids = list.shown().map((each) => each.id)
    const id = step(ids, list.selected(), by)
    list.select(id)
    if (where.place().open !== undefined && id !== undefined) where.goto({ open: id })
    if (id !== undefined) document.getElementById(`row-${id}`)?.focus()
  }
  const scan = (scanned: string) => {
    const code = codeIn(scanned)
    const row = allOf(live.day()).find((each) => plainCode(each.code) === code)
    list.setFilter("all")
    list.setQuery(row ? "" : code)
    if (row) open(row.id)
    else elsewhere.lookNow()
    return row
  }
  const { office, date, today, goto } = where
  const neighbours = {
    before: () => live.day()?.before ?? addDays(date(), -1),
    after: () => live.day()?.after ?? addDays(date(), 1),
  }
  const speech = { language: language.language, speak: language.speak }
  const sayIt = (text: Text, values?: Values) => say(text, language.language(), values)
  return {
    ...{ me, client, live, elsewhere, ...speech, say: sayIt },
    ...{ office, date, today, goto, ...neighbours, ...list },
    ...{ opened, open, moveBy, scan, asking, ask },
    mayAct: me.roles.some((role) => role !== "auditor"),
    houseTime: (browserTime) => browserTime + where.offset,
  }
}

export interface Speaking {
  readonly language: () => Language
  readonly speak: (language: Language) => void
}

function createWhere(me: Me, first: DeskOffice) {
  const [place, setPlace] = createSignal<Place>(placeOf(location.search))
  const [today, setToday] = createSignal(me.today)
  const offset = Date.parse(me.now) - Date.now()
  const tick = setInterval(() => setToday(dateAt(Date.now() + offset)), 20_000)
  const back = () => setPlace(placeOf(location.search))
  window.addEventListener("popstate", back)
  onCleanup(() => {
    clearInterval(tick)
    window.removeEventListener("popstate", back)
  })
  const office = () => me.offices.find((each) => each.id === place().office) ?? first
  const [following, setFollowing] = createSignal(me.today)
  const date = () => place().date ?? following()
  const goto = (to: { office?: string; date?: string; open?: string | undefined }) => {
    const moves =
      (to.date !== undefined && to.date !== date()) || (to.office !== undefined && to.office !== office().id)
    const day = to.date ?? date()
    if (day === today()) setFollowing(day)
    const next: Place = {
      office: to.office ?? place().office,
      date: day === today() ? undefined : day,
      open: "open" in to ? to.open : moves ? undefined : place().open,
    }
    // Opening adds a step, so that Back closes the panel; stepping from row to row does not.
    const adds = moves || (next.open !== undefined && place().open === undefined)
    const url = `${location.pathname}${searchOf(next)}`
    if (adds) history.pushState(null, "", url)
    else history.replaceState(null, "", url)
    setPlace(next)
  }
  return { place, office, date, today, goto, offset }
}

function createList(live: Live) {
  const [filter, setFilter] = createSignal<Filter>("all")
  const [query, setQuery] = createSignal("")
  const [selected, select] = createSignal<string>()
  const shown = createMemo(() =>
    (live.day()?.sessions ?? []).flatMap((session) => rowsOf(session, filter(), query())),
  )
  createEffect(
    on(shown, (after, before) => {
      const ids = after.map((each) => each.id)
      select((id) => keep(before?.map((each) => each.id) ?? [], ids, id))
    }),
  )
  return { filter, setFilter, query, setQuery, shown, selected, select }
}
