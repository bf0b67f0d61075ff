// A link to another room: a real address for a new tab, without a page load for a plain press.
import type { JSX } from "solid-js"
import { useHouse } from "../house.ts"
import { addressOf, type Room } from "../rooms.ts"

export interface RoomLinkProps {
  readonly to: Room
  readonly current?: boolean
  readonly label?: string
  readonly look?: string
  readonly children: JSX.Element
}

export function RoomLink(props: RoomLinkProps) {
  const house = useHouse()
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    house.goto(props.to)
  }
  return (
    <a
      class={props.look}
      href={addressOf(props.to)}
      aria-current={props.current ? "page" : undefined}
      aria-label={props.label}
      onClick={go}
    >
      {props.children}
    </a>
  )
}
