// One government service as the registry knows it: its name, its kinds of business, its words, and how to open it over a world.
import type { Text } from "./text.ts"
import type { Words } from "./words.ts"

export interface Service<
  Kind extends string = string,
  Needs extends readonly never[] = readonly never[],
  Api = unknown,
> {
  /** The folder's name: `marriage`. */
  readonly name: string
  readonly title: Text
  readonly kinds: Readonly<Record<Kind, Text>>
  readonly words: Words
  /** What pages, API and desk call; every verb in it is an action with its permission. */
  readonly open: (...needs: Needs) => Api
}

/** Checks what types cannot: no two kinds are called the same. */
export function defineService<const Definition extends Service>(service: Definition): Definition {
  const titles = Object.values<Text>(service.kinds).map(({ zh }) => zh)
  if (new Set(titles).size !== titles.length) throw new Error(`${service.name}: two kinds have the same name`)
  return service
}
