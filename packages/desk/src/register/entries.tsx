// Entries of the credit lists with the path to removal, and where staff open one.
import type { CreditEntry, Organization } from "@civil/register/organization.ts"
import { Details, Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { RoomLink } from "../screens/room-link.tsx"
import type { DeskOrganization, RemovalView } from "./client.ts"
import { listTexts } from "./names.ts"
import { organizationWords as words } from "./words.ts"

export const mayOpen = (house: ReturnType<typeof useHouse>) => house.has("clerk", "reviewer", "manager")

export function Entries(props: { one: DeskOrganization }) {
  const house = useHouse()
  const removal = (entry: CreditEntry): RemovalView | undefined =>
    props.one.removals.find((each) => each.entry === entry.id)
  const entries = () => props.one.organization.entries
  return (
    <section>
      <h2>{house.say(words.entries)}</h2>
      <For each={entries()} fallback={<p class="muted">{house.say(words.noEntries)}</p>}>
        {(entry) => (
          <article>
            <h3>
              {house.say(listTexts[entry.list])}{" "}
              <Tag
                tone={removal(entry) ? "stop" : "neutral"}
                label={
                  removal(entry)
                    ? house.say(words.standing)
                    : `${house.say(words.removedOn)} ${entry.removedOn ?? ""}`
                }
              />
            </h3>
            <p>
              {house.say(words.listedOn)} {entry.on} · {entry.reason ?? ""} · {entry.authority ?? ""}{" "}
              {entry.document ?? ""}
            </p>
            <Show when={removal(entry)}>
              {(path) => <Path path={path()} entry={entry} organization={props.one.organization} />}
            </Show>
          </article>
        )}
      </For>
    </section>
  )
}

function Path(props: { path: RemovalView; entry: CreditEntry; organization: Organization }) {
  const house = useHouse()
  return (
    <>
      <Details summary={house.say(words.path)}>
        <ol class="desk-path">
          <For each={props.path.steps}>{(step) => <li>{house.say(step)}</li>}</For>
        </ol>
        <p class="muted">{house.say(props.path.basis)}</p>
      </Details>
      <Show when={mayOpen(house)}>
        <RoomLink
          to={{
            room: "register",
            place: {
              page: "open",
              matter: "organizations.delisting",
              answers: {
                organization: props.organization.code,
                list: props.entry.list,
                listedOn: props.entry.on,
              },
            },
          }}
        >
          {house.say(words.openRemoval)}
        </RoomLink>
      </Show>
    </>
  )
}
