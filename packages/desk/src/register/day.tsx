// A day of the register, never broken over two lines.
export function Day(props: { day: string | undefined }) {
  return <span class="desk-day">{props.day ?? "–"}</span>
}
