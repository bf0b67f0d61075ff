// Choosing a day and a time at one office. What is full is words; the next free times are always one tap away.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { BackLink, Button, Form, MonthStrip, Notice, TimeChips } from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import type { Availability, DayView, DivorceClockView, Kind, OfficeView, TimeView } from "../views.ts"
import { sayClock, sayDate, sayDay, sayWeekday, sayWhen } from "./dates.ts"
import { links, type TimesQuery } from "./links.ts"
import { explainDays, sayNothing } from "./next.ts"
import { Offers, timesAmong } from "./offers.tsx"
import { DivorceClock, sayWait, type Wait } from "./receipt.tsx"
import { type Standing, StandingNotice } from "./standing.tsx"
import { find } from "./words.ts"

export interface TimesProps {
  readonly language: Language
  readonly kind: Kind
  readonly office: OfficeView
  readonly availability: Availability
  /** `YYYY-MM` shown, and the months that can be shown, in order. */
  readonly month: string
  readonly months: readonly string[]
  readonly date: string | undefined
  readonly start: string | undefined
  readonly today: string
  readonly receipt?: string | undefined
  readonly clock?: DivorceClockView | undefined
  /** The time for it has not come yet. */
  readonly waits?: Wait | undefined
  /** The booking that moves, and when it stands now. */
  readonly moves?: Standing | undefined
  /** The booking that keeps this person from making another. */
  readonly live?: Standing | undefined
  /** A kept time that is over, whose answers go along. */
  readonly from?: string | undefined
  /** The places of the green channel. */
  readonly priority?: boolean | undefined
  readonly officeName: (id: string) => Text | undefined
  /** Who may come here with a partner from abroad, as published. */
  readonly foreignAt?: string | undefined
  /** Whose numbers and rules these are, as their profile says. */
  readonly sources: readonly Text[]
  readonly phone: string
  readonly csrf: string
  readonly signedIn: boolean
}

const query = (props: TimesProps): TimesQuery => ({
  office: props.office.id,
  receipt: props.receipt,
  moves: props.moves?.id,
  from: props.from,
  priority: props.priority ? "1" : undefined,
})

/** Days are links to this same page: the query alone is enough, thirty times. */
const here = (href: string) => href.slice(href.indexOf("?"))

export function TimesPage(props: TimesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const day = () => props.availability.days.find((each) => each.date === props.date)
  const chosen = () => day()?.times.find((time) => time.start === props.start)
  const back = () =>
    props.moves ? links.appointment(props.moves.id) : links.offices(props.kind, { receipt: props.receipt })
  return (
    <div class="flow">
      <BackLink language={props.language} href={back()} />
      <h1>{words(find.times)}</h1>
      <p>
        <b>{words(props.office.name)}</b>{" "}
        <a class="go" href={links.offices(props.kind, { receipt: props.receipt })}>
          {words(find.changeOffice)}
        </a>
      </p>
      <div class="col flow">
        <Show when={props.priority}>
          <Notice tone="info" title={words(find.priority)}>
            <p>
              {words(find.priorityHint)}{" "}
              <a class="go" href={links.times(props.kind, { ...query(props), priority: undefined })}>
                {words(find.ordinary)}
              </a>
            </p>
          </Notice>
        </Show>
        <StandingNotice language={props.language} moves={props.moves} live={props.live} />
        <Show when={props.clock}>
          {(clock) => <DivorceClock language={props.language} kind={props.kind} clock={clock()} />}
        </Show>
        <Show when={props.foreignAt}>{(says) => <p class="small muted">{says()}</p>}</Show>
        <Show when={props.date && props.start}>
          <Chosen {...props} time={chosen()} />
        </Show>
      </div>
      <Month {...props} />
      <div id="times" class="flow">
        <Show
          when={day()}
          fallback={
            <Show when={props.date}>
              {(date) => (
                <Notice
                  tone="warn"
                  title={words(find.dayBeyond, { date: sayDate(date(), props.language) })}
                />
              )}
            </Show>
          }
        >
          {(each) => <DayTimes {...props} day={each()} />}
        </Show>
      </div>
      <section class="col flow">
        <Show when={!props.waits && !props.priority}>
          <Next {...props} />
        </Show>
        <WalkIn {...props} />
        <p class="small muted">
          {words(find.asOf, { time: sayClock(props.availability.asOf) })}
          <For each={props.sources}>
            {(source) => (
              <>
                <br />
                {words(source)}
              </>
            )}
          </For>
        </p>
      </section>
    </div>
  )
}

/** After the sign-in: what was chosen before it, one tap from being kept; or the truth that it has gone. */
function Chosen(props: TimesProps & { readonly time: TimeView | undefined }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const when = () => sayWhen(props.date ?? props.today, props.start ?? "", props.time?.end, props.language)
  const gone = () => words(props.time?.closed ? find.chosenStopped : find.chosenGone, { when: when() })
  return (
    <Show when={(props.time?.free ?? 0) > 0} fallback={<Notice tone="warn" live title={gone()} />}>
      <Notice tone="ok" title={words(find.chosen, { when: when() })}>
        <HoldForm {...props}>
          <div class="actions">
            <Button name="start" value={props.start} label={words(find.keepChosen)} once />
            <span class="muted">{words(find.orOther)}</span>
          </div>
        </HoldForm>
      </Notice>
    </Show>
  )
}

