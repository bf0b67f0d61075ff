// Words laid over a paper again and again: what for, who looks, when. It hides nothing and takes no press.
import { createUniqueId } from "solid-js"

export interface WatermarkProps {
  readonly text: string
}

/** Full-width letters are one em wide, others about half. */
function widthOf(text: string): number {
  const ems = [...text].reduce((sum, char) => sum + (/[\u2e80-\uffee]/.test(char) ? 1 : 0.55), 0)
  return Math.ceil(ems * 16)
}

export function Watermark(props: WatermarkProps) {
  const id = createUniqueId()
  const width = () => widthOf(props.text) + 48
  return (
    <svg class="watermark" aria-hidden="true">
      <defs>
        <pattern
          id={`mark-${id}`}
          width={width()}
          height="96"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="32">
            {props.text}
          </text>
          <text x={width() / 2} y="80">
            {props.text}
          </text>
          <text x={-width() / 2} y="80">
            {props.text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#mark-${id})`} />
    </svg>
  )
}
