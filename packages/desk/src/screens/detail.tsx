// Right: one booking in full: who, what may happen next, what they should have brought, what happened so far.
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { Button, Notice, Tag, Timeline } from "@civil/ui/index.ts"
import { For, onMount, Show } from "solid-js"
import { dayWords, momentWords } from "../dates.ts"
import { useDesk } from "../desk.ts"
import { documentWords, kinds, reasonWords, states } from "../names.ts"
import { historyWho, words } from "../words.ts"
import { codeWords, toneOf } from "./look.ts"
import { Steps } from "./steps.tsx"

export function Detail(props: { one: DeskAppointment; label: string }) {
  const desk = useDesk()
  let panel: HTMLElement | undefined
  // On a narrow screen the panel covers the list, so the focus has to go with it.
  onMount(() => {
    if (matchMedia("(max-width: 60rem)").matches) panel?.focus()
  })
  return (
    <aside
      class="desk-detail"
      tabindex="-1"
      aria-label={`${desk.say(words.details)} ${props.label}`}
      ref={(element) => {
        panel = element
      }}
    >
      <Head one={props.one} />
      <Show when={props.one.state === "waiting_for_partner"}>
        <Notice
          tone="warn"
          title={
            props.one.confirmBy
              ? desk.say(words.waitingUntil, { time: momentWords(props.one.confirmBy, desk.language()) })
              : desk.say(words.waiting)
          }
        />
      </Show>
      <Show when={desk.mayAct}>
        <Steps one={props.one} />
      </Show>
      <Show when={props.one.priority}>
        <Notice tone="info" title={desk.say(words.priorityHint)} />
      </Show>
      <Show when={props.one.papers}>
        {(code) => <Notice tone="ok" title={desk.say(words.papersHint, { code: codeWords(code()) })} />}
      </Show>
      <Parties one={props.one} />
      <Show when={props.one.reason}>
        {(reason) => (
          <section>
            <h3>{desk.say(words.reason)}</h3>
            <p>{desk.say(reasonWords(reason()))}</p>
            <Show when={props.one.note}>
              <p class="desk-note">{props.one.note}</p>
            </Show>
          </section>
        )}
      </Show>
      <Bring one={props.one} />
      <History one={props.one} />
    </aside>
  )
}

function Head(props: { one: DeskAppointment }) {
  const desk = useDesk()
  const close = () => {
    const id = props.one.id
    desk.open(undefined)
    document.getElementById(`row-${id}`)?.focus()
  }
  return (
    <header class="desk-detail-head">
      <div>
        <h2>{codeWords(props.one.code)}</h2>
        <Tag tone={toneOf[props.one.state]} label={desk.say(states[props.one.state])} />
      </div>
      <p>
        <b>{desk.say(kinds[props.one.business])}</b> {dayWords(props.one.date, desk.language())}{" "}
        {props.one.start}–{props.one.end}
      </p>
      <Button
        kind="quiet"
        small
        type="button"
        icon="close"
        label={desk.say(words.closePanel)}
        onPress={close}
      />
    </header>
  )
}

function Parties(props: { one: DeskAppointment }) {
  const desk = useDesk()
  return (
    <section>
      <h3>{desk.say(words.parties)}</h3>
      <dl class="desk-people">
        <For each={props.one.parties}>
          {(party) => (
            <div>
              <dt>{desk.say(words[party.role])}</dt>
              <dd>
                <b>{party.name}</b>
                <span class="desk-number">
                  <Show when={party.documentType}>{(type) => `${desk.say(documentWords(type()))} `}</Show>
                  {party.document}
                </span>
                <span class={party.confirmed ? "desk-confirmed" : "desk-unconfirmed"}>
                  {desk.say(party.confirmed ? words.hasConfirmed : words.hasNotConfirmed)}
                </span>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

function Bring(props: { one: DeskAppointment }) {
  const desk = useDesk()
  return (
    <Show when={props.one.bring.length > 0}>
      <section>
        <h3>{desk.say(words.bring)}</h3>
        <ul class="desk-bring">
          <For each={props.one.bring}>{(item) => <li title={item.source}>{desk.say(item.text)}</li>}</For>
        </ul>
      </section>
    </Show>
  )
}

function History(props: { one: DeskAppointment }) {
  const desk = useDesk()
  const entries = () =>
    [...props.one.history]
      .reverse()
      .sort((a, b) => b.at.localeCompare(a.at))
      .map((entry) => ({
        state: "done" as const,
        title: desk.say(entry.text),
        when: momentWords(entry.at, desk.language()),
        who: desk.say(historyWho(entry.who)),
      }))
  return (
    <section class="desk-history">
      <h3>{desk.say(words.history)}</h3>
      <Timeline language={desk.language()} entries={entries()} />
    </section>
  )
}
