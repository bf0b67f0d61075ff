// What the register says year by year and day by day: reports, ratings, penalties.
import { moneyText } from "@civil/core/money.ts"
import type { Organization } from "@civil/register/organization.ts"
import { conclusionWords } from "@civil/services/organizations/verdict/words.ts"
import { Table } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { useHouse } from "../house.ts"
import { organizationWords as words } from "./words.ts"

export function Lists(props: { organization: Organization }) {
  const house = useHouse()
  const none = () => <p class="muted">{house.say(words.none)}</p>
  const of = () => props.organization
  return (
    <>
      <section>
        <h2>{house.say(words.inspections)}</h2>
        <Show when={of().inspections.length > 0} fallback={none()}>
          <Table
            caption={house.say(words.inspections)}
            captionHidden
            head={[words.year, words.conclusion, words.day].map((text) => house.say(text))}
            rows={of().inspections.map(({ year, conclusion, on }) => [
              year,
              house.say(conclusionWords[conclusion]),
              on ?? "–",
            ])}
          />
        </Show>
      </section>
      <section>
        <h2>{house.say(words.ratings)}</h2>
        <Show when={of().ratings.length > 0} fallback={none()}>
          <Table
            caption={house.say(words.ratings)}
            captionHidden
            head={[words.ratings, words.valid].map((text) => house.say(text))}
            rows={of().ratings.map(({ grade, from, to }) => [grade, `${from} – ${to}`])}
          />
        </Show>
      </section>
      <section>
        <h2>{house.say(words.penalties)}</h2>
        <Show when={of().penalties.length > 0} fallback={none()}>
          <Table
            caption={house.say(words.penalties)}
            captionHidden
            head={[words.day, words.kind, words.authority].map((text) => house.say(text))}
            rows={of().penalties.map(({ on, kind, amountFen, authority }) => [
              on,
              amountFen === undefined ? kind : `${kind} ${house.say(moneyText(amountFen))}`,
              authority ?? "–",
            ])}
          />
        </Show>
      </section>
    </>
  )
}
