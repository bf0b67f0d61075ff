// What happened, newest first: who, what, in which words, and what the people concerned were told because of it.
import type { DeskCase, DeskLine } from "@civil/casework/views.ts"
import { Tag, Timeline } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { roleNames } from "./role-names.ts"
import { caseWords as words } from "./words.ts"

export function History(props: { one: DeskCase }) {
  const house = useHouse()
  const entries = () =>
    [...props.one.history]
      .sort((a, b) => b.seq - a.seq)
      .map((line) => ({
        state: "done" as const,
        title: house.say(line.text),
        when: momentWords(line.at, house.language()),
        who: line.whoText ? house.say(line.whoText) : line.who,
        children: <Told line={line} />,
      }))
  return (
    <section class="desk-history">
      <h3>{house.say(words.history)}</h3>
      <Timeline language={house.language()} entries={entries()} />
      <Show when={props.one.rating}>
        {(rating) => (
          <p>
            <b>{house.say(words.rating)}</b> {house.say(words.ratingLevel, { level: rating().level })}{" "}
            {rating().comment}
          </p>
        )}
      </Show>
    </section>
  )
}

function Told(props: { line: DeskLine }) {
  const house = useHouse()
  return (
    <>
      <Show when={props.line.detail}>{(detail) => <p>{house.say(detail())}</p>}</Show>
      <Show when={props.line.note}>
        {(note) => (
          <p class="desk-words">
            {note()}{" "}
            <Show when={props.line.internal}>
              <Tag label={house.say(words.internal)} />
            </Show>
          </p>
        )}
      </Show>
      <For each={props.line.told}>
        {(told) => (
          <p class="desk-was-told">
            {house.say(told.unreached ? words.unreached : words.told, {
              role: roleNames(told.role),
              text: told.text,
            })}
          </p>
        )}
      </For>
    </>
  )
}
