// Turns components into the HTML of a finished page: no hydration keys, no markers, nothing a reader does not need.
import type { JSX } from "solid-js"
import { NoHydration, renderToString } from "solid-js/web"

/** For everything but islands; an island needs its own `renderToString` with a `renderId`. */
export function draw(render: () => JSX.Element): string {
  return renderToString(() => <NoHydration>{render()}</NoHydration>).replace(/<!--(?:!?\$|\/)-->/g, "")
}
