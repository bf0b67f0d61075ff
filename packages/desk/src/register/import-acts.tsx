// What may be done with an import now; why I may not agree to what I uploaded; each asked for once more in a dialog.
import type { ImportView } from "@civil/register/imports/contract.ts"
import { Dialog } from "@civil/ui/desk/index.ts"
import { Button, Field, Notice } from "@civil/ui/index.ts"
import { createSignal, Match, Show, Switch } from "solid-js"
import type { Answer } from "../client.ts"
import { useHouse } from "../house.ts"
import { isStale, sentenceOf } from "../problem.ts"
import { Ended } from "../screens/ended.tsx"
import type { Telling } from "../told.ts"
import { importWords as words } from "./import-words.ts"

type Act = "publish" | "refuse" | "discard" | "preview"

const titles = {
  ...{ publish: words.publish, refuse: words.refuse, discard: words.discard, preview: words.preview },
}
const bodies = { publish: words.publishAsk, refuse: words.refuseAsk, discard: words.discardAsk } as const
const done = {
  ...{ publish: words.didPublish, refuse: words.didRefuse, discard: words.didDiscard },
} as const

interface ActsProps {
  readonly one: ImportView
  readonly telling: Telling
  readonly put: (one: ImportView) => void
  readonly refresh: () => Promise<void>
}

export function ImportActs(props: ActsProps) {
  const house = useHouse()
  const [asking, setAsking] = createSignal<Exclude<Act, "preview">>()
  const [busy, setBusy] = createSignal(false)
  const take = async (answer: Answer<ImportView>, act: Act): Promise<boolean> => {
    if (answer.ok) {
      props.put(answer.value)
      if (act !== "preview") props.telling.tell({ tone: "ok", text: done[act] })
      return true
    }
    props.telling.tell({ tone: "stop", text: sentenceOf(answer.problem) })
    if (isStale(answer.problem)) await props.refresh()
    return false
  }
  const run = async (act: Act, reason = "") => {
    if (busy()) return
    setBusy(true)
    const { id, revision } = props.one
    const { register } = house
    const answer =
      act === "publish"
        ? await register.publishImport(id, revision)
        : act === "refuse"
          ? await register.refuseImport(id, revision, reason)
          : await register.actImport(id, act)
    const ok = await take(answer, act)
    setBusy(false)
    if (ok || asking() !== "refuse") setAsking(undefined)
  }
  const may = () => props.one.may
  const waits = () => props.one.state === "ready" && !props.one.outdated
  return (
    <>
      <Show when={waits() && !may().publish}>
        <Notice
          tone="info"
          title={house.say(props.one.by.name === house.me.name ? words.own : words.notRole)}
        />
      </Show>
      <div class="desk-register-acts">
        <Show when={may().publish}>
          <Button
            kind="primary"
            small
            type="button"
            label={house.say(words.publish)}
            disabled={busy()}
            onPress={() => setAsking("publish")}
          />
        </Show>
        <Show when={may().preview}>
          <Button
            kind={props.one.outdated ? "primary" : "secondary"}
            small
            type="button"
            label={house.say(words.preview)}
            disabled={busy()}
            onPress={() => void run("preview")}
          />
        </Show>
        <Show when={may().refuse}>
          <Button
            kind="secondary"
            small
            type="button"
            label={house.say(words.refuse)}
            disabled={busy()}
            onPress={() => setAsking("refuse")}
          />
        </Show>
        <Show when={may().discard}>
          <Button
            kind="quiet"
            small
            type="button"
            label={house.say(words.discard)}
            disabled={busy()}
            onPress={() => setAsking("discard")}
          />
        </Show>
      </div>
      <Show when={asking()}>
        {(act) => <Ask act={act()} busy={busy()} run={run} close={() => setAsking(undefined)} />}
      </Show>
    </>
  )
}

interface AskProps {
  readonly act: Exclude<Act, "preview">
  readonly busy: boolean
  readonly run: (act: Act, reason?: string) => Promise<void>
  readonly close: () => void
}

function Ask(props: AskProps) {
  const house = useHouse()
  const [reason, setReason] = createSignal("")
  const [wrong, setWrong] = createSignal<string>()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (props.act === "refuse" && reason().trim() === "") {
      setWrong(house.say(words.reasonMissing))
      document.getElementById("reason")?.focus()
      return
    }
    void props.run(props.act, reason().trim())
  }
  return (
    <Dialog open title={house.say(titles[props.act])} language={house.language()} onClose={props.close}>
      <form class="flow" onSubmit={submit} novalidate>
        <Ended />
        <p>{house.say(bodies[props.act])}</p>
        <Switch>
          <Match when={props.act === "refuse"}>
            <Field
              language={house.language()}
              name="reason"
              rows={3}
              maxLength={500}
              label={house.say(words.reason)}
              error={wrong()}
              value={reason()}
              onInput={setReason}
            />
          </Match>
        </Switch>
        <div class="actions">
          <Button
            kind={props.act === "publish" ? "primary" : "danger"}
            small
            label={house.say(titles[props.act])}
            autofocus={props.act !== "refuse"}
            disabled={props.busy}
          />
        </div>
      </form>
    </Dialog>
  )
}
