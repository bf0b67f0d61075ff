// Above the list: which desk, narrowed by which one thing, in which order, between which days, and the search.
import { Button } from "@civil/ui/index.ts"
import { createSignal, For, Show } from "solid-js"
import { isDate } from "../dates.ts"
import { useHouse } from "../house.ts"
import { flagTexts } from "./names.ts"
import { flags, narrow, narrowedBy } from "./place.ts"
import { useQueueRoom } from "./room-state.ts"
import { queueWords as words } from "./words.ts"

const plain = { kind: "secondary", small: true, type: "button" } as const

export function Tools() {
  const house = useHouse()
  return (
    <section class="desk-tools" aria-label={house.say(words.filters)}>
      <DeskPicker />
      <Narrow />
      <Order />
      <Days />
      <Search />
    </section>
  )
}

function DeskPicker() {
  const house = useHouse()
  const { place, goto, queues } = useQueueRoom()
  return (
    <Show when={house.desks.length > 1}>
      <label>
        <span class="desk-label">{house.say(words.desk)}</span>
        <select
          value={queues.desk()}
          onChange={(event) => goto({ list: "open", order: place().order, desk: event.currentTarget.value })}
        >
          <For each={house.desks}>
            {({ desk, title }) => (
              <option value={desk} selected={desk === queues.desk()}>
                {house.say(title)}
              </option>
            )}
          </For>
        </select>
      </label>
    </Show>
  )
}

/** One control for one thing: a list narrowed twice would no longer be one query. */
function Narrow() {
  const house = useHouse()
  const { place, goto, queues } = useQueueRoom()
  const chosen = (value: string) => narrowedBy(place()) === value
  return (
    <label>
      <span class="desk-label">{house.say(words.narrow)}</span>
      <select onChange={(event) => goto(narrow(place(), event.currentTarget.value))}>
        <option value="" selected={chosen("")}>
          {house.say(words.everything)}
        </option>
        <option value="mine" selected={chosen("mine")}>
          {house.say(words.mine)}
        </option>
        <optgroup label={house.say(words.byMatter)}>
          <For each={queues.queue()?.matters ?? []}>
            {({ name, title }) => (
              <option value={`matter:${name}`} selected={chosen(`matter:${name}`)}>
                {house.say(title)}
              </option>
            )}
          </For>
        </optgroup>
        <optgroup label={house.say(words.byFlag)}>
          <For each={flags}>
            {(flag) => (
              <option value={`flag:${flag}`} selected={chosen(`flag:${flag}`)}>
                {house.say(flagTexts[flag])}
              </option>
            )}
          </For>
        </optgroup>
      </select>
    </label>
  )
}

function Order() {
  const house = useHouse()
  const { place, goto } = useQueueRoom()
  const pick = (value: string) => goto({ ...place(), order: value === "received" ? "received" : "due" })
  return (
    <label>
      <span class="desk-label">{house.say(words.order)}</span>
      <select onChange={(event) => pick(event.currentTarget.value)}>
        <option value="due" selected={place().order === "due"}>
          {house.say(words.byDue)}
        </option>
        <option value="received" selected={place().order === "received"}>
          {house.say(words.byReceived)}
        </option>
      </select>
    </label>
  )
}

function Days() {
  const house = useHouse()
  const { place, goto } = useQueueRoom()
  const turned = () => {
    const { from, to } = place()
    return from !== undefined && to !== undefined && from > to
  }
  const set = (which: "from" | "to", value: string) => {
    const { [which]: _before, ...rest } = place()
    goto({ ...rest, ...(isDate(value) && { [which]: value }) })
  }
  return (
    <div class="desk-days">
      <label>
        <span class="desk-label">
          {house.say(place().order === "due" ? words.fromDue : words.fromReceived)}
        </span>
        <input
          type="date"
          value={place().from ?? ""}
          aria-invalid={turned()}
          onChange={(event) => set("from", event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="desk-label">{house.say(words.toDue)}</span>
        <input
          type="date"
          value={place().to ?? ""}
          aria-invalid={turned()}
          onChange={(event) => set("to", event.currentTarget.value)}
        />
      </label>
      <Show when={turned()}>
        <p class="desk-wrong" role="alert">
          {house.say(words.datesTurned)}
        </p>
      </Show>
    </div>
  )
}

function Search() {
  const house = useHouse()
  const { queues } = useQueueRoom()
  const [short, setShort] = createSignal(false)
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get("q") ?? "").trim()
    setShort(text.length < 2)
    if (text.length >= 2) void queues.find(text)
  }
  return (
    <search>
      <form class="desk-search" onSubmit={submit}>
        <label>
          <span class="desk-label">{house.say(words.search)}</span>
          <input
            type="search"
            name="q"
            data-search
            autocomplete="off"
            spellcheck={false}
            maxlength={60}
            placeholder={house.say(words.searchHint)}
            aria-invalid={short()}
            aria-describedby={short() ? "search-short" : undefined}
            onInput={() => setShort(false)}
          />
        </label>
        <kbd>/</kbd>
        <Button kind={plain.kind} small icon="search" label={house.say(words.searchDo)} />
        <Show when={short()}>
          <p class="desk-wrong" id="search-short" role="alert">
            {house.say(words.searchShort)}
          </p>
        </Show>
      </form>
    </search>
  )
}
