// Above the list: which desk, narrowed by which one thing, in which order, between which days, and the search.
import type { Text } from "@civil/core/text.ts"
import { Button } from "@civil/ui/index.ts"
import { createSignal, For, onCleanup, Show } from "solid-js"
import { isDate } from "../dates.ts"
import { useHouse } from "../house.ts"
import { flagTexts } from "./names.ts"
import { flags, narrowedBy, narrow as narrowTo } from "./place.ts"
import { useQueueRoom } from "./room-state.ts"
import { queueWords as words } from "./words.ts"

const plain = { kind: "secondary", small: true, type: "button" } as const

/** On a narrow screen the list comes first: filters fold away, the search stays. */
function createNarrow(): () => boolean {
  const query = matchMedia("(max-width: 45rem)")
  const [narrow, setNarrow] = createSignal(query.matches)
  const see = () => setNarrow(query.matches)
  query.addEventListener("change", see)
  onCleanup(() => query.removeEventListener("change", see))
  return narrow
}

export function Tools() {
  const house = useHouse()
  const narrow = createNarrow()
  return (
    <section class="desk-tools" aria-label={house.say(words.filters)}>
      <Show when={narrow()} fallback={<Filters />}>
        <Search />
        <details class="desk-more-filters">
          <summary>{house.say(words.moreFilters)}</summary>
          <div>
            <Filters />
          </div>
        </details>
      </Show>
      <Show when={!narrow()}>
        <Search />
      </Show>
    </section>
  )
}

function Filters() {
  return (
    <>
      <DeskPicker />
      <Narrow />
      <Order />
      <Days />
    </>
  )
}

function DeskPicker() {
  const house = useHouse()
  const { place, goto, queues } = useQueueRoom()
  /** What is overdue at another desk and was put before this officer is said where they choose the desk. */
  const named = (desk: string, title: Text) => {
    const count = queues.queues().find((each) => each.desk === desk)?.escalated
    return count ? house.say(words.escalatedAt, { desk: title, count }) : house.say(title)
  }
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
                {named(desk, title)}
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
      <select onChange={(event) => goto(narrowTo(place(), event.currentTarget.value))}>
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
