// Two cases that look the same: one goes on for both, or they are kept apart. Pure; both get their line.
import { isSameApplicant } from "../may.ts"
import type { Case } from "../shapes.ts"
import { toAll } from "../tell.ts"
import { refuse } from "../words.ts"
import type { Change } from "../write.ts"
import { type Decide, doer, noted, step, without } from "./step.ts"

const apartFrom = (subject: Case, other: string): Partial<Case> => ({
  similar: subject.similar.filter((id) => id !== other),
  apart: [...new Set([...(subject.apart ?? []), other])],
})

export const merge: Decide<"merge"> = (seen, { into, note }, actor) => {
  const { subject, other } = seen
  if (other === undefined || other.id === subject.id || other.matter !== subject.matter)
    throw refuse("conflict", "case.cannot_merge")
  // Into a stranger's case nothing goes: its number would be told to whoever had handed this one in.
  // Of sheltered cases not even that is told: whether one person handed in both.
  const alike =
    subject.similar.includes(other.id) || (!seen.matter.sheltered && isSameApplicant(subject, other))
  if (!alike || other.bureau !== subject.bureau || ["withdrawn", "lapsed", "closed"].includes(other.state))
    throw refuse("conflict", "case.cannot_merge")
  const told = toAll(subject, "case.told.merged")
  const gone = step(seen, "merge", actor, { linked: into, similar: [] }, { ...noted(note), told })
  const similar = other.similar.filter((id) => id !== subject.id)
  const kept: Change = {
    before: other,
    next: { ...other, similar },
    action: "merged_in",
    by: doer(actor),
    facts: { other: subject.id },
  }
  return [{ ...gone, next: without(gone.next, "holder"), facts: { into } }, kept]
}

export const keepApart: Decide<"keep_apart"> = (seen, { other: id, note }, actor) => {
  const { subject, other } = seen
  if (other === undefined || !subject.similar.includes(id)) throw refuse("conflict", "case.not_similar")
  const line = { ...noted(note), facts: { other: id } }
  const change = step(seen, "keep_apart", actor, apartFrom(subject, id), line)
  const there: Change = {
    before: other,
    next: { ...other, ...apartFrom(other, subject.id) },
    action: "keep_apart",
    by: doer(actor),
    ...noted(note),
    facts: { other: subject.id },
  }
  return [change, there]
}
