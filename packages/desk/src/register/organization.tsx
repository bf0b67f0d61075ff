// One organization for staff: every field with what it rests on, entries with the path to removal, its cases and history, and where to open a case.
import { moneyText } from "@civil/core/money.ts"
import type { Basic, Organization } from "@civil/register/organization.ts"
import { statusWords } from "@civil/services/organizations/verdict/words.ts"
import { SummaryList, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { momentWords } from "../dates.ts"
import { useHouse } from "../house.ts"
import { stateNames } from "../queues/names.ts"
import { RoomLink } from "../screens/room-link.tsx"
import type { DeskOrganization } from "./client.ts"
import { Entries, mayOpen } from "./entries.tsx"
import { Lists } from "./evidence.tsx"
import { Page, Read } from "./frame.tsx"
import { basicTexts, kindTexts, otherTexts } from "./names.ts"
import { createOne } from "./read.ts"
import { organizationWords as words } from "./words.ts"

export function OrganizationPage(props: { code: string }) {
  const house = useHouse()
  const one = createOne(
    () => props.code,
    (code) => house.register.organization(code),
  )
  return (
    <Page
      page="organization"
      title={one.value()?.organization.basic.name}
      busy={one.value() === undefined && one.problem() === undefined}
    >
      <Read value={one.value()} problem={one.problem()} again={() => void one.refresh()}>
        {(shown) => (
          <>
            <Head one={shown()} />
            <Candidates one={shown()} />
            <Fields organization={shown().organization} />
            <Entries one={shown()} />
            <Lists one={shown()} />
            <Cases code={props.code} />
            <History one={shown()} />
          </>
        )}
      </Read>
    </Page>
  )
}

function Head(props: { one: DeskOrganization }) {
  const house = useHouse()
  const { organization } = props.one
  const mark = () => organization.mark ?? props.one.marks.organizations
  return (
    <>
      <p class="muted">
        <Show when={mark()}>
          {(said) => house.say(words.mark, { n: props.one.version, source: said().source, day: said().asOf })}
        </Show>
        <Show when={organization.missingSince}>
          {(day) => <> · {house.say(otherTexts.missingSince, { day: day() })}</>}
        </Show>
      </p>
      <div class="desk-register-acts">
        <Show when={mayOpen(house)}>
          <RoomLink
            look="btn secondary tight"
            to={{
              room: "register",
              place: {
                page: "open",
                matter: "organizations.listing",
                answers: { organization: organization.code, name: organization.basic.name },
              },
            }}
          >
            {house.say(words.openListing)}
          </RoomLink>
        </Show>
        <a href={`/organizations/${organization.code}`}>{house.say(words.publicCard)}</a>
      </div>
    </>
  )
}

function Candidates(props: { one: DeskOrganization }) {
  const house = useHouse()
  return (
    <Show when={props.one.candidates.length > 0}>
      <section>
        <h2>{house.say(words.candidates)}</h2>
        <ul>
          <For each={props.one.candidates}>
            {(each) => (
              <li>
                {house.say(each.reason)}{" "}
                <Show when={mayOpen(house) && each.open}>
                  {(open) => (
                    <RoomLink to={{ room: "register", place: { page: "open", ...open() } }}>
                      {house.say(
                        open().matter === "organizations.listing" ? words.openListing : words.openRemoval,
                      )}
                    </RoomLink>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Fields(props: { organization: Organization }) {
  const house = useHouse()
  const basic = () => props.organization.basic
  const otherWord = () => {
    const { statusWord, status: is } = basic()
    return statusWord === statusWords[is].zh ? undefined : statusWord
  }
  const status = () => `${house.say(statusWords[basic().status])}${otherWord() ? `（${otherWord()}）` : ""}`
  const plain = () =>
    (Object.keys(basicTexts) as (keyof Basic)[]).flatMap((name) => {
      const [value, label] = [basic()[name], basicTexts[name]]
      return typeof value === "string" && label ? [{ term: house.say(label), value }] : []
    })
  const { code, codeWarning } = props.organization
  return (
    <section>
      <h2>{house.say(words.fields)}</h2>
      <SummaryList
        language={house.language()}
        rows={[
          {
            term: house.say(otherTexts.code),
            value: codeWarning ? `${code}（${house.say(otherTexts.codeWarning)}）` : code,
          },
          { term: house.say(otherTexts.kind), value: house.say(kindTexts[basic().kind]) },
          { term: house.say(otherTexts.status), value: status() },
          ...plain(),
          ...(basic().fundsFen === undefined
            ? []
            : [
                {
                  term: house.say(otherTexts.funds),
                  value: house.say(moneyText(basic().fundsFen ?? 0)),
                },
              ]),
          ...(basic().former === undefined
            ? []
            : [
                {
                  term: house.say(otherTexts.former),
                  value: basic()
                    .former?.map(({ name, until }) => (until ? `${name}（–${until}）` : name))
                    .join("；"),
                },
              ]),
        ]}
      />
    </section>
  )
}

function Cases(props: { code: string }) {
  const house = useHouse()
  const cases = createOne(
    () => props.code,
    (code) => house.register.casesOf(code),
  )
  return (
    <section>
      <h2>{house.say(words.cases)}</h2>
      <Read value={cases.value()} problem={cases.problem()} again={() => void cases.refresh()}>
        {(shown) => (
          <For each={shown().cards} fallback={<p class="muted">{house.say(words.noCases)}</p>}>
            {(card) => (
              <p>
                <RoomLink to={{ room: "case", id: card.id }}>
                  {house.say(card.title)} {card.code}
                </RoomLink>{" "}
                <Tag tone="neutral" label={house.say(stateNames[card.state])} />
              </p>
            )}
          </For>
        )}
      </Read>
    </section>
  )
}

function History(props: { one: DeskOrganization }) {
  const house = useHouse()
  return (
    <section>
      <h2>{house.say(words.history)}</h2>
      <ul>
        <For each={props.one.history}>
          {(change) => (
            <li>
              <time datetime={change.publishedAt}>{momentWords(change.publishedAt, house.language())}</time>{" "}
              {house.say(change.text)}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
