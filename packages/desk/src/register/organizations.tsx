// Looking an organization up in the bureau's own register.

import { statusWords } from "@civil/services/organizations/verdict/words.ts"
import { Button, Field, Table, Tag } from "@civil/ui/index.ts"
import { createSignal, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { Empty } from "../screens/list.tsx"
import { RoomLink } from "../screens/room-link.tsx"
import { Page, Read } from "./frame.tsx"
import { importWords } from "./import-words.ts"
import { listTexts, otherTexts } from "./names.ts"
import { createOne } from "./read.ts"
import { organizationWords as words } from "./words.ts"

const isStatus = (status: string): status is keyof typeof statusWords => Object.hasOwn(statusWords, status)

export function OrganizationsPage(props: { q: string | undefined }) {
  const house = useHouse()
  const [typed, setTyped] = createSignal(props.q ?? "")
  const found = createOne(
    () => props.q ?? "",
    async (q) =>
      q === "" ? { ok: true, value: { organizations: [], total: 0 } } : await house.register.search(q),
  )
  const look = (event: SubmitEvent) => {
    event.preventDefault()
    const q = typed().trim()
    house.goto({ room: "register", place: { page: "organizations", ...(q && { q }) } })
  }
  return (
    <Page page="organizations" busy={found.value() === undefined && found.problem() === undefined}>
      <p class="muted desk-lead">{house.say(words.lead)}</p>
      <form class="flow desk-register-form" onSubmit={look}>
        <Field
          language={house.language()}
          name="q"
          type="search"
          width="full"
          maxLength={100}
          label={house.say(words.search)}
          value={typed()}
          onInput={setTyped}
        />
        <Button kind="primary" small label={house.say(words.find)} />
      </form>
      <Show when={props.q}>
        <Read value={found.value()} problem={found.problem()} again={() => void found.refresh()}>
          {(shown) => (
            <Show
              when={shown().organizations.length > 0}
              fallback={<Empty title={house.say(words.nothing)} body={house.say(words.nothingBody)} />}
            >
              <Table
                caption={house.say(words.search)}
                captionHidden
                head={[importWords.organization, otherTexts.code, otherTexts.status].map((text) =>
                  house.say(text),
                )}
                rows={shown().organizations.map((hit) => [
                  <RoomLink to={{ room: "register", place: { page: "organization", code: hit.code } }}>
                    {hit.name}
                  </RoomLink>,
                  hit.code,
                  <>
                    {hit.status && isStatus(hit.status) ? house.say(statusWords[hit.status]) : ""}{" "}
                    <Show when={hit.listed}>
                      {(list) => <Tag tone="stop" label={house.say(listTexts[list()])} />}
                    </Show>
                  </>,
                ])}
              />
            </Show>
          )}
        </Read>
      </Show>
    </Page>
  )
}
