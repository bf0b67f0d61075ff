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
  /** What its outbox entries ask for, each written `name.topic`: it handles all of these and no others. */
  readonly topics: readonly string[]
  /** What pages, API and desk call; every verb in it is an action with its permission. */
  readonly open: (...needs: Needs) => Api
}

/** An outbox entry that no service handles: it must fail, be seen and be given up, never be done silently. */
export class UnknownTopic extends Error {
  constructor(topic: string) {
    super(`nobody handles ${topic}`)
    this.name = "UnknownTopic"
  }
}

/** The part of a full topic that a service handles, `lapse` of `marriage.lapse`; refuses what is not its own. */
export function topicIn<Topic extends string>(
  service: string,
  topics: readonly Topic[],
  full: string,
): Topic {
  const found = topics.find((topic) => `${service}.${topic}` === full)
  if (found === undefined) throw new UnknownTopic(full)
  return found
}

/** Checks what types cannot: no two kinds are called the same. */
export function defineService<const Definition extends Service>(service: Definition): Definition {
  const titles = Object.values<Text>(service.kinds).map(({ zh }) => zh)
  if (new Set(titles).size !== titles.length) throw new Error(`${service.name}: two kinds have the same name`)
  return service
}
