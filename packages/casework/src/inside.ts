// What of a case is sealed: answers, names, numbers, contacts.
import type { Answers } from "./form.ts"
import type { Concerned } from "./matter.ts"
import type { Case } from "./shapes.ts"
import type { World } from "./world.ts"

export interface Inside {
  readonly answers: Answers
  /** The applicant first, with the role `applicant`. */
  readonly people: readonly Concerned[]
}

const contextOf = (id: string) => `case ${id}`

export const sealInside = ({ secrets }: World, id: string, inside: Inside): string =>
  secrets.seal(JSON.stringify(inside), contextOf(id))

export const openInside = ({ secrets }: World, { id, sealed }: Pick<Case, "id" | "sealed">): Inside =>
  JSON.parse(secrets.open(sealed, contextOf(id))) as Inside
