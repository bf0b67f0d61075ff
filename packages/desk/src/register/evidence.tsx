// What the register says year by year and day by day, each part with the file it rests on: reports, ratings, charity, penalties, branches.
import { moneyText } from "@civil/core/money.ts"
import type { Text } from "@civil/core/text.ts"
import type { Dataset } from "@civil/register/version.ts"
import { conclusionWords } from "@civil/services/organizations/verdict/words.ts"
import { Table } from "@civil/ui/index.ts"
import { type JSX, Show } from "solid-js"
import { useHouse } from "../house.ts"
import type { DeskOrganization } from "./client.ts"
import { organizationWords as words } from "./words.ts"

interface PartProps {
  readonly one: DeskOrganization
  readonly dataset: Dataset
  readonly title: Text
  readonly head: readonly Text[]
  readonly rows: readonly (readonly JSX.Element[])[]
}

function Part(props: PartProps) {
  const house = useHouse()
  const mark = () => props.one.marks[props.dataset]
  return (
    <section>
      <h2>{house.say(props.title)}</h2>
      <Show when={props.rows.length > 0} fallback={<p class="muted">{house.say(words.none)}</p>}>
        <Table
          caption={house.say(props.title)}
          captionHidden
          head={props.head.map((text) => house.say(text))}
          rows={props.rows}
        />
      </Show>
      <p class="muted">
        <Show when={mark()} fallback={house.say(words.noFile)}>
          {(said) => house.say(words.mark, { n: said().version, source: said().source, day: said().asOf })}
        </Show>
      </p>
    </section>
  )
}

export function Lists(props: { one: DeskOrganization }) {
  const house = useHouse()
  const of = () => props.one.organization
  const charity = () => of().charity
  return (
    <>
      <Part
        one={props.one}
        dataset="inspections"
        title={words.inspections}
        head={[words.year, words.conclusion, words.day]}
        rows={of().inspections.map(({ year, conclusion, on }) => [
          year,
          house.say(conclusionWords[conclusion]),
          on ?? "–",
        ])}
      />
      <Part
        one={props.one}
        dataset="ratings"
        title={words.ratings}
        head={[words.ratings, words.valid]}
        rows={of().ratings.map(({ grade, from, to }) => [grade, `${from} – ${to}`])}
      />
      <Part
        one={props.one}
        dataset="charities"
        title={words.charity}
        head={[words.since, words.fundraising]}
        rows={
          charity() === undefined
            ? []
            : [
                [
                  charity()?.since ?? "–",
                  [charity()?.fundraisingSince, charity()?.fundraisingUntil].filter(Boolean).join(" – ") ||
                    "–",
                ],
              ]
        }
      />
      <Part
        one={props.one}
        dataset="penalties"
        title={words.penalties}
        head={[words.day, words.kind, words.authority]}
        rows={of().penalties.map(({ on, kind, amountFen, authority }) => [
          on,
          amountFen === undefined ? kind : `${kind} ${house.say(moneyText(amountFen))}`,
          authority ?? "–",
        ])}
      />
      <Part
        one={props.one}
        dataset="branches"
        title={words.branches}
        head={[words.branches, words.since, words.until]}
        rows={of().branches.map(({ name, since, until }) => [name, since ?? "–", until ?? "–"])}
      />
    </>
  )
}
