// Findings about whether an organization may act at all: its status, the credit lists, and whether the register still has it.
import type { Text } from "@civil/core/text.ts"
import { standing } from "@civil/register/credit/clock.ts"
import { groundText } from "@civil/register/credit/grounds.ts"
import type { CreditEntry, Mark, Organization } from "@civil/register/organization.ts"
import type { DatasetMark } from "@civil/register/version.ts"
import { dayText } from "../days.ts"
import { fill } from "./fill.ts"
import type { Finding, Tone } from "./findings.ts"
import { listWords, statusWords, verdictWords as words } from "./words.ts"

const empty: Text = { zh: "", en: "" }

/** The authority's own words come first; the English reader gets the ground as the measure names it. */
export function reasonOf({ ground, reason }: CreditEntry): Text {
  const known = ground !== "other" && ground !== ""
  if (reason) return { zh: reason, en: known ? groundText(ground).en : reason }
  return known ? groundText(ground) : words.noReason
}

const since = (day: string | undefined) => (day ? fill(words.since, { day: dayText(day) }) : empty)
const from = (day: string | undefined) => (day ? fill(words.from, { day: dayText(day) }) : empty)

/** Statuses with which an organization is no lawful one, or must not act. */
const verdicts: Readonly<Record<string, { readonly tone: Tone; readonly words: Text }>> = {
  withdrawn: { tone: "stop", words: words.withdrawn },
  revoked: { tone: "stop", words: words.revoked },
  deregistered: { tone: "stop", words: words.deregistered },
  suspended: { tone: "stop", words: words.suspended },
  liquidating: { tone: "caution", words: words.liquidating },
  renamed: { tone: "caution", words: words.renamed },
}

export const ended = ({ basic: { status } }: Organization): boolean =>
  status === "withdrawn" || status === "revoked" || status === "deregistered"

export function statusFinding({ basic }: Organization, mark: Mark | undefined): Finding {
  const { status, statusWord, statusSince } = basic
  const values = { status: statusWords[status], from: from(statusSince), since: since(statusSince) }
  const repeated = statusWord !== undefined && statusWord !== statusWords[status].zh
  const sentence = repeated
    ? fill(words.statusWord, { ...values, word: statusWord })
    : fill(words.status, values)
  const base = { about: "status" as const, sentence, ...(mark && { mark }) }
  if (status === "active") return { ...base, tone: "good" }
  const known = verdicts[status]
  if (known) {
    return { ...base, tone: known.tone, verdict: { tone: known.tone, headline: fill(known.words, values) } }
  }
  const headline = statusWord ? fill(words.unknown, { word: statusWord }) : words.unknownBare
  return { ...base, tone: "unknown", verdict: { tone: "unknown", headline } }
}

/** What an entry rests on: its own decision, the file of its list, or the file of both. */
export const restOf = ({ mark, list }: CreditEntry, entries: DatasetMark | undefined): Mark | undefined =>
  mark ?? entries?.lists?.[list] ?? entries

export function listFindings(
  organization: Organization,
  today: string,
  mark: (entry: CreditEntry) => Mark | undefined,
): readonly Finding[] {
  return (["serious", "abnormal"] as const).flatMap((list) =>
    standing(organization.entries, today, list).map((entry) => {
      const values = { reason: reasonOf(entry), day: dayText(entry.on), list: listWords[list] }
      const tone = list === "serious" ? "stop" : "caution"
      const rests = mark(entry)
      return {
        about: "list" as const,
        tone,
        verdict: { tone, headline: fill(words[list], values) },
        sentence: fill(words.listed, values),
        ...(rests && { mark: rests }),
      } satisfies Finding
    }),
  )
}

export function missingFinding({ missingSince }: Organization, mark: Mark | undefined): Finding | undefined {
  if (!missingSince) return undefined
  const headline = fill(words.missing, { day: dayText(missingSince) })
  return {
    about: "missing",
    tone: "caution",
    verdict: { tone: "caution", headline },
    sentence: { zh: `${headline.zh}。`, en: `${headline.en}.` },
    ...(mark && { mark }),
  }
}
