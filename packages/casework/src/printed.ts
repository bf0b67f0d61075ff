// The tables of the README, printed from what the server enforces.
import { mayAct } from "./may.ts"
import type { State } from "./transitions.ts"
import { next } from "./transitions.ts"
import { words } from "./words.ts"

/** What may happen next, by state. */
export function nextTable(): string {
  const rows = Object.entries(next).map(([state, moves]) => {
    const name = words(`case.state.${state as State}`)
    const after = Object.entries(moves).map(([move, to]) => `\`${move}\` → ${to}`)
    return `| \`${state}\` | ${name.zh} | ${after.join(", ") || "–"} |`
  })
  return ["| State | 中文 | What may happen next |", "| --- | --- | --- |", ...rows].join("\n")
}

const named = {
  first: "whom the policy names for the first word, manager",
  second: "whom the policy names for the second word, manager",
  deciding: "whom the policy names for this step, manager",
}

/** Who may do it, in their bureau and desk. */
export function rolesTable(): string {
  const rows = Object.entries(mayAct).map(
    ([act, who]) => `| \`${act}\` | ${typeof who === "string" ? named[who] : who.join(", ")} |`,
  )
  return ["| Act | Roles |", "| --- | --- |", ...rows].join("\n")
}
