// Which desks an officer sees, by name: their own; managers and auditors all of the bureau.
import type { Staff } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import { deskNames } from "@civil/services/cases/desks.ts"

export interface DeskNamed {
  readonly desk: string
  readonly title: Text
}

export function desksOf({ roles, desks }: Staff): readonly DeskNamed[] {
  const all = roles.includes("manager") || roles.includes("auditor")
  return Object.entries(deskNames)
    .filter(([desk]) => all || desks.includes(desk))
    .map(([desk, title]) => ({ desk, title }))
}
