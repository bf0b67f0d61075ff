// Everything a person has booked: what waits for them first, then what comes, then what is past, nothing hidden.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Button, ButtonLink, Counter, Details, Empty, Field, Notice } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { AppointmentView, CounterView, HoldView, MessageView } from "../views.ts"
import { HeldTime } from "./apply.tsx"
import { sayDate, sayMoment } from "./dates.ts"
import { AppointmentLine } from "./line.tsx"
import { links } from "./links.ts"
import { form, visit } from "./words.ts"

export interface MyProps {
  readonly language: Language
  readonly appointments: readonly AppointmentView[]
  /** Newest first. */
  readonly messages: readonly MessageView[]
  readonly hold: HoldView | undefined
  readonly minutes: number
  readonly counter: CounterView
  readonly officeName: (id: string) => Text | undefined
  readonly badCode: boolean
  readonly typedCode: string
}

const live = new Set(["waiting_for_partner", "booked", "checked_in"])

export function MyPage(props: MyProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const byDate = (first: AppointmentView, second: AppointmentView) =>
    `${first.date} ${first.start}`.localeCompare(`${second.date} ${second.start}`)
  const waiting = () => props.appointments.filter((each) => each.may.includes("confirm"))
  const coming = () =>
    props.appointments.filter((each) => live.has(each.state) && !each.may.includes("confirm")).sort(byDate)
  const past = () =>
    props.appointments
      .filter((each) => !live.has(each.state))
      .sort(byDate)
      .reverse()
  return (
    <div class="col flow">
      <h1>{words(visit.my)}</h1>
      <Show when={props.counter.blockedUntil}>
        {(until) => (
          <Notice tone="stop" title={words(form.blocked, { until: sayDate(until(), props.language) })} />
        )}
      </Show>
      <Held {...props} />
      <List {...props} title={words(visit.myWaiting)} appointments={waiting()} />
      <List {...props} title={words(visit.myComing)} appointments={coming()} />
      <Show when={props.appointments.length === 0 && !props.hold}>
        <Empty
          title={words(visit.myNone)}
          action={<ButtonLink href={links.kinds} label={words(visit.myStart)} />}
        >
          {words(visit.myNoneHint)}
        </Empty>
      </Show>
      <Messages {...props} />
      <List {...props} title={words(visit.myPast)} appointments={past()} />
      <ByCode {...props} />
      <Show when={props.counter.rules.length > 0}>
        <Counter language={props.language} rules={props.counter.rules} blockedUntil={undefined} onlyIfAny />
      </Show>
    </div>
  )
}

function Held(props: MyProps) {
  const words = (text: Text) => say(text, props.language)
  return (
    <Show when={props.hold}>
      {(hold) => (
        <section class="flow">
          <h2>{words(visit.myHold)}</h2>
          <HeldTime
            language={props.language}
            hold={hold()}
            officeName={props.officeName(hold().office)}
            minutes={props.minutes}
          />
          <div class="actions">
            <ButtonLink href={goOn(hold())} label={words(visit.myHoldGo)} />
          </div>
        </section>
      )}
    </Show>
  )
}

const goOn = (hold: HoldView) =>
  hold.reschedules
    ? links.act(hold.reschedules, "reschedule", { hold: hold.id })
    : links.apply(hold.id, "you")

function List(props: MyProps & { readonly title: string }) {
  return (
    <Show when={props.appointments.length > 0}>
      <section class="flow">
        <h2>{props.title}</h2>
        <For each={props.appointments}>
          {(appointment) => (
            <AppointmentLine
              language={props.language}
              appointment={appointment}
              officeName={props.officeName(appointment.office)}
            />
          )}
        </For>
      </section>
    </Show>
  )
}

function Messages(props: MyProps) {
  const words = (text: Text) => say(text, props.language)
  const item = (message: MessageView) => (
    <li>
      <a class="go" href={links.appointment(message.about)}>
        {words(message.text)}
      </a>
      <br />
      <span class="small muted">{sayMoment(message.at, props.language)}</span>
    </li>
  )
  const latest = 5
  return (
    <section class="flow" id="messages">
      <h2>{words(visit.messages)}</h2>
      <Show when={props.messages.length > 0} fallback={<p class="muted">{words(visit.messagesNone)}</p>}>
        <ul class="flow">
          <For each={props.messages.slice(0, latest)}>{item}</For>
        </ul>
      </Show>
      <Show when={props.messages.length > latest}>
        <Details summary={words(visit.messagesOlder)}>
          <ul class="flow">
            <For each={props.messages.slice(latest)}>{item}</For>
          </ul>
        </Details>
      </Show>
    </section>
  )
}

/** The code a partner passed on leads to the booking. */
function ByCode(props: MyProps) {
  const words = (text: Text) => say(text, props.language)
  return (
    <section class="flow">
      <h2>{words(visit.myCode)}</h2>
      <form class="flow" method="get" action={links.my}>
        <Field
          language={props.language}
          name="code"
          label={words(visit.code)}
          hint={words(visit.myCodeHint)}
          value={props.typedCode}
          error={props.badCode ? words(visit.myCodeBad) : undefined}
          autocomplete="off"
          maxLength={20}
        />
        <Button kind="secondary" label={words(visit.myCodeGo)} />
      </form>
    </section>
  )
}
