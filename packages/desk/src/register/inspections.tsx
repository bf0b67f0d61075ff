// Annual inspections and reports by year: how many, with what conclusion, and of how many the register says nothing.
import { Notice, Table } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { useHouse } from "../house.ts"
import { RoomLink } from "../screens/room-link.tsx"
import { Page, Read } from "./frame.tsx"
import { createOne } from "./read.ts"
import { inspectionWords as words } from "./words.ts"

const columns = ["passed", "basically_passed", "failed", "absent", "filed", "none"] as const

export function InspectionsPage() {
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
              head={[words.year, ...columns.map((name) => words[name])].map((text) => house.say(text))}
              rows={shown().years.map((year) => [year.year, ...columns.map((name) => year[name])])}
            />
            <p class="muted">{house.say(words.noneHint)}</p>
          </>
        )}
      </Read>
    </Page>
  )
}
