// Who of the bureau opened what is the person's own: written when it happens, shown to the person.
import type { Citizen, Staff } from "@civil/core/actor.ts"
import type { Part } from "@civil/data/change.ts"
import { lookedContext } from "@civil/data/looked.ts"
import { isoOf } from "@civil/data/outbox-entry.ts"
import { WholePut } from "@civil/data/put.ts"
import type { Case } from "../shapes.ts"
import { isoAt } from "../show.ts"
import type { Moment, Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { hasWords, words } from "../words.ts"

export interface Look {
  readonly what: "opened" | "reveal" | "open_document"
  readonly field?: string
  readonly why?: string
}

/** For the applicant of a case. `once`: the same fact of one day is written once. */
export function lookedPart(
  { world, store }: Spine,
  actor: Staff,
  subject: Case,
  { what, field, why }: Look,
  at: Moment,
): readonly Part[] {
  const person = subject.parties[0]?.person
  if (person === undefined) return []
  const id =
    what === "opened" ? `${at.today}#${subject.id}#${actor.id}` : `${isoOf(at.now)}#${world.ids.next("look")}`
  const desk = actor.desks.includes(subject.desk) ? subject.desk : (actor.desks[0] ?? subject.desk)
  const sealed = why === undefined ? {} : { sealed: world.secrets.seal(why, lookedContext(person, id)) }
  const row = {
    ...{ person, id, at: at.now, staff: actor.name, desk, what, case: subject.id },
    ...(field === undefined ? {} : { field }),
    ...sealed,
  }
  return [{ name: "looked", write: store.LookedItem.build(WholePut).item(row) }]
}

export async function looked(spine: Spine, { person }: Citizen): Promise<readonly views.Looked[]> {
  const rows = await spine.store.listLooked(person)
  const cases = new Map(
    (await spine.store.listCases(rows.map((row) => row.case))).map((each) => [each.id, each]),
  )
  const shown = rows.map((row) => {
    const subject = cases.get(row.case)
    const code = `case.line.${row.what}`
    const why =
      row.sealed === undefined ? "" : spine.world.secrets.open(row.sealed, lookedContext(person, row.id))
    const matter = subject && spine.matterOf(subject)
    return {
      at: isoAt(row.at),
      who: row.staff,
      desk: spine.deskName(row.desk),
      what: hasWords(code) ? words(code) : words("case.line.opened"),
      why,
      ...(subject && matter
        ? { case: { id: subject.id, code: subject.code, title: matter.neutralTitle ?? matter.title } }
        : {}),
    }
  })
  return shown.sort((one, other) => (one.at < other.at ? 1 : -1))
}
