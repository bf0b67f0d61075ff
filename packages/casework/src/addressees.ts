// Who is to be told of a line of history, and with what words: opened only here.
import { formatCode } from "@civil/core/ids.ts"
import type { Text } from "@civil/core/text.ts"
import { openInside } from "./inside.ts"
import { isSameApplicant } from "./may.ts"
import type { Addressee } from "./service.ts"
import type { Case, HistoryEntry } from "./shapes.ts"
import { dueView, outcomeText, reasonText, resultText, toldAnswerText, untilText } from "./show.ts"
import { momentOf, type Spine } from "./spine.ts"
import { words } from "./words.ts"

const plain = (text: string): Text => ({ zh: text, en: text })

const withResult = (outcome: Text, result: Text | undefined): Text =>
  result === undefined ? outcome : words("case.outcome.with_result", { outcome, result })

/** What the sentence of a line is filled with; the last day as it stood then. */
export async function valuesOf(
  spine: Spine,
  subject: Case,
  line: HistoryEntry,
): Promise<Record<string, Text>> {
  const { today } = momentOf(spine.world.clock.now())
  const matter = spine.matterOf(subject)
  const due = line.facts.by ?? line.facts.due ?? subject.clock.due
  // Of a sensitive matter neither name nor reason goes where somebody else may read it.
  const sensitive = matter.confidential === true || matter.neutralTitle !== undefined
  const reason = sensitive ? undefined : reasonText(matter, line.facts.reason)
  const outcome = outcomeText(matter, line.facts.outcome === "refused" ? "refused" : "approved")
  const view = dueView(spine.calendar(), today, due)
  const into = line.facts.into === undefined ? undefined : await spine.store.findCase(line.facts.into)
  return {
    title: matter.neutralTitle ?? matter.title,
    code: plain(formatCode(subject.code)),
    bureau: spine.bureauName(line.action === "forward" ? (line.facts.to ?? subject.bureau) : subject.bureau),
    outcome: sensitive ? outcome : withResult(outcome, resultText(matter, line.facts.result)),
    until: untilText(view),
    answer: toldAnswerText(view),
    reason: reason ?? words("case.reason.none"),
    // Of somebody else's case nobody learns the number, alike or not.
    ...(into === undefined
      ? {}
      : { other: isSameApplicant(subject, into) ? plain(formatCode(into.code)) : words("case.another") }),
  }
}

/** Keys of those who act for the organizations a case concerns, as far as they follow it. */
async function agentsOf({ deps }: Spine, { parties }: Case): Promise<ReadonlyMap<string, readonly string[]>> {
  const clubs = parties.flatMap(({ organization, follows, may }) =>
    follows && organization ? [{ code: organization, may }] : [],
  )
  const found = clubs.map(
    async ({ code, may }) => [code, (await deps.organizations?.persons(code, may)) ?? []] as const,
  )
  return new Map(await Promise.all(found))
}

/** Roles of organizations that nobody acts for here at present. */
export async function unreachedRoles(spine: Spine, subject: Case): Promise<ReadonlySet<string>> {
  const clubs = subject.parties.filter(({ organization }) => organization !== undefined)
  if (clubs.length === 0) return new Set()
  const agents = await agentsOf(spine, subject)
  const reached = ({ organization = "" }: Case["parties"][number]) =>
    (agents.get(organization) ?? []).length > 0
  return new Set(clubs.filter((club) => !reached(club)).map(({ role }) => role))
}

export async function addressees(
  spine: Spine,
  subject: Case,
  line: HistoryEntry,
): Promise<readonly Addressee[]> {
  const { people } = openInside(spine.world, subject)
  const values = await valuesOf(spine, subject, line)
  const known = new Set(subject.parties.flatMap(({ person }) => person ?? []))
  const agents = await agentsOf(spine, subject)
  return line.told.flatMap(({ role, code }): readonly Addressee[] => {
    let count = 0
    return people.flatMap((one, i): readonly Addressee[] => {
      const { organization, follows } = subject.parties[i] ?? {}
      if (organization !== undefined && one.role === role)
        return (follows ? (agents.get(organization) ?? []) : [])
          .filter((each) => !known.has(each))
          .map((each) => ({
            role: `${role}.${each.slice(0, 12)}`,
            name: one.name,
            code,
            values,
            person: each,
          }))
      if (one.role !== role || (one.name === "" && one.mobile === undefined)) return []
      const person = subject.parties[i]?.person
      count += 1
      return [
        {
          // Several may share a role (two companions); whoever tells them needs one name for each.
          ...{ role: count === 1 ? role : `${role}.${count}`, name: one.name, code, values },
          ...(person === undefined ? {} : { person }),
          ...(one.mobile === undefined ? {} : { mobile: one.mobile }),
          ...(one.email === undefined ? {} : { email: one.email }),
        },
      ]
    })
  })
}
