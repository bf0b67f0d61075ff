// Critical CSS: the sheets of exactly the components a page shows, found by the classes in its markup.
import { cssFor } from "@civil/ui/citizen.ts"
import besideCss from "./css/beside.css?inline"
import casesCss from "./css/cases.css?inline"
import frontCss from "./css/front.css?inline"
import inventedCss from "./css/invented.css?inline"
import namingCss from "./css/naming.css?inline"
import organizationsCss from "./css/organizations.css?inline"
import rowsCss from "./css/rows.css?inline"

const marks: Readonly<Record<string, RegExp>> = {
  button: /class="btn/,
  crumbs: /class="(crumbs|back)"/,
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
  "office-card": /class="offices?"/,
  pagination: /class="(pages|finder)/,
  papers: /class="(papers|upload)/,
  "print-button": /data-print/,
  qr: /class="qr"/,
  seal: /class="seal/,
  "search-box": /class="search/,
  select: /<select/,
  steps: /class="steps"/,
  "summary-list": /class="summary"/,
  table: /class="table"/,
  tag: /class="(tag|finder)/,
  "time-chips": /class="times"/,
  timeline: /class="timeline"/,
}

/** Layout of this package itself. */
const own = [
  { mark: /class="(hero|rooms|chips|links)"/, css: frontCss },
  { mark: /class="beside"/, css: besideCss },
  { mark: /class="rows"/, css: rowsCss },
  { mark: /class="invented"/, css: inventedCss },
  { mark: /class="(finder|trust|follows)/, css: organizationsCss },
  { mark: /class="(name-read|findings)"/, css: namingCss },
  { mark: /class="(dots|lines|looks|tells)"/, css: casesCss },
]

const made = new Map<string, string>()

export function stylesOf(html: string): string {
  const components = Object.keys(marks).filter((name) => marks[name]?.test(html))
  const layouts = own.filter(({ mark }) => mark.test(html))
  const key = [...components, ...layouts.map(({ mark }) => mark.source)].join(" ")
  const css = made.get(key) ?? [cssFor(...components), ...layouts.map((layout) => layout.css)].join("")
  made.set(key, css)
  return css
}
