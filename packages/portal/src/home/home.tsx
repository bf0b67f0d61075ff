// The front door: one question, the four services with what matters today, life events, and what waits for this person.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { type Next, sayNext, sayNothing } from "@civil/services/marriage/screens/next.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { Icon, Seal, SearchBox, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links } from "../cases/links.ts"
import type { Entry } from "../my/entries.tsx"
import type { Frame } from "../shell/frame.ts"
import { events, home, ways } from "../words.ts"

export interface HomeProps {
  readonly language: Language
  readonly frame: Frame
  readonly bureaus: readonly BureauProfile[]
  readonly next: Next
  /** Undefined when signed out. */
  readonly mine: readonly Entry[] | undefined
  /** Whether anything can be applied for here. */
  readonly applies: boolean
  readonly organizations: KnownOrganizations
}

/** How many the register of this bureau has; nothing is said of a register that says nothing. */
export interface KnownOrganizations {
  readonly count?: number
  readonly asOf?: string
}

export function Home(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <>
      <div class="hero">
        <div class="wrap">
          <SearchBox
            language={props.language}
            action="/search"
            label={words(home.ask)}
            hint={words(home.searchHint)}
            asTitle
          />
          <Seal characters="民政" label={words(home.seal)} />
        </div>
      </div>
      <div class="wrap flow">
        <Mine {...props} />
        <Services {...props} />
        <section class="flow">
          <h2>{words(home.events)}</h2>
          <ul class="links">
            <For each={events}>
              {(event) => (
                <li>
                  <a href={event.href}>
                    {words(event.text)}
                    <Icon name="go" />
                  </a>
                </li>
              )}
            </For>
          </ul>
        </section>
        <ChooseBureau {...props} />
      </div>
    </>
  )
}

function Mine(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <Show when={props.mine}>
      {(mine) => (
        <section class="flow">
          <h2>{words(home.mine)}</h2>
          <Show when={mine().length > 0} fallback={<p class="muted">{words(home.mineNone)}</p>}>
            <div class="cards">
              <For each={mine()}>{(entry) => entry.draw(props.language)}</For>
            </div>
          </Show>
          <p>
            <a class="go" href="/my">
              {words(home.mineAll)}
            </a>
          </p>
        </section>
      )}
    </Show>
  )
}

interface Soon {
  readonly title: Text
  readonly says: Text
}

const soon: readonly Soon[] = [
  { title: home.benefits, says: home.benefitsSays },
  { title: home.burial, says: home.burialSays },
]

function Services(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <section class="flow">
      <h2>{words(home.services)}</h2>
      <div class="rooms">
        <MarriageDoor {...props} />
        <OrganizationsDoor {...props} known={props.organizations} />
        <ul class="soon">
          <Show when={props.applies}>
            <li>
              <h3>
                <a class="go" href={links.services}>
                  {words(home.apply)}
                </a>
              </h3>
              <p class="small muted">{words(home.applySays)}</p>
            </li>
          </Show>
          <For each={soon}>
            {(service) => (
              <li>
                <h3>
                  {words(service.title)} <Tag label={words(home.soon)} />
                </h3>
                <p class="small muted">{words(service.says)}</p>
              </li>
            )}
          </For>
        </ul>
      </div>
    </section>
  )
}

function MarriageDoor(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const district = () => words(props.frame.bureau.district)
  return (
    <div class="door flow">
      <h3>
        <a href="/marriage">{words(home.marriage)}</a>
      </h3>
      <p>{words(home.marriageSays)}</p>
      <ul class="chips" aria-label={words(home.ways)}>
        <For each={ways}>
          {(way) => (
            <li>
              <a href={way.href}>{words(way.text)}</a>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={sayNext(props.next, props.language)}
        fallback={
          <p class="muted">
            {words(home.noNext, { district: district(), why: sayNothing(props.next, props.language) })}
          </p>
        }
      >
        {(when) => <p class="free">{words(home.next, { district: district(), when: when() })}</p>}
      </Show>
    </div>
  )
}

const organizationWays = [
  { href: "/organizations/illegal", text: home.illegal },
  { href: "/organizations/name-check", text: home.nameCheck },
  { href: "/my/organizations", text: home.mineOrganizations },
]

function OrganizationsDoor(props: HomeProps & { readonly known: KnownOrganizations }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const { count, asOf } = props.known
  return (
    <div class="door flow">
      <h3>
        <a href="/organizations">{words(home.organizations)}</a>
      </h3>
      <p>{words(home.organizationsSays)}</p>
      <ul class="chips" aria-label={words(home.ways)}>
        <For each={organizationWays}>
          {(way) => (
            <li>
              <a href={way.href}>{words(way.text)}</a>
            </li>
          )}
        </For>
      </ul>
      <Show when={count ? asOf : undefined}>
        {(day) => (
          <p class="muted">
            {words(home.organizationsCount, {
              district: words(props.frame.bureau.district),
              count: (count ?? 0).toLocaleString("en"),
              day: dayText(day()),
            })}
          </p>
        )}
      </Show>
    </div>
  )
}

function ChooseBureau(props: HomeProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <Show when={props.bureaus.length > 1}>
      <section class="flow">
        <h2>{words(home.bureau)}</h2>
        <p class="muted">{words(home.bureauHint)}</p>
        <ul class="chips">
          <For each={props.bureaus}>
            {(each) => (
              <li>
                <a
                  href={`/?bureau=${each.code}`}
                  aria-current={each.code === props.frame.bureau.code ? "true" : undefined}
                >
                  {words(each.district)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
