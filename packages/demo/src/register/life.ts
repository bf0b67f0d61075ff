// The life of an invented organization: facts with the day from which they hold, and what a registrar's files say of them on a day.
import { plainDate } from "@civil/core/date.ts"
import type {
  Basic,
  Branch,
  Charity,
  CreditEntry,
  Inspection,
  OrganizationKind,
  OrganizationStatus,
  Penalty,
  Rating,
} from "@civil/register/organization.ts"
import type { Statement } from "@civil/register/statement.ts"
import type { Dataset } from "@civil/register/version.ts"

type Fixed = Omit<
  Basic,
  | "name"
  | "kind"
  | "status"
  | "statusWord"
  | "statusSince"
  | "former"
  | "established"
  | "certificateFrom"
  | "certificateTo"
>

export interface Period {
  readonly from: string
  readonly to: string
}

export interface Life {
  readonly code: string
  readonly codeWarning?: true
  readonly kind: OrganizationKind
  readonly established: string
  /** 登记证书: renewed every five years, a period of its own, or nothing said of it. */
  readonly certificate: "renewed" | "unsaid" | Period
  /** What does not change in this life. */
  readonly basic: Fixed
  /** Names with the day each began; the first is the one it was registered with. */
  readonly names: readonly { readonly from: string; readonly name: string; readonly withdrawn?: true }[]
  /** Active from the beginning; what came after. */
  readonly statuses: readonly {
    readonly on: string
    readonly status: OrganizationStatus
    readonly word?: string
  }[]
  readonly inspections: readonly (Inspection & { readonly on: string })[]
  readonly ratings: readonly Rating[]
  readonly charity?: Charity & { readonly since: string }
  readonly entries: readonly CreditEntry[]
  readonly penalties: readonly Penalty[]
  readonly branches: readonly (Branch & { readonly since: string })[]
  /** From this day the registrar's whole files no longer have it. */
  readonly leftOut?: string
}

function former({ names }: Life, day: string): Basic["former"] {
  const begun = names.filter(({ from }) => from <= day)
  const past = begun.slice(0, -1).map(({ name, withdrawn }, at) => {
    const until = begun[at + 1]?.from
    return { name, ...(until && { until }), ...(withdrawn && { withdrawn }) }
  })
  return past.length > 0 ? past.reverse() : undefined
}

/** The five years a day lies in, counted from the first registration; none is begun after the end. */
function certificateOn({ certificate, established, statuses }: Life, day: string): Period | undefined {
  if (certificate === "unsaid") return undefined
  if (certificate !== "renewed") return certificate
  const [end = day] = statuses.flatMap(({ on, status }) => (status === "active" ? [] : [on]))
  const last = end < day ? end : day
  const whole = Math.floor(plainDate(established).until(last, { largestUnit: "years" }).years / 5)
  const from = plainDate(established).add({ years: 5 * whole })
  return { from: from.toString(), to: from.add({ years: 5 }).subtract({ days: 1 }).toString() }
}

function basicOn(life: Life, day: string): Basic {
  const { basic, established, kind, names, statuses } = life
  const name = names.findLast(({ from }) => from <= day)?.name ?? names[0]?.name ?? ""
  const stands = statuses.findLast(({ on }) => on <= day)
  const past = former(life, day)
  const certificate = certificateOn(life, day)
  return {
    ...basic,
    ...{ name, kind, established, status: stands?.status ?? "active" },
    statusWord: stands?.word ?? words[stands?.status ?? "active"],
    ...(stands && { statusSince: stands.on }),
    ...(past && { former: past }),
    ...(certificate && { certificateFrom: certificate.from, certificateTo: certificate.to }),
  }
}

/** As registrars write them. */
const words: Readonly<Record<OrganizationStatus, string>> = {
  active: "正常",
  suspended: "限期停止活动",
  withdrawn: "撤销登记",
  revoked: "吊销登记证书",
  liquidating: "注销中（清算）",
  deregistered: "注销",
  renamed: "已变更名称",
  unknown: "其他",
}

const stillListed = (entry: CreditEntry, day: string): CreditEntry => {
  const { removedOn, removalReason, ...stands } = entry
  return removedOn !== undefined && removedOn <= day ? entry : stands
}

function charityOn({ charity }: Life, day: string): Charity | undefined {
  if (charity === undefined || charity.since > day) return undefined
  const { fundraisingSince, fundraisingUntil, ...rest } = charity
  return {
    ...rest,
    ...(fundraisingSince !== undefined && fundraisingSince <= day && { fundraisingSince }),
    ...(fundraisingUntil !== undefined && fundraisingUntil <= day && { fundraisingUntil }),
  }
}

/** What a file of a dataset says on a day; nothing where it has no row. */
export function saidOn(life: Life, dataset: Exclude<Dataset, "illegal">, day: string): Statement | undefined {
  const { code, codeWarning, established, leftOut } = life
  if (established > day || (leftOut !== undefined && leftOut <= day)) return undefined
  const rows = <Row>(all: readonly Row[]) => (all.length > 0 ? all : undefined)
  switch (dataset) {
    case "organizations":
      return { dataset, code, ...(codeWarning && { codeWarning }), basic: basicOn(life, day) }
    case "inspections": {
      const found = rows(life.inspections.filter(({ on }) => on <= day))
      return found && { dataset, code, rows: found }
    }
    case "ratings": {
      const found = rows(life.ratings.filter(({ from }) => from <= day))
      return found && { dataset, code, rows: found }
    }
    case "charities": {
      const charity = charityOn(life, day)
      return charity && { dataset, code, charity }
    }
    case "entries": {
      const found = rows(life.entries.filter(({ on }) => on <= day).map((entry) => stillListed(entry, day)))
      return found && { dataset, code, rows: found }
    }
    case "penalties": {
      const found = rows(life.penalties.filter(({ on }) => on <= day))
      return found && { dataset, code, rows: found }
    }
    case "branches": {
      const found = rows(life.branches.filter(({ since }) => since <= day))
      return found && { dataset, code, rows: found }
    }
  }
}
