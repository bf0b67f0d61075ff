// Which dialog is open. A dialog about a booking closes by itself when the booking is no longer on the list.
import type { DeskAppointment } from "@civil/services/marriage/views.ts"
import { Match, Show, Switch } from "solid-js"
import { namesOf, useActs } from "../acts.ts"
import { allOf } from "../day.ts"
import { type Asking, useDesk } from "../desk.ts"
import { words } from "../words.ts"
import { Camera } from "./camera.tsx"
import { Confirm } from "./confirm.tsx"
import { Finish } from "./finish.tsx"
import { Help } from "./help.tsx"
import { SessionDialog } from "./session-dialog.tsx"

export function Dialogs() {
  const desk = useDesk()
  const about = <A extends Asking["about"]>(...names: readonly A[]) => {
    const asking = desk.asking()
    return asking && (names as readonly string[]).includes(asking.about)
      ? (asking as Extract<Asking, { about: A }>)
      : undefined
  }
  const of = (id: string) => allOf(desk.live.day()).find((each) => each.id === id)
  return (
    <Switch>
      <Match when={about("finish")}>
        {(asking) => (
          <Show when={of(asking().id)}>{(one) => <Finish one={one()} outcome={asking().outcome} />}</Show>
        )}
      </Match>
      <Match when={about("no-show", "release")}>
        {(asking) => (
          <Show when={of(asking().id)}>{(one) => <ConfirmMove one={one()} move={asking().about} />}</Show>
        )}
      </Match>
      <Match when={about("session")}>{(asking) => <SessionDialog session={asking().session} />}</Match>
      <Match when={about("help")}>
        <Help />
      </Match>
      <Match when={about("camera")}>
        <Camera />
      </Match>
    </Switch>
  )
}

const moves = {
  "no-show": { title: words.noShowTitle, body: words.noShowBody, label: words.noShow },
  release: { title: words.releaseTitle, body: words.releaseBody, label: words.releaseDo },
} as const

function ConfirmMove(props: { one: DeskAppointment; move: "no-show" | "release" }) {
  const desk = useDesk()
  const acts = useActs()
  const said = () => moves[props.move]
  const values = () => ({ names: namesOf(props.one), code: props.one.code })
  const go = async () => {
    await acts.move(props.one, props.move)
    desk.ask(undefined)
  }
  return (
    <Confirm
      title={desk.say(said().title)}
      label={desk.say(said().label)}
      danger
      busy={acts.busy(props.one.id)}
      onSubmit={() => void go()}
    >
      <p>{desk.say(said().body, values())}</p>
    </Confirm>
  )
}
