// The days of a month with what is left on each. Open days are links; full and closed days are words, never targets.
import { type Language, say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import { dayNumber, monthText, weekday, weekdayName, weekdayNames } from "../day.ts"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface StripDay {
  /** `YYYY-MM-DD`, in order, without gaps. */
  readonly date: string
  /** Where an open day leads; without it the day is text. */
  readonly href?: string | undefined
  /** Places left, for an open day. */
  readonly free?: number | undefined
  /** What is said instead of a count: 约满, 不开放, 周一 8:00 放号. `closed` unless said. */
  readonly note?: string | undefined
  /** Full rather than closed: still a working day, shown a little stronger. */
  readonly full?: boolean | undefined
  readonly today?: boolean | undefined
  readonly chosen?: boolean | undefined
}

export interface MonthStripProps {
  readonly language: Language
  /** `YYYY-MM`, read out as the list's name. */
  readonly month: string
  readonly days: readonly StripDay[]
  readonly previous?: { readonly href: string; readonly month: string } | undefined
  readonly next?: { readonly href: string; readonly month: string } | undefined
}

/** A first week with nothing to take says nothing: the strip starts at the Monday after it, if the month goes on. */
export function fromFirstOpenWeek(days: readonly StripDay[]): readonly StripDay[] {
  const monday = days.findIndex((day, index) => index > 0 && weekday(day.date) === 1)
  const useful = (day: StripDay) => day.href !== undefined || day.full === true
  return monday > 0 && !days.slice(0, monday).some(useful) && days.some(useful) ? days.slice(monday) : days
}

export function MonthStrip(props: MonthStripProps) {
  return (
    <section class="month" aria-label={monthText(props.month, props.language)}>
      <div class="month-bar">
        <h2>{monthText(props.month, props.language)}</h2>
        <Show when={props.previous || props.next}>
          <nav aria-label={say(words.otherMonths, props.language)}>
            <Show when={props.previous}>
              {(to) => (
                <a class="go" href={to().href} rel="prev">
                  <Icon name="left" />
                  {monthText(to().month, props.language)}
                </a>
              )}
            </Show>
            <Show when={props.next}>
              {(to) => (
                <a class="go" href={to().href} rel="next">
                  {monthText(to().month, props.language)}
                  <Icon name="go" />
                </a>
              )}
            </Show>
          </nav>
        </Show>
      </div>
      <div class="week" aria-hidden="true">
        <For each={weekdayNames(props.language)}>{(name) => <span>{name}</span>}</For>
      </div>
      <ol>
        <For each={fromFirstOpenWeek(props.days)}>
          {(day, index) => <Day day={day} first={index() === 0} language={props.language} />}
        </For>
      </ol>
    </section>
  )
}

function Day(props: { readonly day: StripDay; readonly first: boolean; readonly language: Language }) {
  const column = () => (props.first ? `c${weekday(props.day.date)}` : "")
  const look = () => [column(), props.day.full ? "full" : "", weekday(props.day.date) === 1 ? "monday" : ""]
  const face = () => <Face day={props.day} language={props.language} />
  return (
    <li class={look().filter(Boolean).join(" ") || undefined}>
      <Show when={props.day.href} fallback={<p>{face()}</p>}>
        {(href) => (
          <a href={href()} aria-current={props.day.chosen ? "date" : undefined}>
            {face()}
          </a>
        )}
      </Show>
    </li>
  )
}

function Face(props: { readonly day: StripDay; readonly language: Language }) {
  const left = () => {
    if (props.day.href) return say(words.left, props.language, { count: props.day.free ?? 0 })
    return props.day.note ?? say(props.day.full ? words.full : words.closed, props.language)
  }
  return (
    <>
      <b>{props.language === "zh" ? `${dayNumber(props.day.date)}日` : dayNumber(props.day.date)}</b>{" "}
      <span>{weekdayName(props.day.date, props.language)}</span>{" "}
      <Show when={props.day.today}>
        <i>{say(words.today, props.language)}</i>{" "}
      </Show>
      <em>{left()}</em>
      <Show when={props.day.chosen}>
        <span class="vh"> {say(words.chosen, props.language)}</span>
      </Show>
    </>
  )
}
