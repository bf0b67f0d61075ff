// Receipt date (divorce only), then office: the first two questions of finding a place.
import { compareDates, readDate } from "@civil/core/date.ts"
import { say, type Text } from "@civil/core/text.ts"
import { sayDate } from "@civil/services/marriage/screens/dates.ts"
import { links } from "@civil/services/marriage/screens/links.ts"
import { type OfficeRow, OfficesPage } from "@civil/services/marriage/screens/offices.tsx"
import { clockStops, ReceiptQuestion } from "@civil/services/marriage/screens/receipt.tsx"
import { placeTitle } from "@civil/services/marriage/screens/titles.ts"
import { find, guides } from "@civil/services/marriage/screens/words.ts"
import type { Kind, OfficeView } from "@civil/services/marriage/views.ts"
import { joinDate, splitDate } from "@civil/ui/date-field/parse.ts"
import { Hono } from "hono"
import type { PageContext, PageEnv, PortalDeps } from "../env.ts"
import { respond } from "../shell/page.tsx"
import { clockOf } from "./clock.ts"
import { foreignAt } from "./foreign.ts"
import { findNextFree } from "./next-free.ts"
import { needsReceipt, readDateQuery, readKind, todayOf } from "./read.ts"
import { findWait } from "./wait.ts"

export function officePages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get("/marriage/:kind/receipt", (c) => receiptPage(deps, c, readKind(c.req.param("kind"))))
    .get("/marriage/:kind/offices", (c) => officesPage(deps, c, readKind(c.req.param("kind"))))
}

function judgeReceipt(typed: string, today: string): Text | undefined {
  const [year = "", month = "", day = ""] = typed.split("-")
  if (!year || !month || !day) return find.receiptBad
  if (!/^\d+-\d+-\d+$/.test(typed)) return find.receiptDigits
  if (year.length !== 4) return find.receiptYear
  const date = readDate(typed)
  if (!date) return find.receiptReal
  return compareDates(date, today) > 0 ? find.receiptFuture : undefined
}

async function receiptPage(deps: PortalDeps, c: PageContext, kind: Kind): Promise<Response> {
  if (!needsReceipt(kind)) return c.redirect(links.offices(kind), 303)
  const known = Object.keys(c.req.query()).length === 0 ? await findApplication(deps, c, kind) : undefined
  if (known?.divorce) {
    const { receipt } = known.divorce
    return c.redirect(links.times(kind, { office: known.office, receipt }), 303)
  }
  const asked = c.req.query("receipt-year") !== undefined
  const typed = asked ? joinDate((field) => c.req.query(field)?.slice(0, 20), "receipt") : undefined
  const error = typed === undefined ? undefined : judgeReceipt(typed, todayOf(deps))
  if (typed && !error) return c.redirect(links.offices(kind, { receipt: typed }), 303)
  return respond(deps, c, {
    title: placeTitle("receipt", kind),
    status: error ? 422 : 200,
    sensitive: true,
    body: (language) => (
      <ReceiptQuestion
        language={language}
        kind={kind}
        typed={splitDate(typed ?? readDateQuery(c, "edit"))}
        error={error}
      />
    ),
  })
}

/** The application this person made here: its receipt need not be typed. */
async function findApplication(deps: PortalDeps, c: PageContext, kind: Kind) {
  const actor = c.get("actor")
  if (actor.kind !== "citizen") return undefined
  const running = new Set(["cooling_off", "issue_window", "not_computable"])
  return (await deps.marriage.list(actor)).find(
    ({ business, state, divorce }) =>
      business === "D1" &&
      state === "done" &&
      divorce !== undefined &&
      (running.has(divorce.state) || (kind === "D2" && divorce.withdrawal === "to_sign")),
  )
}

const rowsOf = (
  deps: PortalDeps,
  offices: readonly OfficeView[],
  kind: Kind,
  receipt: string | undefined,
): Promise<readonly OfficeRow[]> =>
  Promise.all(
    offices.map(async (office) => ({ office, next: await findNextFree(deps, office.id, kind, receipt) })),
  )

/** The office of the bureau that keeps places of the green channel; where none does, everybody's offices are shown. */
const keeper = (deps: PortalDeps, bureau: string, kind: Kind): OfficeView | undefined =>
  deps.marriage.offices({ bureau, business: kind }).find(({ id }) => deps.marriage.keepsPriority(id, kind))

async function officesPage(deps: PortalDeps, c: PageContext, kind: Kind): Promise<Response> {
  const bureau = c.get("bureau")
  const receipt = readDateQuery(c, "receipt")
  if (needsReceipt(kind) && (!receipt || judgeReceipt(receipt, todayOf(deps)))) {
    return c.redirect(links.receipt(kind), 303)
  }
  const kept = c.req.query("priority") === "1" ? keeper(deps, bureau.code, kind) : undefined
  if (kept) return c.redirect(links.times(kind, { office: kept.id, priority: "1" }), 303)
  const clock = receipt && needsReceipt(kind) ? clockOf(deps, receipt) : undefined
  const stopped = clock && clockStops(kind, clock, todayOf(deps))
  const all = stopped ? [] : deps.marriage.offices({ business: kind })
  const rows = await rowsOf(deps, all, kind, receipt)
  const waits = clock && (await findWait(deps, kind, clock, all[0]?.id))
  const isHere = ({ office }: OfficeRow) => office.bureau === bureau.code
  return respond(deps, c, {
    title: placeTitle("offices", kind),
    indexed: !receipt,
    sensitive: guides[kind].sensitive,
    body: (language) => (
      <OfficesPage
        language={language}
        kind={kind}
        here={{ district: bureau.name, rows: rows.filter(isHere) }}
        elsewhere={rows.filter((row) => !isHere(row))}
        receipt={receipt}
        clock={clock}
        waits={waits}
        stopped={
          stopped &&
          say(stopped, language, {
            until: clock?.withdrawUntil ? sayDate(clock.withdrawUntil, language) : "",
          })
        }
        foreignAt={foreignAt(bureau, language)}
        phone={bureau.phone === "not_yet_published" ? "12345" : bureau.phone.value}
      />
    ),
  })
}
