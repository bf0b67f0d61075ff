// The bar on top of every room: whose desk, the rooms, which language, keys, sign-out.
import { Button } from "@civil/ui/index.ts"
import { For, type JSX, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { firstPlace } from "../queues/place.ts"
import { barWords, roomTitles } from "../room-words.ts"
import type { Room } from "../rooms.ts"
import { words } from "../words.ts"
import { RoomLink } from "./room-link.tsx"

const quiet = { kind: "quiet", small: true, type: "button" } as const

export function Bar(props: { children?: JSX.Element }) {
  const house = useHouse()
  const other = () => (house.language() === "zh" ? "en" : "zh")
  return (
    <header class="desk-bar">
      <p class="desk-bar-name">
        <strong>{house.say(house.me.bureauName)}</strong>
        <span>{house.say(barWords.desk)}</span>
      </p>
      <div class="desk-bar-tools">
        <span class="desk-bar-person">{house.me.name}</span>
        <Button {...quiet} label={house.say(words.help)} onPress={() => house.help(true)} />
        <span lang={other() === "zh" ? "zh-CN" : "en"}>
          <Button {...quiet} label={house.say(words.language)} onPress={() => house.speak(other())} />
        </span>
        <form method="post" action="/sign-out">
          <input type="hidden" name="_csrf" value={house.me.csrf ?? ""} />
          <Button kind="quiet" small label={house.say(words.signOut)} />
        </form>
      </div>
      <Tabs />
      {props.children}
    </header>
  )
}

function Tabs() {
  const house = useHouse()
  const has = house.desks.length > 0
  const rooms: readonly (readonly [boolean, Room])[] = [
    [house.me.offices.length > 0, { room: "day" }],
    [has, { room: "queues", place: firstPlace }],
    [house.me.offices.some(({ capabilities }) => capabilities.includes("ceremony")), { room: "ceremonies" }],
    [
      house.desks.some(({ desk }) => desk === "societies"),
      { room: "register", place: { page: "candidates" } },
    ],
    [has && (house.mayBulk || house.has("auditor")), { room: "bulk" }],
    [has, { room: "figures", place: { weeks: 12 } }],
    [has && house.has("manager", "auditor"), { room: "exports" }],
    [has && house.mayAct, { room: "unreached" }],
    [has && house.has("manager", "auditor"), { room: "dead" }],
  ]
  const shown = rooms.filter(([may]) => may).map(([, room]) => room)
  const here = (room: Room) =>
    house.room().room === room.room || (room.room === "queues" && house.room().room === "case")
  return (
    <Show when={shown.length > 1}>
      <nav class="desk-rooms" aria-label={house.say(barWords.rooms)}>
        <For each={shown}>
          {(room) => (
            <RoomLink to={room} current={here(room)}>
              {house.say(roomTitles[room.room])}
            </RoomLink>
          )}
        </For>
      </nav>
    </Show>
  )
}
