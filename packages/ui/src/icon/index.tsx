// A line icon. It never stands alone: words are always beside it, so it is hidden from assistive technology.
import { type IconName, paths } from "./paths.ts"

export type { IconName } from "./paths.ts"

export function Icon(props: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[props.name]} />
    </svg>
  )
}
