// What other desks were asked and answered; a review with its last day and its verdict.
import { openWords } from "../citizen/view.ts"
import type { Case, HistoryEntry } from "../shapes.ts"
import { dueView, isoAt } from "../show.ts"
import type { Moment, Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { words } from "../words.ts"

export function opinionsOf(
  spine: Spine,
  subject: Case,
  lines: readonly HistoryEntry[],
  at: Moment,
): views.DeskCase["opinions"] {
  return subject.opinions.map(({ id, desk, askedAt, review, by, late, verdict }) => {
    const asked = lines.find((line) => line.action === "ask_opinion" && line.facts.opinion === id)
    const given = lines.find((line) => line.action === "give_opinion" && line.facts.opinion === id)
    const question = review ? words("case.review.question").zh : asked && openWords(spine, asked).note
    const answer = given && openWords(spine, given).note
    return {
      ...{ id, desk, askedAt: isoAt(askedAt) },
      ...(question === undefined ? {} : { question }),
      ...(answer === undefined ? {} : { answer }),
      ...(given?.by.kind === "staff" ? { by: given.by.name } : {}),
      ...(review ? { review, due: dueView(spine.calendar(), at.today, by ?? "none") } : {}),
      ...(late ? { late } : {}),
      ...(verdict === undefined ? {} : { verdict }),
    }
  })
}
