// Top of a case: code, state, matter, when it came, by when it must be decided, and who has it in hand until when.

import { isDesks } from "@civil/casework/transitions.ts"
import type { DeskCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Button, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { Dynamic } from "solid-js/web"
import { clockWords, momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { dueDay, dueLeft, dueTone, flagTexts, flagTones, stateNames, stateTones } from "../queues/names.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { caseWords as words } from "./words.ts"

export function Head(props: { one: DeskCase; beside: boolean; onClose?: (() => void) | undefined }) {
  const house = useHouse()
  return (
    <header class="desk-case-head">
      <div class="desk-case-title">
        <Dynamic component={props.beside ? "h2" : "h1"} tabindex="-1">
          {formatCode(props.one.code)}
        </Dynamic>
        <Tag tone={stateTones[props.one.state]} label={house.say(stateNames[props.one.state])} />
        <For each={props.one.flags}>
          {(flag) => <Tag tone={flagTones[flag]} label={house.say(flagTexts[flag])} />}
        </For>
        <span class="desk-case-ways">
          <Show when={props.beside}>
            <RoomLink to={{ room: "case", id: props.one.id }}>{house.say(words.fullPage)}</RoomLink>
          </Show>
          <Show when={props.onClose}>
            {(close) => (
              <Button
                kind="quiet"
                small
                type="button"
                icon="close"
                label={house.say(words.closePanel)}
                onPress={close()}
              />
            )}
          </Show>
        </span>
      </div>
      <p>
        <b>{house.say(props.one.title)}</b> {props.one.shownName}
        <Show when={props.one.secondApproval}>
          {" "}
          <span class="muted">{house.say(words.twoPeople)}</span>
        </Show>
      </p>
      <dl class="desk-case-facts">
        <div>
          <dt>{house.say(words.received)}</dt>
          <dd>{momentWords(props.one.submittedAt, house.language())}</dd>
        </div>
        <Show when={props.one.due.kind !== "none"}>
          <div>
            <dt>{house.say(props.one.state === "needs_correction" ? words.correctionBy : words.due)}</dt>
            <dd>
              {dueDay(props.one.due, house.language())}{" "}
              <Show when={dueLeft(props.one.due, house.language())}>
                {(left) => <span class={`desk-due ${dueTone(props.one.due)}`}>{left()}</span>}
              </Show>
              <Show when={props.one.due.kind === "day" && props.one.due.source}>
                {(source) => <small class="muted">{house.say(words.dueSource, { source: source() })}</small>}
              </Show>
            </dd>
          </div>
        </Show>
        <Show when={props.one.forwardBy}>
          {(by) => (
            <div>
              <dt>{house.say(words.forwardBy)}</dt>
              <dd>
                {dueDay(by(), house.language())}{" "}
                <Show when={dueLeft(by(), house.language())}>
                  {(left) => <span class={`desk-due ${dueTone(by())}`}>{left()}</span>}
                </Show>
              </dd>
            </div>
          )}
        </Show>
        <div>
          <dt>{house.say(words.ground)}</dt>
          <dd>{house.say(props.one.ground)}</dd>
        </div>
      </dl>
      <Show when={isDesks(props.one.state)}>
        <HeldBy one={props.one} />
      </Show>
    </header>
  )
}

function HeldBy(props: { one: DeskCase }) {
  const house = useHouse()
  const living = () => {
    const holder = props.one.holder
    return holder && Date.parse(holder.until) > house.now() ? holder : undefined
  }
  return (
    <Show when={living()} fallback={<p class="desk-holder muted">{house.say(words.nobody)}</p>}>
      {(holder) => (
        <p class="desk-holder" data-mine={holder().mine}>
          {house.say(holder().mine ? words.mine : words.theirs, {
            name: holder().name,
            time: clockWords(holder().until),
          })}
        </p>
      )}
    </Show>
  )
}
