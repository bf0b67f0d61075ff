// What the register points to: organizations to look at, by kind, since when, with the case that is opened for them or can be.
import { formatCode } from "@civil/core/ids.ts"
import { Counts } from "@civil/ui/desk/index.ts"
import { Button, Notice, Table, Tag } from "@civil/ui/index.ts"
import { createSignal, For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { queueWords } from "../queues/words.ts"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import type { CandidatesView, CandidateView } from "./client.ts"
import { Day } from "./day.tsx"
import { Page, Read } from "./frame.tsx"
import { importWords } from "./import-words.ts"
import { createOne } from "./read.ts"
import { organizationWords, candidateWords as words } from "./words.ts"

export function CandidatesPage(props: { kind: string | undefined }) {
  const house = useHouse()
  const one = createOne(
    () => props.kind,
    (kind) => house.register.candidates(kind),
  )
  return (
    <Page page="candidates" busy={one.value() === undefined && one.problem() === undefined}>
      <Read value={one.value()} problem={one.problem()} again={() => void one.refresh()}>
        {(shown) => (
          <>
            <p class="muted desk-lead">
              {house.say(words.lead)}{" "}
              {house.say(words.basis, { n: shown().version, size: shown().size, day: shown().on })}
            </p>
            <Show when={shown().note}>{(note) => <Notice tone="info" title={house.say(note())} />}</Show>
            <Kinds view={shown()} kind={props.kind} />
            <Rows view={shown()} kind={props.kind} />
          </>
        )}
      </Read>
    </Page>
  )
}

function Kinds(props: { view: CandidatesView; kind: string | undefined }) {
  const house = useHouse()
  const all = () => props.view.counts.reduce((sum, { count }) => sum + count, 0)
  const pick = (value: string) =>
    house.goto({
      room: "register",
      place: { page: "candidates", ...(value !== "all" && { kind: value }) },
    })
  return (
    <Counts
      label={house.say(words.kinds)}
      current={props.kind ?? "all"}
      onPick={pick}
      counts={[
        { value: "all", label: house.say(words.all), count: all() },
        ...props.view.counts.map(({ kind, title, count, late }) => ({
          value: kind,
          label: house.say(title),
          count,
          ...(late > 0 ? { note: house.say(words.lateNote, { n: late }), tone: "late" as const } : {}),
        })),
      ]}
    />
  )
}

/** All kinds: the first of each under its own heading. One kind: all of it, in pages. */
function Rows(props: { view: CandidatesView; kind: string | undefined }) {
  const house = useHouse()
  const groups = () => props.view.counts.filter(({ count }) => count > 0)
  return (
    <Show
      when={props.view.rows.length > 0}
      fallback={<Empty title={house.say(words.empty)} body={house.say(words.emptyBody)} />}
    >
      <Show when={props.kind === undefined} fallback={<OneKind view={props.view} kind={props.kind ?? ""} />}>
        <For each={groups()}>
          {({ kind, title, count }) => (
            <section>
              <h2>{house.say(title)}</h2>
              <Pointed caption={house.say(title)} rows={props.view.rows.filter((row) => row.kind === kind)} />
              <Show when={count > props.view.rows.filter((row) => row.kind === kind).length}>
                <p>
                  <RoomLink to={{ room: "register", place: { page: "candidates", kind } }}>
                    {house.say(words.seeAll, { n: count })}
                  </RoomLink>
                </p>
              </Show>
            </section>
          )}
        </For>
      </Show>
    </Show>
  )
}

function OneKind(props: { view: CandidatesView; kind: string }) {
  const house = useHouse()
  const [more, setMore] = createSignal<{ readonly rows: readonly CandidateView[]; readonly next?: string }>()
  const rows = () => [...props.view.rows, ...(more()?.rows ?? [])]
  const next = () => (more() ? more()?.next : props.view.next)
  const title = () => props.view.counts.find(({ kind }) => kind === props.kind)?.title
  const read = async () => {
    const answer = await house.register.candidates(props.kind, next())
    if (!answer.ok) return
    const { rows: found, next: after } = answer.value
    setMore((before) => ({ rows: [...(before?.rows ?? []), ...found], ...(after && { next: after }) }))
  }
  return (
    <>
      <Pointed caption={house.say(title() ?? words.kinds)} rows={rows()} />
      <Show when={next()}>
        <Button
          kind="secondary"
          small
          type="button"
          label={house.say(queueWords.more)}
          onPress={() => void read()}
        />
      </Show>
    </>
  )
}

function Pointed(props: { caption: string; rows: readonly CandidateView[] }) {
  const house = useHouse()
  return (
    <Table
      caption={props.caption}
      captionHidden
      head={[importWords.organization, words.since, words.due, words.reason, words.next].map((text) =>
        house.say(text),
      )}
      rows={props.rows.map((row) => [
        <RoomLink to={{ room: "register", place: { page: "organization", code: row.code } }}>
          {row.name}
        </RoomLink>,
        <Day day={row.since} />,
        <Due row={row} />,
        house.say(row.reason),
        <Next row={row} />,
      ])}
    />
  )
}

function Due(props: { row: CandidateView }) {
  const house = useHouse()
  return (
    <>
      <Show when={props.row.due || !props.row.late}>
        <Day day={props.row.due} />{" "}
      </Show>
      <Show when={props.row.late && props.row.cases.length === 0}>
        <Tag tone="stop" label={house.say(words.late)} />
      </Show>
      <Show when={props.row.late && !props.row.due}>
        {" "}
        <span class="muted">{house.say(words.noDay)}</span>
      </Show>
    </>
  )
}

function Next(props: { row: CandidateView }) {
  const house = useHouse()
  return (
    <div class="desk-candidate-next">
      <For each={props.row.cases}>
        {(one) => (
          <RoomLink to={{ room: "case", id: one.id }}>
            {house.say(words.underWay, { code: formatCode(one.code) })}
          </RoomLink>
        )}
      </For>
      <Show
        when={props.row.cases.length === 0 && house.has("clerk", "reviewer", "manager") && props.row.open}
      >
        {(open) => (
          <RoomLink to={{ room: "register", place: { page: "open", ...open() } }}>
            {house.say(
              open().matter === "organizations.listing"
                ? organizationWords.openListing
                : organizationWords.openRemoval,
            )}
          </RoomLink>
        )}
      </Show>
    </div>
  )
}
