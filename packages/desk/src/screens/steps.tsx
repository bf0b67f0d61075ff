// What may happen next with one booking, drawn from the server's table: nothing else can be pressed.

import type { Text } from "@civil/core/text.ts"
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { Button, type ButtonKind } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { type Acts, useActs } from "../acts.ts"
import { queueOf } from "../day.ts"
import { type Desk, useDesk } from "../desk.ts"
import { words } from "../words.ts"

type May = DeskAppointment["may"][number]

interface Step {
  readonly may: May
  readonly label: Text
  readonly key?: string
  readonly kind: ButtonKind
  readonly act: (one: DeskAppointment, desk: Desk, acts: Acts) => void
}

const steps: readonly Step[] = [
  {
    may: "check-in",
    label: words.checkIn,
    key: "c",
    kind: "primary",
    act: (one, _desk, acts) => void acts.move(one, "check-in"),
  },
  {
    may: "done",
    label: words.done,
    key: "d",
    kind: "primary",
    act: (one, desk) => desk.ask({ about: "finish", id: one.id, outcome: "done" }),
  },
  {
    may: "not-done",
    label: words.notDone,
    key: "x",
    kind: "secondary",
    act: (one, desk) => desk.ask({ about: "finish", id: one.id, outcome: "not_done" }),
  },
  {
    may: "no-show",
    label: words.noShow,
    key: "n",
    kind: "secondary",
    act: (one, desk) => desk.ask({ about: "no-show", id: one.id }),
  },
  {
    may: "undo",
    label: words.undo,
    kind: "secondary",
    act: (one, _desk, acts) => void acts.move(one, "undo"),
  },
  {
    may: "release",
    label: words.release,
    kind: "danger",
    act: (one, desk) => desk.ask({ about: "release", id: one.id }),
  },
]

export function Steps(props: { one: DeskAppointment }) {
  const desk = useDesk()
  const acts = useActs()
  const may = () => steps.filter((step) => props.one.may.includes(step.may))
  const tooEarly = () =>
    queueOf[props.one.state] === "expected" &&
    props.one.date === desk.today() &&
    !props.one.may.includes("no-show")
  return (
    <section class="desk-next" aria-label={desk.say(words.next)}>
      <For each={may()} fallback={<p class="muted">{desk.say(words.nothingNext)}</p>}>
        {(step) => (
          <span class="desk-keyed">
            <Button
              type="button"
              small
              kind={step.kind}
              label={desk.say(step.label)}
              disabled={acts.busy(props.one.id)}
              onPress={() => step.act(props.one, desk, acts)}
            />
            <Show when={step.key}>
              <kbd>{step.key}</kbd>
            </Show>
          </span>
        )}
      </For>
      <Show when={tooEarly()}>
        <p class="muted">{desk.say(words.noShowFrom, { time: props.one.end })}</p>
      </Show>
    </section>
  )
}
