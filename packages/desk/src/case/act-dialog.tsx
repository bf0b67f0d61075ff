// The dialog of an act: asks exactly what the act needs, keeps what was typed after a refusal, and never sends twice.
import type { PossibleAct } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Dialog } from "@civil/ui/desk/index.ts"
import { Button, Field, Notice } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import { createStore } from "solid-js/store"
import { useHouse } from "../house.ts"
import { Ended } from "../screens/ended.tsx"
import { Choices } from "./act-choices.tsx"
import { actTable, longestOf } from "./act-table.ts"
import {
  type Asked,
  asksReason,
  inputOf,
  type Missing,
  missingIn,
  nothingTyped,
  type Typed,
} from "./asking.ts"
import type { Said } from "./opened.ts"
import { caseWords as words } from "./words.ts"
import { type Asking, useCaseWork } from "./work.ts"

type Act = Extract<Asking, { about: "act" }>

export function ActDialog(props: { asking: Act }) {
  const house = useHouse()
  const work = useCaseWork()
  const { act } = props.asking
  const look = actTable[act]
  const [typed, setTyped] = createStore<Typed>({
    ...nothingTyped,
    outcome: props.asking.outcome,
    case: props.asking.other ?? onlySimilar(work),
    opinion: onlyOpinion(work),
    result: act === "approve" ? proposedResult(work) : undefined,
  })
  const set = (more: Partial<Typed>) => setTyped((before) => ({ ...before, ...more }))
  const [pressed, setPressed] = createSignal(false)
  const [refused, setRefused] = createSignal<Said>()
  const possible = (): PossibleAct | undefined =>
    work.opened.case()?.acts.find((each) => each.act === act && each.barred === undefined)
  const missing = (): Missing => {
    const one = possible()
    return pressed() && one ? missingIn(one, typed) : {}
  }
  const wrong = (what: Asked) => {
    const said = missing()[what]
    const refusal = refused()?.fields?.[what]
    return said ? house.say(said.text, said.values) : refusal && house.say(refusal)
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setPressed(true)
    const one = possible()
    if (!one || work.opened.busy()) return
    if (Object.keys(missingIn(one, typed)).length > 0) return focusFirstWrong()
    const did = await work.send(act, inputOf(one, typed))
    if (did.ok) work.ask(undefined)
    else {
      setRefused(did.why)
      if (Object.keys(did.why.fields ?? {}).length > 0) focusFirstWrong()
    }
  }
  return (
    <Dialog
      open
      title={`${house.say(look.title)} ${code(work)}`}
      language={house.language()}
      onClose={() => work.ask(undefined)}
    >
      <form
        class="flow"
        id="act"
        onSubmit={(event) => void submit(event)}
        onKeyDown={sendWithKeys}
        novalidate
      >
        <Ended />
        <Show when={!house.ended() && refused()}>
          {(why) => <Notice live tone={why().tone} title={house.say(why().text, why().values)} />}
        </Show>
        <Show when={!possible() && !work.opened.busy()}>
          <Notice tone="warn" title={house.say(words.notPossible)} />
        </Show>
        <Show when={look.body}>{(body) => <p>{house.say(body())}</p>}</Show>
        <Show when={possible()}>
          {(one) => (
            <Choices
              possible={one()}
              typed={typed}
              set={set}
              wrong={wrong}
              reason={asksReason(one(), typed)}
            />
          )}
        </Show>
        <Show when={look.note !== "none"}>
          <Field
            language={house.language()}
            name="note"
            rows={3}
            label={house.say(look.note === "needed" ? words.note : words.noteOptional)}
            hint={house.say(
              look.citizenReads || possible()?.needs.includes("verdict")
                ? words.citizenReads
                : words.staffReads,
            )}
            error={wrong("note")}
            maxLength={longestOf(act) + 200}
            value={typed.note}
            onInput={(note) => set({ note })}
          />
        </Show>
        <Actions
          label={house.say(look.label).replace("…", "")}
          danger={act === "refuse"}
          possible={possible() !== undefined}
          first={look.note !== "needed" && possible()?.needs.every((need) => need === "note") === true}
        />
      </form>
    </Dialog>
  )
}

function Actions(props: { label: string; danger: boolean; possible: boolean; first: boolean }) {
  const house = useHouse()
  const work = useCaseWork()
  return (
    <div class="actions">
      <Button
        kind={props.danger ? "danger" : "primary"}
        small
        label={props.label}
        autofocus={props.first}
        disabled={work.opened.busy() || !props.possible}
      />
      <Button
        kind="quiet"
        small
        type="button"
        label={house.say(words.cancel)}
        onPress={() => work.ask(undefined)}
      />
      <kbd>Ctrl+Enter</kbd>
    </div>
  )
}

/** Ctrl or Cmd with Enter sends, also from the note, where Enter is a new line. */
export function sendWithKeys(event: KeyboardEvent & { currentTarget: HTMLFormElement }): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

export function focusFirstWrong(): void {
  queueMicrotask(() =>
    document.querySelector<HTMLElement>(".dialog .bad :is(input, select, textarea)")?.focus(),
  )
}

const code = (work: ReturnType<typeof useCaseWork>) => formatCode(work.opened.case()?.code ?? "")

function onlySimilar(work: ReturnType<typeof useCaseWork>): string | undefined {
  const similar = work.opened.case()?.similar ?? []
  return similar.length === 1 ? similar[0]?.id : undefined
}

function proposedResult(work: ReturnType<typeof useCaseWork>): string | undefined {
  return work.opened.case()?.approvals.find(({ step }) => step === 1)?.resultCode
}

function onlyOpinion(work: ReturnType<typeof useCaseWork>): string | undefined {
  const open = (work.opened.case()?.opinions ?? []).filter((each) => each.answer === undefined)
  return open.length === 1 ? open[0]?.id : undefined
}
