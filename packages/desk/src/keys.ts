// Keys of the desk as a pure reducer: shortcuts for hands, and bursts from a hand scanner, which must never be taken for shortcuts.

/** Where the key went: a text field keeps its letters, a control keeps its Enter, a dialog keeps everything. */
export type Place = "page" | "control" | "search" | "text" | "dialog"

export interface KeyPress {
  readonly key: string
  /** Physical key: with a Chinese input method on, `key` is only "Process". */
  readonly code: string
  readonly at: number
  readonly place: Place
  readonly modified: boolean
  /** Sent again by the keyboard because the key is held down: steady, but no scanner. */
  readonly repeat: boolean
}

/** What keys mean in every room; a room adds letters of its own. */
export type Common =
  | { readonly do: "move"; readonly by: 1 | -1 }
  | { readonly do: "open" | "close" | "search" | "help" | "print" }
  | { readonly do: "scan"; readonly text: string }

export type DayIntent = {
  readonly do: "today" | "before" | "after" | "check-in" | "finish" | "not-done" | "no-show"
}

export type CaseIntent =
  | { readonly do: "tick" | "paper" }
  /** Whether the letter means anything on this case is the case's word. */
  | { readonly do: "act"; readonly key: string }

export type Intent = Common | DayIntent
export type Letters<Own> = Readonly<Record<string, Common | Own>>

export interface Keys {
  /** Letters that came since the last pause: one is a shortcut, more are a scanner. */
  readonly run: string
  readonly last: number
}

export interface Pressed<Own = DayIntent> {
  readonly keys: Keys
  readonly intent?: Common | Own
  /** Ask `settle` after this pause: a single letter is a shortcut only when no other follows at once. */
  readonly settleAfterMs?: number
  /** The browser must not act on this key as well. */
  readonly taken: boolean
}

export const idle: Keys = { run: "", last: 0 }

/** Scanners send a letter every 1 to 20 ms; the fastest hands need more than 40. */
const burstMs = 35
const shortestScan = 6

const common: Letters<never> = {
  j: { do: "move", by: 1 },
  k: { do: "move", by: -1 },
  "/": { do: "search" },
  "?": { do: "help" },
}

export const dayLetters: Letters<DayIntent> = {
  ...common,
  c: { do: "check-in" },
  d: { do: "finish" },
  x: { do: "not-done" },
  n: { do: "no-show" },
  p: { do: "print" },
  t: { do: "today" },
  "[": { do: "before" },
  "]": { do: "after" },
}

export const caseLetters: Letters<CaseIntent> = {
  ...common,
  x: { do: "tick" },
  d: { do: "paper" },
  ...Object.fromEntries([..."caernu"].map((key) => [key, { do: "act", key } as const])),
}

export function press(keys: Keys, event: KeyPress): Pressed {
  return pressWith(dayLetters, keys, event)
}

export function pressWith<Own>(letters: Letters<Own>, keys: Keys, event: KeyPress): Pressed<Own> {
  const rest: Pressed<Own> = { keys: idle, taken: false }
  if (event.modified || event.place === "dialog" || event.place === "text") return rest
  if (event.key === "Escape") return { keys: idle, intent: { do: "close" }, taken: true }
  const arrow = arrowOf(event.key)
  if (arrow && event.place !== "control")
    return { keys: idle, intent: { do: "move", by: arrow }, taken: true }
  if (event.place === "search")
    return event.key === "Enter" ? { keys: idle, intent: { do: "open" }, taken: true } : rest
  if (event.key === "Enter") return enter(keys, event)
  const letter = letterOf(event)
  if (letter === undefined) return { keys, taken: false }
  return event.repeat ? held(letters, keys, letter) : typed(letters, keys, letter, event.at)
}

function held<Own>(letters: Letters<Own>, keys: Keys, letter: string): Pressed<Own> {
  const goes = ["j", "k"].includes(letter.toLowerCase())
  const intent = goes ? letters[letter.toLowerCase()] : undefined
  return intent ? { keys, intent, taken: true } : { keys, taken: true }
}

function enter(keys: Keys, event: KeyPress): Pressed<never> {
  const scanned = keys.run.length >= shortestScan && event.at - keys.last <= 3 * burstMs
  if (scanned) return { keys: idle, intent: { do: "scan", text: keys.run }, taken: true }
  if (event.place === "control") return { keys: idle, taken: false }
  return { keys: idle, intent: { do: "open" }, taken: true }
}

function typed<Own>(letters: Letters<Own>, keys: Keys, letter: string, at: number): Pressed<Own> {
  const goesOn = keys.run !== "" && at - keys.last <= burstMs
  const next = { run: goesOn ? keys.run + letter : letter, last: at }
  return goesOn
    ? { keys: next, taken: true }
    : { keys: next, settleAfterMs: burstMs + 5, taken: letter.toLowerCase() in letters }
}

/** After the pause: one letter alone was a shortcut; a longer run waits for its Enter. */
export function settle(keys: Keys, at: number): { readonly keys: Keys; readonly intent?: Intent } {
  return settleWith(dayLetters, keys, at)
}

export function settleWith<Own>(
  letters: Letters<Own>,
  keys: Keys,
  at: number,
): { readonly keys: Keys; readonly intent?: Common | Own } {
  if (keys.run.length !== 1 || at - keys.last < burstMs) return { keys }
  const intent = letters[keys.run.toLowerCase()]
  return intent ? { keys: idle, intent } : { keys: idle }
}

function arrowOf(key: string): 1 | -1 | undefined {
  if (key === "ArrowDown") return 1
  return key === "ArrowUp" ? -1 : undefined
}

function letterOf(event: KeyPress): string | undefined {
  if ([...event.key].length === 1 && event.key !== " ") return event.key
  if (event.key !== "Process" && event.key !== "Unidentified") return undefined
  const physical = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1]
  return physical?.toLowerCase() ?? { Slash: "/", BracketLeft: "[", BracketRight: "]" }[event.code]
}
