// People no channel could reach: what they should know, what was tried, how to reach them, and what came of it.
import type { Unreached } from "@civil/notices/shapes.ts"
import { Button, Field, RadioGroup } from "@civil/ui/index.ts"
import { createSignal, For, Show } from "solid-js"
import { RevealDialog } from "../case/reveal-dialog.tsx"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { sentenceOf } from "../problem.ts"
import { roomTitles } from "../room-words.ts"
import { Ask } from "../screens/ask.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import { createTelling } from "../told.ts"
import { ListFrame } from "./frame.tsx"
import { createReading } from "./reading.ts"
import { attemptNames, channelNames, outcomeNames, settleOutcomes, unreachedWords as words } from "./words.ts"

interface Contact {
  readonly mobile?: string
  readonly email?: string
}

export function UnreachedRoom() {
  const house = useHouse()
  const telling = createTelling()
  const reading = createReading((after) => house.cases.unreached(after))
  const [asking, ask] = createSignal<{ readonly about: "reveal" | "settle"; readonly one: Unreached }>()
  const [contacts, setContacts] = createSignal<Readonly<Record<string, Contact>>>({})
  const of = (about: "reveal" | "settle") => (asking()?.about === about ? asking()?.one : undefined)
  const reveal = async (one: Unreached, reason: string) => {
    const answer = await house.cases.revealUnreached(one.key, reason)
    if (!answer.ok)
      return { ok: false as const, why: { tone: "stop" as const, text: sentenceOf(answer.problem) } }
    setContacts((all) => ({ ...all, [one.key]: answer.value }))
    return { ok: true as const }
  }
  return (
    <>
      <ListFrame
        title={house.say(roomTitles.unreached)}
        lead={house.say(words.lead)}
        empty={house.say(words.empty)}
        emptyBody={house.say(words.emptyBody)}
        reading={reading}
        telling={telling}
      >
        <ul class="desk-unreached">
          <For each={reading.rows()}>
            {(one) => (
              <Row
                one={one}
                contact={contacts()[one.key]}
                onReveal={() => ask({ about: "reveal", one })}
                onSettle={() => ask({ about: "settle", one })}
              />
            )}
          </For>
        </ul>
      </ListFrame>
      <Show when={of("reveal")}>
        {(one) => (
          <RevealDialog
            label={house.say(words.revealLabel)}
            busy={false}
            send={(reason) => reveal(one(), reason)}
            onClose={() => ask(undefined)}
          />
        )}
      </Show>
      <Show when={of("settle")}>
        {(one) => (
          <Settle
            one={one()}
            onClose={() => ask(undefined)}
            onDone={() => {
              telling.tell({ tone: "ok", text: words.did })
              void reading.refresh()
            }}
          />
        )}
      </Show>
    </>
  )
}

function Row(props: {
  one: Unreached
  contact: Contact | undefined
  onReveal: () => void
  onSettle: () => void
}) {
  const house = useHouse()
  const mobile = () => props.contact?.mobile ?? props.one.mobile
  const email = () => props.contact?.email ?? props.one.email
  return (
    <li>
      <p>
        <b>{house.say(props.one.title)}</b>{" "}
        <span class="muted">{momentWords(props.one.at, house.language())}</span>{" "}
        <Show when={props.one.about.startsWith("case_")}>
          <RoomLink to={{ room: "case", id: props.one.about }}>{house.say(words.openCase)}</RoomLink>
        </Show>
      </p>
      <p class="desk-words">{house.say(props.one.text)}</p>
      <p>
        <Show when={mobile()}>
          <span>
            <span class="muted">{house.say(words.mobile)}</span> {mobile()}{" "}
          </span>
        </Show>
        <Show when={email()}>
          <span>
            <span class="muted">{house.say(words.email)}</span> {email()}
          </span>
        </Show>
      </p>
      <ul class="muted">
        <For each={props.one.attempts}>
          {(each) => (
            <li>
              {house.say(channelNames[each.channel])} {house.say(attemptNames[each.state])}{" "}
              {momentWords(new Date(each.at).toISOString(), house.language())}
            </li>
          )}
        </For>
      </ul>
      <Show when={house.mayAct}>
        <div class="actions">
          <Show when={!props.contact && (mobile() || email())}>
            <Button
              kind="secondary"
              small
              type="button"
              label={house.say(words.reveal)}
              onPress={props.onReveal}
            />
          </Show>
          <Button small type="button" label={house.say(words.settle)} onPress={props.onSettle} />
        </div>
      </Show>
    </li>
  )
}

function Settle(props: { one: Unreached; onClose: () => void; onDone: () => void }) {
  const house = useHouse()
  const [outcome, setOutcome] = createSignal<(typeof settleOutcomes)[number]>()
  const [note, setNote] = createSignal("")
  const [pressed, setPressed] = createSignal(false)
  const ready = () => {
    setPressed(true)
    return outcome() !== undefined
  }
  const send = async () => {
    const chosen = outcome()
    if (!chosen) return undefined
    const text = note().trim()
    const answer = await house.cases.settle(props.one.key, {
      revision: props.one.revision,
      outcome: chosen,
      ...(text !== "" && { note: text }),
    })
    if (!answer.ok) return answer.problem
    props.onDone()
    return undefined
  }
  return (
    <Ask
      title={house.say(words.settleTitle)}
      label={house.say(words.settleDo)}
      ready={ready}
      send={send}
      onClose={props.onClose}
    >
      <RadioGroup
        language={house.language()}
        name="outcome"
        label={house.say(words.how)}
        error={pressed() && !outcome() ? house.say(words.howMissing) : undefined}
        value={outcome()}
        options={settleOutcomes.map((value) => ({ value, label: house.say(outcomeNames[value]) }))}
        onPick={(value) => setOutcome(settleOutcomes.find((each) => each === value))}
      />
      <Field
        language={house.language()}
        name="note"
        rows={2}
        label={house.say(words.note)}
        value={note()}
        maxLength={500}
        onInput={setNote}
      />
    </Ask>
  )
}
