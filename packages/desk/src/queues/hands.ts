// Hands on the keyboard in the room of the queues: what each key does, and to which case.

import { createEffect, createSignal } from "solid-js"
import { papersOf } from "../case/papers.tsx"
import type { CaseWork } from "../case/work.ts"
import type { House } from "../house.ts"
import { focusSearch, listen } from "../keyboard.ts"
import { type CaseIntent, type Common, caseLetters } from "../keys.ts"
import type { QueueRoomState } from "./room-state.ts"

export function listenToQueue(house: House, room: QueueRoomState, work: CaseWork): () => void {
  const inDialog = () => house.helping() || work.asking() !== undefined || room.asking() !== undefined
  const [wanted, want] = createSignal<string>()
  createEffect(() => {
    if (wanted() === undefined || work.opened.case()?.id !== wanted()) return
    want(undefined)
    document.querySelector<HTMLElement>(".desk-detail .desk-case-title > :first-child")?.focus()
  })
  return listen(caseLetters, inDialog, (intent) => {
    obey(house, room, work, intent)
    // Opened by its key: Tab goes on from the case, not from the list.
    want(intent.do === "open" && !inSearch() ? room.place().open : undefined)
  })
}

const inSearch = () => document.activeElement?.matches("[data-search]") === true

function obey(house: House, room: QueueRoomState, work: CaseWork, intent: Common | CaseIntent): void {
  if (intent.do === "move") move(room, intent.by)
  else if (intent.do === "scan") void room.queues.find(intent.text)
  else if (intent.do === "act") act(room, work, intent.key)
  else simple[intent.do](house, room, work)
}

type Simple = Exclude<(Common | CaseIntent)["do"], "move" | "scan" | "act">
const simple: Readonly<Record<Simple, (house: House, room: QueueRoomState, work: CaseWork) => void>> = {
  open: (_house, room) => openSelected(room),
  close: (_house, room) => close(room),
  search: focusSearch,
  help: (house) => house.help(true),
  print: () => print(),
  tick: (_house, room) => tick(room),
  paper: (house, _room, work) => openPaper(house, work),
}

function move(room: QueueRoomState, by: 1 | -1): void {
  const open = room.place().open
  const id = room.queues.stepTo(by, open)
  if (id === undefined) return
  room.queues.select(id)
  if (open !== undefined) room.open(id)
  document.getElementById(`card-${id}`)?.focus()
}

/** Enter in the search looks for it; on the list it opens the selected row. */
function openSelected(room: QueueRoomState): void {
  const field = document.activeElement
  if (field instanceof HTMLInputElement && field.matches("[data-search]")) {
    if (field.value.trim().length >= 2) void room.queues.find(field.value.trim())
    return
  }
  const id = room.queues.selected() ?? room.queues.cards()[0]?.id
  if (id !== undefined) room.open(id)
}

function close(room: QueueRoomState): void {
  const field = document.activeElement
  if (field instanceof HTMLInputElement && field.matches("[data-search]")) {
    room.queues.endSearch()
    field.blur()
  } else if (room.place().open !== undefined) closePanel(room)
  else if (room.queues.found()) room.queues.endSearch()
  else if (room.ticks.ids().size > 0) room.ticks.clear()
}

function tick(room: QueueRoomState): void {
  const id = room.queues.selected()
  if (id !== undefined) room.ticks.toggle(id)
}

/** Nobody decides what they have not seen: on a closed case the letter opens it first. */
function act(room: QueueRoomState, work: CaseWork, key: string): void {
  if (room.place().open === undefined) openSelected(room)
  else work.pressKey(key)
}

export function openPaper(house: House, work: CaseWork): void {
  const one = work.opened.case()
  const first = one && papersOf(one, house.say)[0]
  if (first) work.ask({ about: "paper", document: first.id })
}

export function closePanel(room: QueueRoomState): void {
  const id = room.place().open
  room.open(undefined)
  document.getElementById(`card-${id}`)?.focus()
}
