// Everything a person has with the bureau on one page: what waits for them first, then what is under way, then what is over.
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import { sayDate } from "@civil/services/marriage/screens/dates.ts"
import { links as marriageLinks } from "@civil/services/marriage/screens/links.ts"
import { HeldSection, MyCode } from "@civil/services/marriage/screens/my.tsx"
import { form } from "@civil/services/marriage/screens/words.ts"
import type { CounterView, HoldView } from "@civil/services/marriage/views.ts"
import { ButtonLink, Counter, Details, Empty, Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../cases/links.ts"
import { nextSteps } from "../problems.ts"
import type { Entry, Kind } from "./entries.tsx"
import { kinds } from "./entries.tsx"
import { MessageList, type MessageView } from "./message-list.tsx"
import { my } from "./words.ts"

export interface MyProps {
  readonly language: Language
  readonly entries: readonly Entry[]
  readonly unread: boolean
  /** Only one kind is asked for. */
  readonly only: Kind | undefined
  readonly messages: readonly MessageView[]
  readonly hold: HoldView | undefined
  readonly minutes: number
  readonly counter: CounterView
  readonly officeName: (id: string) => Text | undefined
  readonly badCode: boolean
  readonly typedCode: string
  readonly applies: boolean
  /** Social organizations are here: those one acts for, and those one follows. */
  readonly register: boolean
  /** Where to say that a missed visit should not count. */
  readonly unblock: string | undefined
  readonly done: Text | undefined
}

const shownOver = 5
const shownMessages = 3

const later = (first: Entry, second: Entry) => second.at.localeCompare(first.at)
const sooner = (first: Entry, second: Entry) => first.at.localeCompare(second.at)

export function MyPage(props: MyProps) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const chosen = () => props.entries.filter((entry) => props.only === undefined || entry.kind === props.only)
  const waiting = () => chosen().filter(({ waits, over }) => waits && !over)
  const going = () =>
    chosen()
      .filter(({ waits, over }) => !waits && !over)
      .sort(sooner)
  const over = () =>
    chosen()
      .filter((entry) => entry.over)
      .sort(later)
  return (
    <div class="col flow">
      <h1>{said(my.title)}</h1>
      <Show when={props.done}>{(done) => <Notice tone="ok" live title={said(done())} />}</Show>
      <Show when={props.unread}>
        <Notice tone="warn" title={said(my.unread)} />
      </Show>
      <Show when={props.counter.blockedUntil}>
        {(until) => (
          <Notice tone="stop" title={said(form.blocked, { until: sayDate(until(), props.language) })}>
            <Show when={props.unblock}>
              {(href) => (
                <p>
                  <a class="go" href={href()}>
                    {said(nextSteps.appeal)}
                  </a>
                </p>
              )}
            </Show>
          </Notice>
        )}
      </Show>
      <Filters {...props} />
      <Show when={props.only === undefined || props.only === "bookings"}>
        <HeldSection {...props} />
      </Show>
      <Part {...props} title={said(my.waits)} of={waiting()} />
      <Part {...props} title={said(my.going)} of={going()} />
      <Show when={chosen().length === 0 && !props.hold}>
        <Nothing {...props} />
      </Show>
      <section class="flow" id="messages">
        <h2>{said(my.messages)}</h2>
        <MessageList language={props.language} messages={props.messages.slice(0, shownMessages)} />
        <Show when={props.messages.length > 0}>
          <p>
            <a class="go" href={links.messages}>
              {said(my.messagesAll)}
            </a>
          </p>
        </Show>
      </section>
      <Part {...props} title={said(my.over)} of={over().slice(0, shownOver)} />
      <Show when={over().length > shownOver}>
        <Details summary={said(my.olderOver, { count: over().length - shownOver })}>
          <Lines language={props.language} of={over().slice(shownOver)} />
        </Details>
      </Show>
      <MyCode {...props} />
      <Show when={props.register}>
        <p>
          <a class="go" href="/my/organizations">
            {said(my.organizations)}
          </a>
        </p>
        <p>
          <a class="go" href="/my/follows">
            {said(my.follows)}
          </a>
        </p>
      </Show>
      <p>
        <a class="go" href={links.looked}>
          {said(my.lookedTitle)}
        </a>
      </p>
      <Show when={props.counter.rules.length > 0}>
        <Counter language={props.language} rules={props.counter.rules} blockedUntil={undefined} onlyIfAny />
      </Show>
    </div>
  )
}

/** Shown once there is more than one kind to choose among. */
function Filters(props: MyProps) {
  const said = (text: Text) => say(text, props.language)
  const count = (kind: Kind) => props.entries.filter((entry) => entry.kind === kind).length
  const some = () => kinds.filter((kind) => count(kind) > 0)
  return (
    <Show when={some().length > 1 || props.only !== undefined}>
      <nav aria-label={said(my.show)}>
        <ul class="chips">
          <li>
            <a href={links.my} aria-current={props.only === undefined ? "true" : undefined}>
              {said(my.all)} {props.entries.length}
            </a>
          </li>
          <For each={some()}>
            {(kind) => (
              <li>
                <a href={`${links.my}?show=${kind}`} aria-current={props.only === kind ? "true" : undefined}>
                  {said(my[kind])} {count(kind)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  )
}

function Part(props: { readonly language: Language; readonly title: string; readonly of: readonly Entry[] }) {
  return (
    <Show when={props.of.length > 0}>
      <section class="flow">
        <h2>{props.title}</h2>
        <Lines language={props.language} of={props.of} />
      </section>
    </Show>
  )
}

const Lines = (props: { readonly language: Language; readonly of: readonly Entry[] }) => (
  <div class="flow">
    <For each={props.of}>{(entry) => entry.draw(props.language)}</For>
  </div>
)

function Nothing(props: MyProps) {
  const said = (text: Text) => say(text, props.language)
  return (
    <Empty
      title={said(props.only ? my.noneOf : my.none)}
      action={
        <>
          <ButtonLink href={marriageLinks.kinds} label={said(my.book)} />
          <Show when={props.applies}>
            <ButtonLink kind="secondary" href={links.services} label={said(my.apply)} />
          </Show>
        </>
      }
    >
      {said(my.noneHint)}
    </Empty>
  )
}
