// One line to ask, a list to answer; nothing found still offers everything there is and a person to call.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { SearchBox } from "@civil/ui/index.ts"
import { Hono } from "hono"
import { For, Show } from "solid-js"
import type { PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { home, searching, shell } from "../words.ts"
import { type Entry, entriesOf, findEntries } from "./find.ts"

export function searchPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/search", (c) => {
    const query = (c.req.query("q") ?? "").trim().slice(0, 60)
    const all = entriesOf(deps.marriage.offices({}), deps.casework?.citizen.matters(c.get("bureau").code))
    const found = findEntries(all, query)
    return respond(deps, c, {
      title: searching.title,
      body: (language) => <Search language={language} query={query} found={found} all={all} />,
    })
  })
}

interface SearchProps {
  readonly language: Language
  readonly query: string
  readonly found: readonly Entry[]
  readonly all: readonly Entry[]
}

function Search(props: SearchProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const values = () => ({ query: props.query, count: props.found.length })
  return (
    <div class="col flow">
      <h1>{words(searching.title)}</h1>
      <SearchBox
        language={props.language}
        action="/search"
        label={words(home.searchLabel)}
        hint={words(home.searchHint)}
        value={props.query}
      />
      <Show when={props.query}>
        <p role="status">{words(props.found.length > 0 ? searching.found : searching.none, values())}</p>
      </Show>
      <Entries {...props} entries={props.found} />
      <Show when={props.found.length === 0}>
        <Show when={props.query}>
          <p>
            {words(searching.noneHint)}{" "}
            <a class="go" href="tel:12345">
              {words(home.call)}
            </a>
          </p>
        </Show>
        <h2>{words(searching.all)}</h2>
        <Entries {...props} entries={props.all.filter((entry) => entry.type !== searching.office)} />
      </Show>
      <p>
        <a class="go" href="/">
          {words(shell.home)}
        </a>
      </p>
    </div>
  )
}

function Entries(props: { readonly language: Language; readonly entries: readonly Entry[] }) {
  return (
    <ul class="flow">
      <For each={props.entries}>
        {(entry) => (
          <li>
            <a class="go" href={entry.href}>
              {say(entry.title, props.language)}
            </a>{" "}
            <span class="small muted">{say(entry.type, props.language)}</span>
            <br />
            <span class="small muted">{say(entry.says, props.language)}</span>
          </li>
        )}
      </For>
    </ul>
  )
}
