// One government service as the registry knows it: its name, kinds of business, words, actions and routes.
import type * as z from "zod/mini"
import type { Action } from "./action.ts"
import type { Text } from "./text.ts"
import type { Words } from "./words.ts"

// An action of any subject: its parameters are contravariant, so only `never` stands for all of them.
type AnyAction = Action<z.core.$ZodType, never, unknown>

export interface Service<Kind extends string = string, Routes = unknown> {
  /** The folder's name: `marriage`. */
  readonly name: string
  readonly title: Text
  readonly kinds: Readonly<Record<Kind, Text>>
  readonly words: Words
  readonly actions: Readonly<Record<string, AnyAction>>
  readonly routes?: Routes
}

/** Checks what types cannot: an action is listed under its own name, and no two kinds are called the same. */
export function defineService<const Kind extends string, Routes>(
  service: Service<Kind, Routes>,
): Service<Kind, Routes> {
  for (const [name, { name: own }] of Object.entries(service.actions))
    if (name !== own) throw new Error(`${service.name}: the action ${own} is listed as ${name}`)
  const titles = Object.values<Text>(service.kinds).map(({ zh }) => zh)
  if (new Set(titles).size !== titles.length) throw new Error(`${service.name}: two kinds have the same name`)
  return service
}
