// What was answered, grouped as it was asked, each fact with where it comes from and of when; personal ones masked until opened with a reason.
import type { DeskCase, DeskField } from "@civil/casework/views.ts"
import { Button, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { dateAt, fullDayWords, isDate } from "../dates.ts"
import { useHouse } from "../house.ts"
import { pageTitle } from "./act-choices.tsx"
import { roleNames } from "./role-names.ts"
import { caseWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

export function Answers(props: { one: DeskCase }) {
  const house = useHouse()
  const pages = () => [...new Set(props.one.fields.map((field) => field.page))]
  return (
    <section class="desk-answers">
      <h3>{house.say(words.answers)}</h3>
      <Unanswered one={props.one} />
      <For each={pages()}>
        {(page) => (
          <section>
            <h4>{pageTitle(props.one, page, house.language())}</h4>
            <dl>
              <For each={props.one.fields.filter((field) => field.page === page)}>
                {(field) => <Fact field={field} one={props.one} />}
              </For>
            </dl>
          </section>
        )}
      </For>
    </section>
  )
}

function Fact(props: { field: DeskField; one: DeskCase }) {
  const house = useHouse()
  const work = useCaseWork()
  const asked = () => props.one.correction?.fields.includes(props.field.field) === true
  const opened = () => work.opened.revealed()[props.field.field]
  const value = () => {
    const papers = props.field.documents
    if (papers) return papers.length > 0 ? house.say(words.papers, { count: papers.length }) : undefined
    const shown = opened() ?? props.field.value
    if (typeof shown === "string" && isDate(shown)) return fullDayWords(shown, house.language())
    const text = typeof shown === "string" ? shown : house.say(shown)
    return text === "" ? undefined : text
  }
  return (
    <div data-asked={asked()}>
      <dt>{house.say(props.field.label)}</dt>
      <dd>
        <span class="desk-value">
          <Show when={value()} fallback={<span class="muted">{house.say(words.none)}</span>}>
            <Show when={props.field.organization} fallback={value()}>
              {(code) => (
                <a href={`/organizations/${code()}`} target="_blank" rel="noopener">
                  {value()}
                </a>
              )}
            </Show>
          </Show>
          <Reveal
            field={props.field.field}
            label={house.say(props.field.label)}
            masked={props.field.masked}
            one={props.one}
          />
        </span>
        <Show when={asked()}>
          <small class="desk-asked">{house.say(words.correction)}</small>
        </Show>
        <For each={adviceOn(props.one, props.field.field)}>{(advice) => <Advised advice={advice} />}</For>
        <small class="muted">
          {house.say(words.asOf, {
            source: props.field.source,
            date: fullDayWords(dateAt(Date.parse(props.field.asOf)), house.language()),
          })}
        </small>
      </dd>
    </div>
  )
}

type Advice = NonNullable<DeskCase["advice"]>[number]
const adviceOn = (one: DeskCase, field: string) => (one.advice ?? []).filter((each) => each.field === field)

/** What the matter's own rules say of an answer; the applicant was told the same. */
function Advised(props: { advice: Advice }) {
  const house = useHouse()
  const must = () => props.advice.grade === "must"
  return (
    <p class="desk-words">
      <Tag
        tone={must() ? "waiting" : "neutral"}
        label={house.say(must() ? words.adviseMust : words.adviseShould)}
      />{" "}
      {house.say(props.advice.text)} <small class="muted">{house.say(props.advice.ground)}</small>
    </p>
  )
}

/** About questions left open, such as a paper that is not there. */
function Unanswered(props: { one: DeskCase }) {
  const known = () => new Set(props.one.fields.map(({ field }) => field))
  const left = () => (props.one.advice ?? []).filter(({ field }) => !known().has(field))
  return <For each={left()}>{(advice) => <Advised advice={advice} />}</For>
}

export function Reveal(props: { field: string; label: string; masked: boolean; one: DeskCase }) {
  const house = useHouse()
  const work = useCaseWork()
  const open = () => work.opened.revealed()[props.field] !== undefined
  const may = () =>
    props.masked && props.one.acts.some(({ act, barred }) => act === "reveal" && barred === undefined)
  return (
    <Show when={may() || open()}>
      <Button
        kind="quiet"
        small
        type="button"
        label={house.say(open() ? words.hide : words.reveal)}
        about={props.label}
        onPress={() =>
          open()
            ? work.opened.hide(props.field)
            : work.ask({ about: "reveal", field: props.field, label: props.label })
        }
      />
    </Show>
  )
}

export function People(props: { one: DeskCase }) {
  const house = useHouse()
  return (
    <section class="desk-people-of">
      <h3>{house.say(words.people)}</h3>
      <dl>
        <For each={props.one.parties}>
          {(party) => (
            <div>
              <dt>{house.say(roleNames(party.role))}</dt>
              <dd>
                <b>{party.kept ? house.say(words.keptSecret) : party.name}</b>
                <Show
                  when={party.kept}
                  fallback={
                    <>
                      <Masked one={props.one} party={party.role} what="number" value={party.number} />
                      <Masked one={props.one} party={party.role} what="mobile" value={party.mobile} />
                    </>
                  }
                >
                  {(kept) => (
                    <For each={kept()}>
                      {(what) => <Masked one={props.one} party={party.role} what={what} value="***" />}
                    </For>
                  )}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

function Masked(props: {
  one: DeskCase
  party: string
  what: "name" | "number" | "mobile"
  value: string | undefined
}) {
  const house = useHouse()
  const work = useCaseWork()
  const field = () => `${props.party}.${props.what}`
  const value = () => {
    const open = work.opened.revealed()[field()]
    return typeof open === "string" ? open : props.value
  }
  return (
    <Show when={value()}>
      {(shown) => (
        <span class="desk-value">
          <span class="muted">{house.say(words[props.what])}</span>
          <span class="desk-number">{shown()}</span>
          <Reveal
            field={field()}
            label={`${house.say(roleNames(props.party))} ${house.say(words[props.what])}`}
            masked={shown().includes("*")}
            one={props.one}
          />
        </span>
      )}
    </Show>
  )
}
