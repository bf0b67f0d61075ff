// Parts of everything a person has that belong to marriage: the time kept just now, and the way in by a code.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Button, ButtonLink, Field } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import type { HoldView } from "../views.ts"
import { HeldTime } from "./apply.tsx"
import { links } from "./links.ts"
import { visit } from "./words.ts"

export interface HeldProps {
  readonly language: Language
  readonly hold: HoldView | undefined
  readonly minutes: number
  readonly officeName: (id: string) => Text | undefined
}

export interface CodeProps {
  readonly language: Language
  readonly badCode: boolean
  readonly typedCode: string
}

/** The time kept just now, and the way on. */
export function HeldSection(props: HeldProps) {
  const words = (text: Text) => say(text, props.language)
  return (
    <Show when={props.hold}>
      {(hold) => (
        <section class="flow">
          <h2>{words(visit.myHold)}</h2>
          <HeldTime
            language={props.language}
            hold={hold()}
            officeName={props.officeName(hold().office)}
            minutes={props.minutes}
          />
          <div class="actions">
            <ButtonLink href={goOn(hold())} label={words(visit.myHoldGo)} />
          </div>
        </section>
      )}
    </Show>
  )
}

const goOn = (hold: HoldView) =>
  hold.reschedules
    ? links.act(hold.reschedules, "reschedule", { hold: hold.id })
    : links.apply(hold.id, "you")

/** The code a partner passed on leads to the booking. */
export function MyCode(props: CodeProps) {
  const words = (text: Text) => say(text, props.language)
  return (
    <section class="flow">
      <h2>{words(visit.myCode)}</h2>
      <form class="flow" method="get" action={links.my}>
        <Field
          language={props.language}
          name="code"
          label={words(visit.code)}
          hint={words(visit.myCodeHint)}
          value={props.typedCode}
          error={props.badCode ? words(visit.myCodeBad) : undefined}
          autocomplete="off"
          maxLength={20}
        />
        <Button kind="secondary" label={words(visit.myCodeGo)} />
      </form>
    </section>
  )
}
