// A QR picture drawn as one SVG path, with the quiet zone scanners need.
import { encode } from "uqr"

export interface QrProps {
  readonly text: string
  /** What the picture holds, for those who do not see it. */
  readonly label: string
}

/** Horizontal runs of dark modules as one path. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  let path = ""
  rows.forEach((row, y) => {
    let x = 0
    while (x < row.length) {
      const start = x
      while (row[x]) x++
      if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
      else x++
    }
  })
  return path
}

export function Qr(props: QrProps) {
  const code = () => encode(props.text, { ecc: "M", border: 4 })
  return (
    <svg class="qr" viewBox={`0 0 ${code().size} ${code().size}`} role="img" aria-label={props.label}>
      <rect width="100%" height="100%" fill="#fff" />
      <path d={qrPath(code().data)} fill="#1c2733" shape-rendering="crispEdges" />
    </svg>
  )
}
