// One line to ask, a list to answer; nothing found still offers everything there is and a person to call.

import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { RegisterHit } from "@civil/register/service.ts"
import { SearchBox } from "@civil/ui/index.ts"
import { Hono } from "hono"
import { For, Show } from "solid-js"
import type { PageEnv, PortalDeps } from "../env.ts"
import { todayOf } from "../organizations/deps.ts"
import { links } from "../organizations/links.ts"
import { HitRow } from "../organizations/search/hit-row.tsx"
import { respond } from "../shell/page.tsx"
import { home, searching, shell } from "../words.ts"
import { type Entry, entriesOf, findEntries } from "./find.ts"

export function searchPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/search", async (c) => {
    const query = (c.req.query("q") ?? "").trim().slice(0, 60)
    const all = entriesOf(deps.marriage.offices({}), deps.casework?.citizen.matters(c.get("bureau").code))
    const found = findEntries(all, query)
    const organizations = await organizationsFor(deps, query, found.length)
    return respond(deps, c, {
      title: searching.title,
      body: (language) => (
        <Search
          {...{ language, query, found, all, organizations }}
          bureaus={deps.bureaus}
          today={todayOf(deps)}
        />
      ),
    })
  })
}

/** Beginnings of a code, and words that names of organizations end with. */
const likeOrganization =
  /^[0-9A-Z]{8,18}$|协会|商会|学会|研究会|促进会|联合会|联谊会|基金会|中心|服务社|学校|幼儿园|养老院|福利院|志愿/i

/** The index of names is loaded only for what may be one. Undefined: no register is kept here. */
async function organizationsFor(deps: PortalDeps, query: string, found: number) {
  const { register } = deps
  if (!register || query === "") return undefined
  if ([...query].length < 2 || (found > 0 && !likeOrganization.test(query))) return []
  const { hits } = await register.search({ text: query, limit: 3 }).catch(() => ({ hits: [] }))
  return hits
}

interface SearchProps {
  readonly organizations: readonly RegisterHit[] | undefined
  readonly bureaus: readonly BureauProfile[]
  readonly today: string
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
      <Show when={props.organizations}>{(hits) => <Organizations {...props} hits={hits()} />}</Show>
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

function Organizations(props: SearchProps & { readonly hits: readonly RegisterHit[] }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <section class="finder">
      <Show when={props.hits.length > 0}>
        <h2>{words(searching.organizations)}</h2>
        <ol class="found">
          <For each={props.hits}>
            {(hit) => (
              <HitRow language={props.language} hit={hit} bureaus={props.bureaus} today={props.today} />
            )}
          </For>
        </ol>
      </Show>
      <p>
        <a class="go" href={links.search({ q: props.query })}>
          {words(searching.organizationsAll, { query: props.query })}
        </a>
      </p>
    </section>
  )
}
