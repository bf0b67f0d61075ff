// Annual inspections and reports by year: how many with what conclusion, and which organizations are behind each number.
import { Notice, Table } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { createReading } from "../lists/reading.ts"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import type { InspectionYear } from "./client.ts"
import { More, Page, Read } from "./frame.tsx"
import { importWords } from "./import-words.ts"
import { createOne } from "./read.ts"
import { candidateWords, organizationWords, inspectionWords as words } from "./words.ts"

const states = ["passed", "basically_passed", "failed", "absent", "filed", "none"] as const
type State = (typeof states)[number]
const isState = (is: string): is is State => states.some((each) => each === is)

export function InspectionsPage(props: { year: number | undefined; is: string | undefined }) {
  const behind = () =>
    props.year !== undefined && props.is !== undefined && isState(props.is)
      ? { year: props.year, is: props.is }
      : undefined
  return (
    <Show when={behind()} keyed fallback={<Years />}>
      {({ year, is }) => <Behind year={year} is={is} />}
    </Show>
  )
}

function Years() {
  const house = useHouse()
  const one = createOne(
    () => "inspections",
    () => house.register.inspections(),
  )
  return (
    <Page page="inspections" busy={one.value() === undefined && one.problem() === undefined}>
      <Read value={one.value()} problem={one.problem()} again={() => void one.refresh()}>
        {(shown) => (
          <>
            <p class="muted desk-lead">
              {house.say(words.lead)}{" "}
              <Show when={shown().asOf}>{(day) => house.say(words.asOf, { day: day() })}</Show>
            </p>
            <Show when={shown().asOf === undefined}>
              <Notice tone="info" title={house.say(words.notYet)}>
                <RoomLink to={{ room: "register", place: { page: "new" } }}>
                  {house.say(words.toImport)}
                </RoomLink>
              </Notice>
            </Show>
            <Table
              caption={house.say(words.lead)}
              captionHidden
              head={[words.year, ...states.map((name) => words[name]), words.share].map((text) =>
                house.say(text),
              )}
              rows={shown().years.map((year) => [
                year.year,
                ...states.map((is) => <Figure year={year} is={is} />),
                <Share year={year} />,
              ])}
            />
            <p class="muted">{house.say(words.noneHint)}</p>
          </>
        )}
      </Read>
    </Page>
  )
}

function Figure(props: { year: InspectionYear; is: State }) {
  return (
    <Show when={props.year[props.is] > 0} fallback="0">
      <RoomLink
        to={{ room: "register", place: { page: "inspections", year: props.year.year, is: props.is } }}
      >
        {props.year[props.is]}
      </RoomLink>
    </Show>
  )
}

/** Only repeats the numbers beside it. */
function Share(props: { year: InspectionYear }) {
  const total = () =>
    Math.max(
      1,
      states.reduce((sum, is) => sum + props.year[is], 0),
    )
  const parts = () => {
    let x = 0
    return states.map((is) => {
      const width = (props.year[is] / total()) * 100
      x += width
      return { is, width, x: x - width }
    })
  }
  return (
    <svg class="desk-share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <For each={parts()}>
        {({ is, x, width }) => <rect class={is} x={x} y="0" width={width} height="8" />}
      </For>
    </svg>
  )
}

function Behind(props: { year: number; is: State }) {
  const house = useHouse()
  const reading = createReading(async (after) => {
    const answer = await house.register.reported(props.year, props.is, after)
    if (!answer.ok) return answer
    const { rows, next } = answer.value
    return { ok: true, value: { rows, ...(next && { next }) } }
  })
  return (
    <Page
      page="inspections"
      title={house.say(words.of, {
        year: props.year,
        state: words[props.is],
        n: `${reading.rows().length}${reading.more() ? "+" : ""}`,
      })}
      busy={reading.status() === "loading"}
    >
      <p>
        <RoomLink to={{ room: "register", place: { page: "inspections" } }}>{house.say(words.back)}</RoomLink>
      </p>
      <Read
        value={reading.status() === "ready" ? reading : undefined}
        problem={reading.problem()}
        again={() => void reading.refresh()}
      >
        {() => (
          <Show when={reading.rows().length > 0} fallback={<Empty title={house.say(words.nobody)} />}>
            <Table
              caption={house.say(words.lead)}
              captionHidden
              head={[importWords.organization, candidateWords.next].map((text) => house.say(text))}
              rows={reading.rows().map((row) => [
                <RoomLink to={{ room: "register", place: { page: "organization", code: row.code } }}>
                  {row.name}
                </RoomLink>,
                <Show
                  when={house.has("clerk", "reviewer", "manager") && row.open}
                  fallback={row.listed ? house.say(organizationWords.listedNow) : "–"}
                >
                  {(open) => (
                    <RoomLink to={{ room: "register", place: { page: "open", ...open() } }}>
                      {house.say(organizationWords.openListing)}
                    </RoomLink>
                  )}
                </Show>,
              ])}
            />
            <More of={reading} />
          </Show>
        )}
      </Read>
    </Page>
  )
}
