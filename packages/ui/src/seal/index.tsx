// The cinnabar mark on what has become valid. Two or four characters, read as on a seal: right column first.
import { For } from "solid-js"

export interface SealProps {
  /** Said to those who do not see the mark: 预约有效. Empty where words beside it say the same. */
  readonly label: string
  /** Two or four Chinese characters; seals speak Chinese on every page. */
  readonly characters: string
}

const four = [
  [69, 46],
  [69, 84],
  [31, 46],
  [31, 84],
] as const
const two = [
  [50, 46],
  [50, 84],
] as const

export function Seal(props: SealProps) {
  const glyphs = () => [...props.characters].slice(0, 4)
  const places = () => (glyphs().length === 4 ? four : two)
  return (
    <svg
      class={glyphs().length === 4 ? "seal" : "seal slim"}
      viewBox={glyphs().length === 4 ? "0 0 100 100" : "22 0 56 100"}
      role={props.label ? "img" : undefined}
      aria-label={props.label || undefined}
      aria-hidden={props.label ? undefined : "true"}
      lang="zh-CN"
    >
      <rect
        x={glyphs().length === 4 ? 2 : 24}
        y="2"
        width={glyphs().length === 4 ? 96 : 52}
        height="96"
        rx="9"
      />
      <For each={places()}>
        {(place, index) => (
          <text x={place[0]} y={place[1]}>
            {glyphs()[index()] ?? ""}
          </text>
        )}
      </For>
    </svg>
  )
}
