// Which cases are ticked. A tick outlives paging and searching, so that cases can be gathered from several lists.
import type { DeskCard } from "@civil/casework/views.ts"
import { createSignal } from "solid-js"

export const mostTicked = 500

export interface Ticks {
  readonly ids: () => ReadonlySet<string>
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  /** Ticks all shown, or unticks them when all were. */
  readonly toggleShown: () => void
  readonly allShown: () => boolean
  readonly clear: () => void
}

export function createTicks(shown: () => readonly DeskCard[]): Ticks {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set())
  const allShown = () => shown().length > 0 && shown().every(({ id }) => ids().has(id))
  return {
    ids,
    has: (id) => ids().has(id),
    toggle: (id) => setIds((all) => toggled(all, [id], !all.has(id))),
    allShown,
    toggleShown: () => {
      const on = !allShown()
      setIds((all) =>
        toggled(
          all,
          shown().map(({ id }) => id),
          on,
        ),
      )
    },
    clear: () => setIds(new Set<string>()),
  }
}

export function toggled(all: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(all)
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  return next
}
