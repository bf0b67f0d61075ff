// Cases that look like the same one, and what other desks were asked and answered.
import type { DeskCase } from "@civil/casework/views.ts"
import { formatCode } from "@civil/core/ids.ts"
import { Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { dueDay, stateNames, stateTones } from "../queues/names.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { caseWords as words } from "./words.ts"

export function Similar(props: { one: DeskCase }) {
  const house = useHouse()
  return (
    <Show when={props.one.similar.length > 0}>
      <section class="desk-similar">
        <h3>{house.say(words.similar)}</h3>
        <ul>
          <For each={props.one.similar}>
            {(other) => (
              <li>
                <RoomLink to={{ room: "case", id: other.id }}>{formatCode(other.code)}</RoomLink>{" "}
                {other.shownName} {momentWords(other.submittedAt, house.language())}{" "}
                <Tag tone={stateTones[other.state]} label={house.say(stateNames[other.state])} />{" "}
                <RoomLink to={{ room: "case", id: props.one.id, beside: other.id }}>
                  {house.say(words.compare)}
                </RoomLink>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

/** The case it was merged into, or the one whose rating asked for this call. */
export function Linked(props: { one: DeskCase }) {
  const house = useHouse()
  return (
    <Show when={props.one.linked}>
      {(other) => (
        <section>
          <h3>{house.say(words.linked)}</h3>
          <p>
            <RoomLink to={{ room: "case", id: other().id }}>{formatCode(other().code)}</RoomLink>{" "}
            {house.say(other().title)} {other().shownName}{" "}
            <Tag tone={stateTones[other().state]} label={house.say(stateNames[other().state])} />
          </p>
        </section>
      )}
    </Show>
  )
}

export function Opinions(props: { one: DeskCase }) {
  const house = useHouse()
  const deskName = (desk: string) => {
    const known = [...house.desks, ...(props.one.askable ?? [])].find((each) => each.desk === desk)
    return known ? known.title : { zh: desk, en: desk }
  }
  return (
    <Show when={props.one.opinions.length > 0}>
      <section class="desk-opinions">
        <h3>{house.say(words.opinions)}</h3>
        <ul>
          <For each={props.one.opinions}>
            {(each) => (
              <li>
                <p class="muted">
                  {house.say(each.review ? words.reviewAsked : words.opinionAsked, {
                    desk: deskName(each.desk),
                    time: momentWords(each.askedAt, house.language()),
                  })}
                </p>
                <p class="desk-words">{each.review ? house.say(words.reviewQuestion) : each.question}</p>
                <Show when={each.answer === undefined && each.due}>
                  {(due) => (
                    <p class="muted">
                      {house.say(words.reviewBy)} {dueDay(due(), house.language())}{" "}
                      <Show when={each.late}>
                        <Tag tone="stop" label={house.say(words.reviewLate)} />
                      </Show>
                    </p>
                  )}
                </Show>
                <Show when={each.verdict}>
                  {(verdict) => (
                    <p>
                      <Tag
                        tone={verdict() === "agree" ? "done" : "stop"}
                        label={house.say(verdict() === "agree" ? words.verdictAgree : words.verdictObject)}
                      />
                    </p>
                  )}
                </Show>
                <Show when={each.answer} fallback={<p>{house.say(words.opinionOpen)}</p>}>
                  {(answer) => (
                    <p class="desk-words">
                      <b>{each.by}</b> {answer()}
                    </p>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
