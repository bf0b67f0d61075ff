// What may happen next, as a table: the server enforces it, screens draw their buttons from it.

/** For every state, the actions it allows and the state each leads to. A state with none is an end: `done: {}`. */
export type Transitions<State extends string = string> = Readonly<
  Record<State, Readonly<Record<string, State>>>
>

/** Every action name of a table. */
export type ActionOf<Table extends Transitions> = {
  [State in keyof Table]: keyof Table[State]
}[keyof Table] &
  string

/** The names of the actions a state allows, in the table's order. */
export function allowedIn<Table extends Transitions>(
  table: Table,
  state: keyof Table,
): readonly ActionOf<Table>[] {
  return Object.keys(table[state] ?? {}) as ActionOf<Table>[]
}

/** The state an action leads to, or undefined when the state does not allow it. */
export function after<Table extends Transitions>(
  table: Table,
  state: keyof Table,
  action: ActionOf<Table>,
): (keyof Table & string) | undefined {
  const row = table[state]
  return row !== undefined && Object.hasOwn(row, action) ? row[action] : undefined
}

/** States nothing follows. */
export function ends<Table extends Transitions>(table: Table): readonly (keyof Table & string)[] {
  return Object.keys(table).filter((state) => Object.keys(table[state] ?? {}).length === 0)
}
