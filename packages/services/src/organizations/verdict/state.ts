// Findings about a registered organization in good standing: inspections, certificate, penalties, age of the register, rating, charity.

import type { Ageing } from "@civil/bureaus/organizations/publicity.ts"
import { creditLists, type Mark, type Organization, type Rating } from "@civil/register/organization.ts"
import type { DatasetMark } from "@civil/register/version.ts"
import { dayText, monthsBetween } from "../days.ts"
import { fill } from "./fill.ts"
import type { Finding } from "./findings.ts"
import { conclusionWords, listWords, verdictWords as words } from "./words.ts"

const marked = (mark: Mark | undefined) => (mark ? { mark } : {})

export function inspectionFinding(
  { inspections }: Organization,
  marks: { readonly inspections?: Mark; readonly today: string; readonly ageing: Ageing },
): Finding {
  const [latest] = [...inspections].sort((one, other) => other.year - one.year)
  if (!latest)
    return {
      about: "inspection",
      tone: "unknown",
      sentence: words.inspectedNone,
      adds: true,
      verdict: { tone: "good", headline: words.activeNone },
      ...marked(marks.inspections),
    }
  const { year, conclusion } = latest
  const values = { year, conclusion: conclusionWords[conclusion] }
  const base = {
    about: "inspection" as const,
    sentence: fill(words.inspected, values),
    ...marked(latest.mark ?? marks.inspections),
  }
  const caution = (text: typeof words.activeLate): Finding => ({
    ...base,
    tone: "caution",
    verdict: { tone: "caution", headline: fill(text, values) },
  })
  if (conclusion === "failed") return caution(words.activeFailed)
  if (conclusion === "absent") return caution(words.activeAbsent)
  if (conclusion === "basically_passed") return caution(words.activeBasically)
  if (year < Number(marks.today.slice(0, 4)) - marks.ageing.inspectionYears) return caution(words.activeLate)
  const headline = fill(conclusion === "passed" ? words.activePassed : words.activeFiled, values)
  return { ...base, tone: "good", verdict: { tone: "good", headline } }
}

export function certificateFinding(
  { basic: { certificateTo } }: Organization,
  today: string,
  mark: Mark | undefined,
): Finding | undefined {
  if (!certificateTo) return undefined
  const values = { day: dayText(certificateTo) }
  const base = { about: "certificate" as const, ...marked(mark) }
  if (today <= certificateTo) return { ...base, tone: "good", sentence: fill(words.certificate, values) }
  return {
    ...base,
    tone: "caution",
    sentence: fill(words.certificateOver, values),
    verdict: { tone: "caution", headline: fill(words.activeOver, values) },
  }
}

export function penaltyFinding(
  { penalties }: Organization,
  today: string,
  ageing: Ageing,
  mark: Mark | undefined,
): Finding | undefined {
  const [latest] = penalties
    .filter(({ on }) => on <= today)
    .sort((one, other) => other.on.localeCompare(one.on))
  if (!latest || monthsBetween(latest.on, today) >= ageing.penaltyMonths) return undefined
  const values = { day: dayText(latest.on), kind: latest.kind }
  return {
    about: "penalty",
    tone: "caution",
    sentence: fill(words.penalised, values),
    verdict: { tone: "caution", headline: fill(words.activePenalty, values) },
    ...marked(latest.mark ?? mark),
  }
}

/** The register itself has grown old, or does not say of which day it is. */
export function ageFinding(mark: Mark | undefined, today: string, ageing: Ageing): Finding | undefined {
  if (!mark)
    return {
      about: "age",
      tone: "caution",
      verdict: { tone: "caution", headline: words.activeUndated },
    }
  const months = monthsBetween(mark.asOf, today)
  if (months < ageing.registerMonths) return undefined
  const values = { day: dayText(mark.asOf), months }
  return {
    about: "age",
    tone: "caution",
    sentence: fill(words.old, values),
    adds: true,
    verdict: { tone: "caution", headline: fill(words.activeOld, values) },
    mark,
  }
}

/** A clean record is worth as much as the lists it was looked up in: never received or old ones bear no seal. */
export function listsFinding(
  mark: DatasetMark | undefined,
  today: string,
  ageing: Ageing,
): Finding | undefined {
  const base = { about: "lists", tone: "caution" } as const
  const lacking = mark?.lists && creditLists.find((list) => mark.lists?.[list] === undefined)
  if (!mark || lacking) {
    const list = lacking ? listWords[lacking] : words.lists
    return {
      ...{ ...base, sentence: fill(words.unlisted, { list }), ...marked(mark) },
      verdict: { tone: "caution", headline: fill(words.activeUnlisted, { list }) },
    }
  }
  const months = monthsBetween(mark.asOf, today)
  if (months < ageing.listMonths) return undefined
  const values = { day: dayText(mark.asOf), months }
  return {
    ...{ ...base, sentence: fill(words.listsOld, values), mark },
    verdict: { tone: "caution", headline: fill(words.activeListsOld, values) },
  }
}

/** The rating that ends last: in force up to its last day, then said to be over. */
export function latestRating(ratings: readonly Rating[], today: string): Rating | undefined {
  return ratings.filter(({ from }) => from <= today).sort((one, other) => other.to.localeCompare(one.to))[0]
}

export const inForce = ({ from, to }: Rating, today: string): boolean => from <= today && today <= to

export function ratingFinding(
  { ratings }: Organization,
  today: string,
  mark: Mark | undefined,
): Finding | undefined {
  const rating = latestRating(ratings, today)
  if (!rating) return undefined
  const counts = inForce(rating, today)
  const sentence = fill(counts ? words.rated : words.ratedOver, {
    grade: rating.grade,
    day: dayText(rating.to),
  })
  return { about: "rating", tone: counts ? "good" : "unknown", sentence, ...marked(rating.mark ?? mark) }
}

/** Whether a body may raise funds is said as the register says it; what it leaves out is not known, never a no. */
export function charityFindings(
  { charity }: Organization,
  today: string,
  dataset: DatasetMark | undefined,
): readonly Finding[] {
  if (!charity || (charity.since !== undefined && charity.since > today)) return []
  const { since, fundraising, fundraisingSince, fundraisingUntil } = charity
  const mark = marked(charity.mark ?? dataset)
  const finding = (sentence: Finding["sentence"], tone: Finding["tone"]): Finding => ({
    ...{ about: "charity", tone, ...mark },
    ...(sentence && { sentence }),
  })
  const says = since
    ? fill(words.charity, { from: fill(words.from, { day: dayText(since) }) })
    : words.charityBare
  const first = finding(says, "good")
  if (fundraisingUntil !== undefined && fundraisingUntil <= today)
    return [first, finding(fill(words.fundraisingOver, { day: dayText(fundraisingUntil) }), "caution")]
  if (fundraising === "no") return [first, finding(words.fundraisingNone, "caution")]
  if (fundraisingSince !== undefined) {
    const started = fundraisingSince <= today
    const text = started ? words.fundraising : words.fundraisingLater
    return [first, finding(fill(text, { day: dayText(fundraisingSince) }), started ? "good" : "caution")]
  }
  if (fundraising === "yes") return [first, finding(words.fundraisingUndated, "good")]
  return [first, finding(words.fundraisingUnsaid, "unknown")]
}
