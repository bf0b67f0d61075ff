// The staff site from its first request on: who is at the desk, and a page for each reason that there is no desk to show.
import type { Language } from "@civil/core/text.ts"
import { say } from "@civil/core/text.ts"
import { createEffect, createResource, createSignal, Match, Show, Switch } from "solid-js"
import { ActsProvider, createActs } from "./acts.ts"
import { type Client, createClient, type DeskOffice, type Me } from "./client.ts"
import { createDesk, DeskProvider, type Speaking } from "./desk.ts"
import type { Problem } from "./problem.ts"
import { Blank } from "./screens/blank.tsx"
import { Room } from "./screens/room.tsx"
import { words } from "./words.ts"

export function App() {
  const client = createClient({
    fetch: (path, init) => fetch(path, init),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newKey: () => crypto.randomUUID(),
    signedOut: () =>
      location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`),
  })
  const speaking = createSpeaking()
  const [me, { refetch }] = createResource(() => client.me())
  const good = () => {
    const answer = me()
    return answer?.ok ? answer.value : undefined
  }
  const bad = () => {
    const answer = me()
    return answer && !answer.ok ? answer.problem : undefined
  }
  return (
    <Switch fallback={<Blank kind="loading" language={speaking.language()} />}>
      <Match when={good()}>
        {(known) => (
          <Show
            when={known().offices[0]}
            fallback={<Blank kind="no-offices" language={speaking.language()} />}
          >
            {(first) => <Seated me={known()} first={first()} client={client} speaking={speaking} />}
          </Show>
        )}
      </Match>
      <Match when={bad()}>
        {(problem) => (
          <NoDesk problem={problem()} language={speaking.language()} again={() => void refetch()} />
        )}
      </Match>
    </Switch>
  )
}

function Seated(props: { me: Me; first: DeskOffice; client: Client; speaking: Speaking }) {
  // The desk belongs to the person who signed in; another person is another page load.
  const { me, first, client, speaking } = props
  const desk = createDesk(me, first, client, speaking)
  const acts = createActs(client, desk.live)
  return (
    <DeskProvider value={desk}>
      <ActsProvider value={acts}>
        <Room />
      </ActsProvider>
    </DeskProvider>
  )
}

function NoDesk(props: { problem: Problem; language: Language; again: () => void }) {
  const kind = () => {
    const problem = props.problem
    if (problem.how === "signed_out") return "loading"
    return problem.how === "refused" && problem.status === 403 ? "forbidden" : "failed"
  }
  return <Blank kind={kind()} problem={props.problem} language={props.language} again={props.again} />
}

/** The language of the whole site (cookie `lang`), zh unless chosen otherwise. */
function createSpeaking(): Speaking {
  const cookie = /(?:^|;\s*)lang=(zh|en)/.exec(document.cookie)?.[1]
  const start: Language = (cookie ?? document.documentElement.lang).startsWith("en") ? "en" : "zh"
  const [language, setLanguage] = createSignal<Language>(start)
  createEffect(() => {
    document.documentElement.lang = language() === "zh" ? "zh-CN" : "en"
    document.title = say(words.title, language())
  })
  const speak = (next: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that counters still use.
    document.cookie = `lang=${next}; path=/; max-age=31536000; samesite=lax`
    setLanguage(next)
  }
  return { language, speak }
}
