// From the browser's key events to intents: a letter alone is a shortcut, a burst is a scanner, and a field keeps its letters.
import { type Common, idle, type Letters, type Place, pressWith, settleWith } from "./keys.ts"

/** Starts listening; the answer stops it. While a dialog is open every key is the dialog's. */
export function listen<Own>(
  letters: Letters<Own>,
  inDialog: () => boolean,
  obey: (intent: Common | Own) => void,
): () => void {
  let keys = idle
  let timer: ReturnType<typeof setTimeout> | undefined
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.isComposing && event.key !== "Process")) return
    const { key, code, timeStamp: at, repeat } = event
    const modified = event.ctrlKey || event.metaKey || event.altKey
    const place = placeOf(event.target, inDialog())
    const pressed = pressWith(letters, keys, { key, code, at, modified, repeat, place })
    keys = pressed.keys
    clearTimeout(timer)
    if (pressed.taken) event.preventDefault()
    if (pressed.intent) obey(pressed.intent)
    if (pressed.settleAfterMs === undefined) return
    timer = setTimeout(() => {
      const settled = settleWith(letters, keys, performance.now())
      keys = settled.keys
      if (settled.intent) obey(settled.intent)
    }, pressed.settleAfterMs)
  }
  document.addEventListener("keydown", onKey)
  return () => {
    clearTimeout(timer)
    document.removeEventListener("keydown", onKey)
  }
}

function placeOf(target: EventTarget | null, inDialog: boolean): Place {
  if (inDialog) return "dialog"
  if (!(target instanceof Element)) return "page"
  if (target.matches("[data-search]")) return "search"
  // A tick box takes no letters: the list's keys go on working on it.
  if (target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")) return "text"
  // A row's own button is part of the list: Enter opens it either way, and arrows move.
  return target.matches("a, button, summary, input, [role=button]") && !target.matches("[data-row]")
    ? "control"
    : "page"
}

export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>("[data-search]")
  field?.focus()
  field?.select()
}
