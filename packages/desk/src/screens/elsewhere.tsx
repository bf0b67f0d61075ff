// Nothing on this day's list: what other days of the office hold, each with the way there.
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { Button, Notice, Tag } from "@civil/ui/index.ts"
import { For, Match, Show, Switch } from "solid-js"
import { namesOf } from "../acts.ts"
import { dayWords } from "../dates.ts"
import { useDesk } from "../desk.ts"
import { kinds, states } from "../names.ts"
import { sentenceOf } from "../problem.ts"
import { words } from "../words.ts"
import { codeWords, toneOf } from "./look.ts"

export function Elsewhere() {
  const desk = useDesk()
  return (
    <div class="desk-empty desk-elsewhere" role="status">
      <h2>{desk.say(words.noneFound, { query: desk.query().trim() })}</h2>
      <Switch>
        <Match when={desk.elsewhere.state() === "searching"}>
          <p>{desk.say(words.searching)}</p>
        </Match>
        <Match when={desk.elsewhere.state() === "failed" && desk.elsewhere.problem()}>
          {(problem) => (
            <Notice tone="warn" title={desk.say(sentenceOf(problem()))}>
              <Button
                kind="secondary"
                small
                type="button"
                label={desk.say(words.again)}
                onPress={() => desk.elsewhere.lookNow()}
              />
            </Notice>
          )}
        </Match>
        <Match when={desk.elsewhere.state() === "found"}>
          <Found />
        </Match>
      </Switch>
      <Button
        kind="secondary"
        small
        type="button"
        label={desk.say(words.clear)}
        onPress={() => desk.setQuery("")}
      />
    </div>
  )
}

function Found() {
  const desk = useDesk()
  return (
    <Show when={desk.elsewhere.found().length > 0} fallback={<p>{desk.say(words.noneElsewhere)}</p>}>
      <h3>{desk.say(words.elsewhere)}</h3>
      <ul>
        <For each={desk.elsewhere.found()}>{(one) => <FoundRow one={one} />}</For>
      </ul>
    </Show>
  )
}

function FoundRow(props: { one: DeskAppointment }) {
  const desk = useDesk()
  const go = () => {
    const { date, id } = props.one
    desk.setQuery("")
    desk.goto({ date, open: id })
    desk.select(id)
  }
  return (
    <li>
      <span>
        {desk.say(words.notToday, { date: dayWords(props.one.date, desk.language()), time: props.one.start })}
      </span>
      <span>
        <b class="desk-number">{codeWords(props.one.code)}</b> {desk.say(kinds[props.one.business])}{" "}
        {namesOf(props.one)}
      </span>
      <Tag tone={toneOf[props.one.state]} label={desk.say(states[props.one.state])} />
      <Button
        kind="secondary"
        small
        type="button"
        iconEnd="go"
        label={desk.say(words.goThere)}
        onPress={go}
      />
    </li>
  )
}
