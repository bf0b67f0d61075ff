// Who presses keys: an officer's hands, a hand scanner, an input method.
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type CaseIntent,
  type Common,
  caseLetters,
  type Intent,
  idle,
  type KeyPress,
  type Place,
  press,
  pressWith,
  settle,
  settleWith,
} from "./keys.ts"

const key = (name: string, at: number, place: Place = "page", more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key: name, code: "", at, place, modified: false, repeat: false },
  ...more,
})

/** Plays keys with the browser's timer: a letter settles when nothing follows within the pause it asked for. */
function play(events: readonly KeyPress[]): Intent[] {
  const intents: Intent[] = []
  let keys = idle
  events.forEach((event, index) => {
    const pressed = press(keys, event)
    keys = pressed.keys
    if (pressed.intent) intents.push(pressed.intent)
    const due = pressed.settleAfterMs === undefined ? undefined : event.at + pressed.settleAfterMs
    const next = events[index + 1]?.at ?? Number.POSITIVE_INFINITY
    if (due === undefined || next <= due) return
    const settled = settle(keys, due)
    keys = settled.keys
    if (settled.intent) intents.push(settled.intent)
  })
  return intents
}

const typed = (text: string, gap: number, place: Place = "page") =>
  [...text, "Enter"].map((letter, index) => key(letter, 1000 + index * gap, place))

describe("an officer's hands", () => {
  test("move, open and act with one letter each", () => {
    const presses = ["j", "k", "Enter", "c", "d", "x", "n", "/", "?", "Escape"].map((name, i) =>
      key(name, i * 200),
    )
    expect(play(presses).map((intent) => intent.do)).toEqual([
      "move",
      "move",
      "open",
      "check-in",
      "finish",
      "not-done",
      "no-show",
      "search",
      "help",
      "close",
    ])
  })

  test("may hold j down and run through the list", () => {
    const held = [key("j", 0), ...[500, 530, 560].map((at) => key("j", at, "page", { repeat: true }))]
    expect(play(held)).toHaveLength(4)
  })

  test("never check in by a key held too long", () => {
    const held = [key("c", 0), ...[500, 530, 560].map((at) => key("c", at, "page", { repeat: true }))]
    expect(play(held)).toEqual([{ do: "check-in" }])
  })

  test("keep the browser's own shortcuts", () => {
    expect(press(idle, key("p", 0, "page", { modified: true }))).toEqual({ keys: idle, taken: false })
  })

  test("type freely in a text field and in a dialog", () => {
    expect(play(typed("cdx", 200, "text"))).toEqual([])
    expect(play(typed("cdx", 200, "dialog"))).toEqual([])
  })

  test("press a focused button with Enter, not the list", () => {
    expect(press(idle, key("Enter", 0, "control")).taken).toBe(false)
  })

  test("search, then Enter, opens the match; arrows leave the field for the list", () => {
    expect(press(idle, key("Enter", 0, "search")).intent).toEqual({ do: "open" })
    expect(press(idle, key("ArrowDown", 0, "search")).intent).toEqual({ do: "move", by: 1 })
    expect(press(idle, key("c", 0, "search"))).toEqual({ keys: idle, taken: false })
  })
})

describe("an officer with a Chinese input method on", () => {
  test("still has the shortcuts, by the physical key", () => {
    expect(play([key("Process", 0, "page", { code: "KeyJ" })])).toEqual([{ do: "move", by: 1 }])
    expect(play([key("Process", 0, "page", { code: "Slash" })])).toEqual([{ do: "search" }])
  })
})

describe("a hand scanner", () => {
  test("gives one scan and no shortcut, though codes are made of shortcut letters", () => {
    const code = fc.string({ unit: fc.constantFrom(..."CDJKNPTX0123456789"), minLength: 6, maxLength: 60 })
    void fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 30 }), (text, gap) => {
        expect(play(typed(text, gap))).toEqual([{ do: "scan", text }])
      }),
    )
  })

  test("scans even while a button has the focus", () => {
    expect(play(typed("7K3M92QD4X", 5, "control"))).toEqual([{ do: "scan", text: "7K3M92QD4X" }])
  })

  test("that stops half way leaves nothing behind for the next key", () => {
    const half = [..."7K3M92"].map((letter, index) => key(letter, index * 5))
    expect(play([...half, key("j", 2000)])).toEqual([{ do: "move", by: 1 }])
    expect(play([...half, key("Enter", 5000)])).toEqual([{ do: "open" }])
  })
})

/** One key in the room of the queues, with nothing following it. */
function alone(name: string, place: Place = "page"): Common | CaseIntent | undefined {
  const pressed = pressWith(caseLetters, idle, key(name, 1000, place))
  return pressed.intent ?? settleWith(caseLetters, pressed.keys, 2000).intent
}

describe("an officer's hands at the queue", () => {
  test("move, tick, open, decide and ask for help with one letter each", () => {
    expect(alone("j")).toEqual({ do: "move", by: 1 })
    expect(alone("k")).toEqual({ do: "move", by: -1 })
    expect(alone("x")).toEqual({ do: "tick" })
    expect(alone("Enter")).toEqual({ do: "open" })
    for (const letter of ["c", "a", "e", "r", "n", "u"])
      expect(alone(letter)).toEqual({ do: "act", key: letter })
    expect(alone("?")).toEqual({ do: "help" })
    expect(alone("/")).toEqual({ do: "search" })
  })

  test("decide nothing from inside a field, a search or a dialog", () => {
    for (const place of ["text", "search", "dialog"] as const)
      for (const letter of ["a", "r", "c", "x"]) expect(alone(letter, place)).toBeUndefined()
  })

  test("decide nothing by a key held too long", () => {
    const held = pressWith(caseLetters, idle, key("a", 0, "page", { repeat: true }))
    expect(held).toEqual({ keys: idle, taken: true })
  })
})