function Month(props: TimesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const days = () => props.availability.days.filter((day) => day.date.startsWith(props.month))
  const at = () => props.months.indexOf(props.month)
  const to = (month: string | undefined) =>
    month ? { month, href: links.times(props.kind, { ...query(props), month }) } : undefined
  return (
    <>
      <MonthStrip
        language={props.language}
        month={props.month}
        previous={to(props.months[at() - 1])}
        next={to(props.months[at() + 1])}
        days={days().map((day) => ({
          date: day.date,
          href:
            day.state === "free"
              ? `${here(links.times(props.kind, { ...query(props), date: day.date }))}#times`
              : undefined,
          free: day.free,
          full: day.state === "full",
          note: noteOf(day, props),
          today: day.date === props.today,
          chosen: day.date === props.date,
        }))}
      />
      <Show when={!days().some((day) => day.state === "free")}>
        <p>{props.waits ? sayWait(props.waits, props.language) : words(find.monthNone)}</p>
      </Show>
    </>
  )
}

/** Why a day cannot be taken, in a few words. */
function noteOf(day: DayView, props: TimesProps): string {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  switch (day.state) {
    case "free":
      return ""
    case "full":
      return words(find.full)
    case "not_open_yet":
      return day.opensAt ? words(find.opensAt, { when: shortMoment(day.opensAt, props) }) : words(find.closed)
    case "too_soon":
      return words(find.tooSoon)
    case "outside_window":
      return words(find.outside)
    case "not_computable":
      return words(find.notComputable)
    case "closed":
      return words(day.why ?? (day.times.some((time) => time.closed) ? find.stopped : find.closed))
  }
}

function shortMoment(instant: string, props: TimesProps): string {
  const date = instant.includes("T") ? instant.slice(0, 10) : instant
  return instant.includes("T")
    ? `${sayDay(date, props.language)} ${sayClock(instant)}`
    : sayDay(date, props.language)
}

function DayTimes(props: TimesProps & { readonly day: DayView }) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const date = () =>
    props.language === "zh"
      ? `${sayDay(props.day.date, "zh")} ${sayWeekday(props.day.date, "zh")}`
      : `${sayWeekday(props.day.date, "en")} ${sayDay(props.day.date, "en")}`
  const times = () =>
    props.day.times.map((time) => (time.closed ? { ...time, note: words(find.stopped) } : time))
  return (
    <Show
      when={props.day.state === "free"}
      fallback={
        <Notice
          tone="warn"
          title={
            props.day.state === "full"
              ? words(find.dayFull, { date: date() })
              : words(find.dayNone, { date: date(), why: noteOf(props.day, props) })
          }
        />
      }
    >
      <h2>{words(find.timesOn, { date: date() })}</h2>
      <p class="muted">{words(props.signedIn ? find.holdHintShort : find.signInHint)}</p>
      <HoldForm {...props}>
        <TimeChips language={props.language} name="start" times={times()} />
      </HoldForm>
    </Show>
  )
}

function HoldForm(props: TimesProps & { readonly children: JSX.Element }) {
  return (
    <Form
      action={links.hold}
      csrf={props.csrf}
      hidden={{
        office: props.office.id,
        business: props.kind,
        date: props.date ?? "",
        ...(props.receipt ? { receipt: props.receipt } : {}),
        ...(props.moves ? { moves: props.moves.id } : {}),
        ...(props.from ? { from: props.from } : {}),
        ...(props.priority ? { priority: "1" } : {}),
      }}
    >
      {props.children}
    </Form>
  )
}

/** What the chips above already offer is not said twice. */
function Next(props: TimesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const why = () => explainDays(props.availability.days)
  const nothing = () => (why().state === "full" ? words(find.nextNone) : sayNothing(why(), props.language))
  const all = () => timesAmong(props.availability.next)
  const offers = () => all().filter((offer) => offer.office !== props.office.id || offer.date !== props.date)
  return (
    <section class="flow">
      <Show when={offers().length > 0 || all().length === 0}>
        <h2>{words(find.nextFree)}</h2>
      </Show>
      <Offers {...props} offers={offers()} />
      <Show when={all().length === 0}>
        <p>{nothing()}</p>
      </Show>
    </section>
  )
}

function WalkIn(props: TimesProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  return (
    <section class="flow">
      <Show when={!props.waits}>
        <h2>{words(find.walkIn)}</h2>
        <p>{words(props.availability.walkIn)}</p>
      </Show>
      <p>
        <a class="go" href={`tel:${props.phone.replace(/[^\d+]/g, "")}`}>
          {words(find.askHuman, { phone: props.phone })}
        </a>
      </p>
    </section>
  )
}
