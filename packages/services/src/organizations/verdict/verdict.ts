// The plain verdict on top of a card: the first finding that applies, in the order of what a person must know first. Pure.
import type { Ageing } from "@civil/bureaus/organizations/publicity.ts"
import type { Text } from "@civil/core/text.ts"
import type { Mark } from "@civil/register/organization.ts"
import type { OrganizationAt } from "@civil/register/service.ts"
import { type Dataset, datasets } from "@civil/register/version.ts"
import { monthsBetween } from "../days.ts"
import type { Finding, Tone } from "./findings.ts"
import { ended, listFindings, missingFinding, restOf, statusFinding } from "./standing.ts"
import {
  ageFinding,
  certificateFinding,
  charityFindings,
  inspectionFinding,
  listsFinding,
  penaltyFinding,
  ratingFinding,
} from "./state.ts"
import { verdictWords as words } from "./words.ts"

export interface Rest extends Mark {
  readonly dataset: Dataset
  /** Whole months since `asOf`, where that is more than this register should be behind. */
  readonly old?: number
}

export interface Verdict {
  readonly tone: Tone
  readonly headline: Text
  /** What the headline rests on. */
  readonly mark?: Mark
  /** What else is to be said, the gravest first, each with the source it rests on. */
  readonly sentences: readonly Finding[]
  /** What each kind of statement rests on. */
  readonly rests: readonly Rest[]
}

/** Lists that warn grow old sooner than the rest. */
const warns = new Set<Dataset>(["entries", "illegal"])

export function restsOf(at: OrganizationAt, today: string, ageing: Ageing): readonly Rest[] {
  return datasets.flatMap((dataset) => {
    const mark = at.marks[dataset]
    if (!mark) return []
    const { source, asOf, document } = mark
    const months = monthsBetween(asOf, today)
    const old = months >= (warns.has(dataset) ? ageing.listMonths : ageing.registerMonths)
    return [{ dataset, source, asOf, ...(document && { document }), ...(old && { old: months }) }]
  })
}

/** `today`: the day asked about; for a view as of an earlier day, that day. */
export function verdictOf(at: OrganizationAt, today: string, ageing: Ageing): Verdict {
  const findings = findingsOf(at, today, ageing)
  const by = findings.find(({ verdict }) => verdict)
  const { tone, headline } = by?.verdict ?? { tone: "unknown" as const, headline: words.unknownBare }
  return {
    ...{ tone, headline },
    ...(by?.mark && { mark: by.mark }),
    sentences: findings.filter((finding) => finding.sentence && (finding !== by || finding.adds)),
    rests: restsOf(at, today, ageing),
  }
}

/** In the order in which they decide: what ended it, what forbids, what warns, then what makes it good. */
function findingsOf(at: OrganizationAt, today: string, ageing: Ageing): readonly Finding[] {
  const { organization, marks } = at
  const own = organization.mark ?? marks.organizations
  const status = statusFinding(organization, own)
  const lists = listFindings(organization, today, (entry) => restOf(entry, marks.entries))
  const missing = missingFinding(organization, marks.organizations)
  const remarks = remarksOf(at, today)
  const gone = ended(organization)
  const serious = lists.filter(({ tone }) => tone === "stop")
  const abnormal = lists.filter(({ tone }) => tone !== "stop")
  const before = gone || status.tone === "stop" ? [status, ...serious] : [...serious]
  const rest = [...abnormal, ...(before.includes(status) ? [] : [status]), missing]
  if (gone) return kept([...before, ...rest, ...remarks])
  const inspection = inspectionFinding(organization, {
    ...{ today, ageing },
    ...(marks.inspections && { inspections: marks.inspections }),
  })
  const weak = inspection.verdict?.tone !== "good"
  return kept([
    ...before,
    ...rest,
    ...(weak ? [inspection] : []),
    certificateFinding(organization, today, own),
    penaltyFinding(organization, today, ageing, marks.penalties),
    ageFinding(own, today, ageing),
    ...(lists.length > 0 ? [] : [listsFinding(marks.entries, today, ageing)]),
    ...(weak ? [] : [inspection]),
    ...remarks,
  ])
}

function remarksOf({ organization, marks }: OrganizationAt, today: string): readonly (Finding | undefined)[] {
  return [
    ratingFinding(organization, today, marks.ratings),
    ...charityFindings(organization, today, marks.charities),
    organization.codeWarning
      ? {
          ...{ about: "code", tone: "unknown", sentence: words.code },
          ...(marks.organizations && { mark: marks.organizations }),
        }
      : undefined,
  ]
}

const kept = (findings: readonly (Finding | undefined)[]): readonly Finding[] =>
  findings.filter((finding) => finding !== undefined)
