// Hands on the keyboard and the scanner: turns browser key events into what the desk does.
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import type { Acts } from "./acts.ts"
import { allOf } from "./day.ts"
import type { Desk } from "./desk.ts"
import { focusSearch, listen } from "./keyboard.ts"
import { dayLetters, type Intent } from "./keys.ts"

/** Starts listening; the answer stops it. */
export function listenToKeys(desk: Desk, acts: Acts): () => void {
  return listen(
    dayLetters,
    () => desk.asking() !== undefined,
    (intent) => obey(desk, acts, intent),
  )
}

const simple: Readonly<Record<string, (desk: Desk) => void>> = {
  open: openSelected,
  close: closeTopmost,
  search: focusSearch,
  help: (desk) => desk.ask({ about: "help" }),
  print: () => print(),
  today: (desk) => desk.goto({ date: desk.today() }),
  before: (desk) => desk.goto({ date: desk.before() }),
  after: (desk) => desk.goto({ date: desk.after() }),
}

function obey(desk: Desk, acts: Acts, intent: Intent): void {
  if (intent.do === "move") desk.moveBy(intent.by)
  else if (intent.do === "scan") scanned(desk, intent.text)
  else if (intent.do in simple) simple[intent.do]?.(desk)
  else change(desk, acts, intent.do)
}

function change(desk: Desk, acts: Acts, what: Intent["do"]): void {
  const one = selectedOf(desk)
  if (!one || !desk.mayAct) return
  if (what === "check-in" && one.may.includes("check-in")) void acts.move(one, "check-in")
  if (what === "finish" && one.may.includes("done"))
    desk.ask({ about: "finish", id: one.id, outcome: "done" })
  if (what === "not-done" && one.may.includes("not-done"))
    desk.ask({ about: "finish", id: one.id, outcome: "not_done" })
  if (what === "no-show" && one.may.includes("no-show")) desk.ask({ about: "no-show", id: one.id })
}

function selectedOf(desk: Desk): DeskAppointment | undefined {
  const id = desk.selected() ?? desk.opened()?.id
  return allOf(desk.live.day()).find((each) => each.id === id)
}

/** Enter: in the search with one match left, that one; else the selected row. A code that is nowhere here is looked for elsewhere. */
function openSelected(desk: Desk): void {
  const inSearch = document.activeElement?.matches("[data-search]") === true
  const seeking = inSearch && desk.query().trim() !== ""
  const rows = desk.shown()
  if (seeking && rows.length === 0) desk.elsewhere.lookNow()
  const chosen = seeking ? rows[0]?.id : (desk.selected() ?? rows[0]?.id)
  if (chosen === undefined) return
  desk.open(chosen)
  if (seeking) focusNext(chosen)
}

export function scanned(desk: Desk, text: string): void {
  const row = desk.scan(text)
  if (row) focusNext(row.id)
}

/** The likeliest next step takes the focus, so that Enter does it; where there is none, the row. */
function focusNext(id: string): void {
  requestAnimationFrame(() => {
    const button =
      document.querySelector<HTMLElement>(".desk-next .btn") ?? document.getElementById(`row-${id}`)
    button?.focus()
  })
}

function closeTopmost(desk: Desk): void {
  const id = desk.opened()?.id
  const search = document.activeElement
  if (search instanceof HTMLElement && search.matches("[data-search]")) {
    desk.setQuery("")
    search.blur()
  } else if (id !== undefined) {
    desk.open(undefined)
    document.getElementById(`row-${id}`)?.focus()
  } else if (desk.query() !== "") desk.setQuery("")
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
