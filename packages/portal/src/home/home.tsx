// The front door: one question, the four services with what matters today, life events, and what waits for this person.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { Offer } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { sayHalfDay } from "@civil/services/marriage/screens/dates.ts"
import { AppointmentLine } from "@civil/services/marriage/screens/line.tsx"
import type { AppointmentView } from "@civil/services/marriage/views.ts"
import { Button, Card, SearchBox, Select } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { Frame } from "../shell/frame.ts"
import { events, home } from "../words.ts"

export interface HomeProps {
  readonly language: Language
  readonly frame: Frame
  readonly bureaus: readonly BureauProfile[]
  readonly next: Offer | undefined
  /** Undefined when signed out. */
  readonly mine: readonly AppointmentView[] | undefined
  readonly officeName: (id: string) => Text | undefined
}

export function Home(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <div class="flow">
      <SearchBox
        language={props.language}
        action="/search"
        label={words(home.ask)}
        hint={words(home.searchHint)}
        asTitle
      />
      <Mine {...props} />
      <Services {...props} />
      <section class="flow">
        <h2>{words(home.events)}</h2>
        <ul class="links">
          <For each={events}>
            {(event) => (
              <li>
                <a href={event.href}>{words(event.text)}</a>
              </li>
            )}
          </For>
        </ul>
      </section>
      <ChooseBureau {...props} />
    </div>
  )
}

function Mine(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <Show when={props.mine}>
      {(mine) => (
        <section class="flow">
          <h2>{words(home.mine)}</h2>
          <For each={mine()} fallback={<p class="muted">{words(home.mineNone)}</p>}>
            {(appointment) => (
              <AppointmentLine
                language={props.language}
                appointment={appointment}
                officeName={props.officeName(appointment.office)}
              />
            )}
          </For>
          <p>
            <a href="/my">{words(home.mineAll)}</a>
          </p>
        </section>
      )}
    </Show>
  )
}

function Services(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const next = () => {
    const district = words(props.frame.bureau.district)
    const { next: offer } = props
    if (!offer?.date || !offer.start) return words(home.noNext, { district })
    return words(home.next, { district, when: sayHalfDay(offer.date, offer.start, props.language) })
  }
  const soon = [
    { title: home.benefits, says: home.benefitsSays },
    { title: home.burial, says: home.burialSays },
    { title: home.organizations, says: home.organizationsSays },
  ]
  return (
    <section class="flow">
      <h2>{words(home.services)}</h2>
      <div class="cards">
        <Card
          title={words(home.marriage)}
          href="/marriage"
          meta={next()}
          metaTone={props.next ? "free" : "plain"}
        >
          {words(home.marriageSays)}
        </Card>
        <For each={soon}>
          {(service) => (
            <Card title={words(service.title)} meta={words(home.soon)} metaTone="plain">
              {words(service.says)}
            </Card>
          )}
        </For>
      </div>
    </section>
  )
}

function ChooseBureau(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <Show when={props.bureaus.length > 1}>
      <section class="flow">
        <h2>{words(home.bureau)}</h2>
        <form class="flow" method="get" action="/">
          <Select
            language={props.language}
            name="bureau"
            label={words(home.bureauLabel)}
            hint={words(home.bureauHint)}
            value={props.frame.bureau.code}
            options={props.bureaus.map((each) => ({ value: each.code, label: words(each.name) }))}
            always
          />
          <Button kind="secondary" label={words(home.bureauGo)} />
        </form>
      </section>
    </Show>
  )
}
