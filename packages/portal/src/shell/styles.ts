// Critical CSS: the sheets of exactly the components a page shows, found by the classes in its markup.
import { cssFor } from "@civil/ui/citizen.ts"
import portalCss from "./portal.css?inline"

const marks: Readonly<Record<string, RegExp>> = {
  card: /class="cards?"/,
  checklist: /class="checklist"/,
  choice: /class="choice"/,
  "code-block": /class="code"/,
  countdown: /class="countdown"/,
  counter: /class="counter/,
  "date-field": /class="date"/,
  details: /class="more"/,
  empty: /class="empty/,
  "error-summary": /class="notice stop problems"/,
  field: /class="(field|group|box)/,
  fieldset: /class="group/,
  "month-strip": /class="month"/,
  notice: /class="notice/,
  "office-card": /class="office"/,
  pagination: /class="pages"/,
  "print-button": /data-print/,
  qr: /class="qr"/,
  seal: /class="seal/,
  "search-box": /class="search"/,
  select: /<select/,
  steps: /class="steps"/,
  "summary-list": /class="summary"/,
  table: /class="table"/,
  tag: /class="tag/,
  "time-chips": /class="times"/,
  timeline: /class="timeline"/,
}

/** Cross-fades between pages where the browser can, and only for those who like motion. */
const motion =
  "@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}::view-transition-group(*){animation-duration:.12s}}"

/** Layout of this package itself. */
const own = /class="(hero|beside|rooms|chips|links|rows)/

const made = new Map<string, string>()

export function stylesOf(html: string): string {
  const components = Object.keys(marks).filter((name) => marks[name]?.test(html))
  const key = `${components.join(" ")} ${own.test(html)}`
  const css = made.get(key) ?? cssFor(...components) + (own.test(html) ? portalCss : "") + motion
  made.set(key, css)
  return css
}
