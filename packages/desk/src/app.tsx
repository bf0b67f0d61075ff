// The staff site from its first request on: who is at the desk, and a page for each reason that there is no desk to show.
import type { Language } from "@civil/core/text.ts"
import { createEffect, createResource, createSignal, Match, Show, Switch } from "solid-js"
import { type CasesClient, createCasesClient } from "./cases-client.ts"
import { type Client, createCaller, createClient, type Me } from "./client.ts"
import type { Speaking } from "./desk.ts"
import { createHouse, HouseProvider } from "./house.ts"
import type { Problem } from "./problem.ts"
import { createRegisterClient, type RegisterClient } from "./register/client.ts"
import { Blank } from "./screens/blank.tsx"
import { Rooms } from "./screens/rooms.tsx"
import { createSession } from "./session.ts"

export function App() {
  const session = createSession({
    typing: () => document.querySelector(".dialog form") !== null,
    leave: () => location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`),
  })
  const caller = createCaller({
    fetch: async (path, init) => {
      const response = await fetch(path, init)
      session.answered(response.status)
      return response
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    newKey: () => crypto.randomUUID(),
    signedOut: session.signedOut,
  })
  const client = createClient(caller)
  const cases = createCasesClient(caller)
  const register = createRegisterClient(caller)
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
            when={known().offices[0] ?? known().desks?.[0]}
            fallback={<Blank kind="no-offices" language={speaking.language()} />}
          >
            <Seated
              me={known()}
              client={client}
              cases={cases}
              register={register}
              speaking={speaking}
              ended={session.ended}
            />
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

interface SeatedProps {
  readonly me: Me
  readonly client: Client
  readonly cases: CasesClient
  readonly register: RegisterClient
  readonly speaking: Speaking
  readonly ended: () => boolean
}

function Seated(props: SeatedProps) {
  // The desk belongs to the person who signed in; another person is another page load.
  const house = createHouse(props.me, props.client, props.cases, props.register, props.speaking, props.ended)
  return (
    <HouseProvider value={house}>
      <Rooms />
    </HouseProvider>
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
  })
  const speak = (next: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that counters still use.
    document.cookie = `lang=${next}; path=/; max-age=31536000; samesite=lax`
    setLanguage(next)
  }
  return { language, speak }
}
