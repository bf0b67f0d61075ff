// Tools above the list: which office, which day, find, scan, print.
import { Button } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { isDate } from "../dates.ts"
import { useDesk } from "../desk.ts"
import { words } from "../words.ts"

const plain = { kind: "secondary", small: true, type: "button" } as const

export function Tools() {
  const desk = useDesk()
  return (
    <section class="desk-tools" aria-label={desk.say(words.tools)}>
      <OfficePicker />
      <DayPicker />
      <Search />
      <Button
        {...plain}
        icon="print"
        label={desk.say(words.print)}
        disabled={!desk.live.day()}
        onPress={() => print()}
      />
    </section>
  )
}

function OfficePicker() {
  const desk = useDesk()
  return (
    <label class="desk-office">
      <span class="desk-label">{desk.say(words.office)}</span>
      <Show
        when={desk.me.offices.length > 1}
        fallback={<strong class="desk-one-office">{desk.say(desk.office().name)}</strong>}
      >
        <select
          value={desk.office().id}
          onChange={(event) => desk.goto({ office: event.currentTarget.value })}
        >
          <For each={desk.me.offices}>
            {(office) => (
              <option value={office.id} selected={office.id === desk.office().id}>
                {desk.say(office.name)}
              </option>
            )}
          </For>
        </select>
      </Show>
    </label>
  )
}

function DayPicker() {
  const desk = useDesk()
  const pick = (value: string) => isDate(value) && desk.goto({ date: value })
  return (
    <div class="desk-day">
      <Button
        {...plain}
        icon="left"
        label={desk.say(words.before)}
        onPress={() => desk.goto({ date: desk.before() })}
      />
      <label class="desk-date">
        <span class="desk-label">{desk.say(words.date)}</span>
        <input type="date" value={desk.date()} onChange={(event) => pick(event.currentTarget.value)} />
      </label>
      <Button
        {...plain}
        iconEnd="go"
        label={desk.say(words.after)}
        onPress={() => desk.goto({ date: desk.after() })}
      />
      <Button
        {...plain}
        label={desk.say(words.today)}
        disabled={desk.date() === desk.today()}
        onPress={() => desk.goto({ date: desk.today() })}
      />
    </div>
  )
}

function Search() {
  const desk = useDesk()
  const camera = "BarcodeDetector" in window && navigator.mediaDevices !== undefined
  return (
    <search class="desk-search">
      <label>
        <span class="desk-label">{desk.say(words.search)}</span>
        <input
          type="search"
          data-search
          autocomplete="off"
          spellcheck={false}
          maxlength={60}
          placeholder={desk.say(words.searchHint)}
          value={desk.query()}
          onInput={(event) => desk.setQuery(event.currentTarget.value)}
        />
      </label>
      <kbd>/</kbd>
      <Show when={camera}>
        <Button
          {...plain}
          icon="scan"
          label={desk.say(words.camera)}
          onPress={() => desk.ask({ about: "camera" })}
        />
      </Show>
    </search>
  )
}
