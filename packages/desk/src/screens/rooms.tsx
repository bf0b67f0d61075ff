// Which room the address names. The day of an office loads with the desk; figures bring their own library when asked for.
import { Empty } from "@civil/ui/index.ts"
import { createEffect, createMemo, lazy, Match, on, Suspense, Switch } from "solid-js"
import { ActsProvider, createActs } from "../acts.ts"
import { BulkRoom } from "../bulk/room.tsx"
import { CaseRoom } from "../case/room.tsx"
import { CeremonyRoom } from "../ceremony/room.tsx"
import type { DeskOffice } from "../client.ts"
import { createDesk, DeskProvider } from "../desk.ts"
import { useHouse } from "../house.ts"
import { DeadRoom } from "../lists/dead.tsx"
import { ExportsRoom } from "../lists/exports.tsx"
import { UnreachedRoom } from "../lists/unreached.tsx"
import { firstPlace } from "../queues/place.ts"
import { QueuesRoom } from "../queues/room.tsx"
import { withoutSearch } from "../register/place.ts"
import { barWords, roomTitles } from "../room-words.ts"
import { addressOf } from "../rooms.ts"
import { Hall } from "./hall.tsx"
import { Room as DayRoom } from "./room.tsx"
import { RoomLink } from "./room-link.tsx"

const FiguresRoom = lazy(async () => ({ default: (await import("../figures/room.tsx")).FiguresRoom }))
const RegisterRoom = lazy(async () => ({ default: (await import("../register/room.tsx")).RegisterRoom }))

export function Rooms() {
  const house = useHouse()
  const at = (name: ReturnType<typeof house.room>["room"]) => house.room().room === name
  const page = createMemo(() => {
    const room = house.room()
    if (room.room === "register") return addressOf({ ...room, place: withoutSearch(room.place) })
    return room.room === "case" ? `case ${room.id} ${room.beside ?? ""}` : room.room
  })
  // A new room is a new page for whoever hears it: its main part takes the focus; opening a row of it is none.
  createEffect(
    on(
      page,
      () => queueMicrotask(() => document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true })),
      { defer: true },
    ),
  )
  return (
    <Switch fallback={<Nowhere />}>
      <Match when={at("day") && house.me.offices[0]}>{(first) => <Day first={first()} />}</Match>
      <Match when={at("queues")}>
        <QueuesRoom />
      </Match>
      <Match when={at("case")}>
        <CaseRoom />
      </Match>
      <Match when={at("bulk")}>
        <BulkRoom />
      </Match>
      <Match when={at("figures")}>
        <Suspense fallback={<Hall title={house.say(roomTitles.figures)} busy />}>
          <FiguresRoom />
        </Suspense>
      </Match>
      <Match when={at("register")}>
        <Suspense fallback={<Hall title={house.say(roomTitles.register)} busy />}>
          <RegisterRoom />
        </Suspense>
      </Match>
      <Match when={at("ceremonies")}>
        <CeremonyRoom />
      </Match>
      <Match when={at("exports")}>
        <ExportsRoom />
      </Match>
      <Match when={at("unreached")}>
        <UnreachedRoom />
      </Match>
      <Match when={at("dead")}>
        <DeadRoom />
      </Match>
    </Switch>
  )
}

function Day(props: { first: DeskOffice }) {
  const house = useHouse()
  const desk = createDesk(house.me, props.first, house.client, house)
  const acts = createActs(house.client, desk.live)
  return (
    <DeskProvider value={desk}>
      <ActsProvider value={acts}>
        <DayRoom />
      </ActsProvider>
    </DeskProvider>
  )
}

function Nowhere() {
  const house = useHouse()
  return (
    <Hall title={house.say(roomTitles.nowhere)}>
      <Empty
        title={house.say(barWords.nowhereBody)}
        action={
          <RoomLink to={{ room: "queues", place: firstPlace }}>{house.say(barWords.toQueues)}</RoomLink>
        }
      />
    </Hall>
  )
}
