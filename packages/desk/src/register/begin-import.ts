// The state of a new import while it is filled in and sent: what was typed, what does not hold, how much has been sent.
import type { Text } from "@civil/core/text.ts"
import { createSignal, onCleanup } from "solid-js"
import { createStore } from "solid-js/store"
import { isDate } from "../dates.ts"
import type { House } from "../house.ts"
import { type Problem, sentenceOf } from "../problem.ts"
import type { Telling } from "../told.ts"
import { importWords as words } from "./import-words.ts"
import { type Sending, send } from "./upload.ts"

/** The storage takes no more; the server says so again. */
export const mostMegabytes = 48
export const mega = 1024 * 1024

export interface Typed {
  readonly dataset: string
  readonly extent: string
  readonly source: string
  readonly asOf: string
}
type Wrong = Readonly<Partial<Record<keyof Typed | "file", string>>>

type Room = Pick<House, "say" | "today" | "register" | "goto" | "me">

/** Beside each field what does not hold before anything is sent. */
function missingIn(house: Room, typed: Typed, chosen: File | undefined): Wrong {
  const said = (text: Text) => house.say(text, { most: mostMegabytes })
  const large = chosen !== undefined && chosen.size > mostMegabytes * mega
  const fileWrong = chosen === undefined ? words.fileMissing : large ? words.fileLarge : undefined
  return {
    ...(typed.source.trim() === "" ? { source: said(words.sourceMissing) } : {}),
    ...(isDate(typed.asOf.trim()) && typed.asOf <= house.today() ? {} : { asOf: said(words.asOfWrong) }),
    ...(fileWrong === undefined ? {} : { file: said(fileWrong) }),
  }
}

/** What the server said beside each field; of the file whatever it says of name or size. */
const refusedIn = (house: Room, problem: Problem): Wrong =>
  problem.how !== "refused"
    ? {}
    : Object.fromEntries(
        problem.fields.map(({ field, message }) => [
          field === "fileName" || field === "bytes" ? "file" : field,
          house.say(message ?? sentenceOf(problem)),
        ]),
      )

const focusWrong = () =>
  queueMicrotask(() => document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus())

export function createNewImport(house: Room, telling: Telling) {
  const [typed, setTyped] = createStore<Typed>({
    ...{ dataset: "organizations", extent: "whole", asOf: house.today() },
    source: house.say(house.me.bureauName),
  })
  const [file, setFile] = createSignal<File>()
  const [wrong, setWrong] = createSignal<Wrong>({})
  const [sent, setSent] = createSignal<number>()
  let sending: Sending | undefined
  onCleanup(() => sending?.giveUp())
  const refused = (problem: Problem) => {
    telling.tell({ tone: "stop", text: sentenceOf(problem) })
    setWrong(refusedIn(house, problem))
  }
  const transfer = async (chosen: File) => {
    const begun = await house.register.begin({ ...typed, fileName: chosen.name, bytes: chosen.size })
    if (!begun.ok) return refused(begun.problem)
    const { id, form } = begun.value
    sending = send(form, chosen, setSent)
    const how = await sending.done
    sending = undefined
    if (how === "given_up") return telling.tell({ tone: "warn", text: words.stopped })
    if (how !== "sent")
      return telling.tell({ tone: "stop", text: how === "offline" ? words.offline : words.refusedByStorage })
    const read = await house.register.actImport(id, "uploaded")
    if (!read.ok) return refused(read.problem)
    house.goto({ room: "register", place: { page: "import", id } })
  }
  const begin = async (event: SubmitEvent) => {
    event.preventDefault()
    const chosen = file()
    const found = missingIn(house, typed, chosen)
    setWrong(found)
    telling.tell(undefined)
    if (Object.keys(found).length > 0 || chosen === undefined || sent() !== undefined) return focusWrong()
    setSent(0)
    await transfer(chosen)
    setSent(undefined)
  }
  return {
    ...{ typed, wrong, file, sent, begin, pick: setFile },
    set: (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more })),
    giveUp: () => sending?.giveUp(),
  }
}
