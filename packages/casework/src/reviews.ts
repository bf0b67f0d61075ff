// The desk whose word a matter needs before an approval (业务主管单位前置审查): asked with the submission, asked again when the answers have changed. Pure.
import type { Calendar } from "@civil/core/calendar.ts"
import { lastDay } from "./clock.ts"
import type { Answers } from "./form.ts"
import type { Matter, Policy } from "./matter.ts"
import type { Case, Opinion } from "./shapes.ts"
import type { Moment } from "./spine.ts"

export const reviewerOf = (matter: Matter, answers: Answers, bureau: string): string | undefined =>
  matter.reviewedBy?.(answers, { bureau })

export interface Asked {
  readonly opinions: readonly Opinion[]
  /** For the line it is written with; none where nobody is asked now. */
  readonly facts: Readonly<Record<string, string>>
}

const isOpenReview = ({ review, answeredAt }: Opinion) => review === true && answeredAt === undefined

/** The same with the desk asked. One that is asked and has not answered stays asked; another's open review falls away. */
export function askReview(
  { opinions, head }: Pick<Case, "opinions" | "head">,
  desk: string | undefined,
  policy: Policy,
  at: Moment,
  calendar: Calendar,
): Asked {
  const kept = opinions.filter((each) => !isOpenReview(each) || each.desk === desk)
  if (desk === undefined || kept.some(isOpenReview)) return { opinions: kept, facts: {} }
  const id = `o${head.seq + 1}`
  const by = lastDay(calendar, at.today, policy.review ?? "not_yet_published")
  return {
    opinions: [...kept, { id, desk, askedAt: at.now, review: true, by }],
    facts: { opinion: id, asked: desk },
  }
}
