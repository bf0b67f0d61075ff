// What an import would change against the register as it is: made for the preview, and once more before it is published.
import type { Base, Plan, Taking } from "../../statement.ts"
import { type Inside, keysOf } from "../deps.ts"
import type { Import } from "../entities.ts"
import { readLines } from "../read/object-lines.ts"
import type { SaidLine } from "../read/shapes.ts"
import { type Gathered, gather } from "./gather.ts"

export interface Planned {
  readonly base: Base
  readonly plan: Plan
  readonly gathered: Gathered
}

export const takingOf = ({ dataset, extent, source, asOf }: Import): Taking => ({
  ...{ dataset, extent },
  mark: { source, asOf },
})

/** Undefined: what was read of the file is no longer kept. */
export async function planOf({ objects, publishing }: Inside, subject: Import): Promise<Planned | undefined> {
  const lines = await readLines<SaidLine>(objects, keysOf(subject.id).said)
  if (lines === undefined) return undefined
  const base = await publishing.base(subject.bureau)
  const gathered = gather(base, lines, subject)
  const { lists } = gathered
  const taking = { ...takingOf(subject), ...(lists && { lists }) }
  const plan = publishing.plan(base, gathered.statements, taking)
  return { base, plan, gathered }
}
