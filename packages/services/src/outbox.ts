// Which service does an outbox entry: the one whose name its topic begins with.
import { UnknownTopic } from "@civil/core/service.ts"
import type { Entry } from "@civil/data/outbox.ts"

export interface Handler {
  /** Does one entry of its own topics, again when asked again; throws `UnknownTopic` for any other. */
  handle(entry: Entry): Promise<void>
}

/** Topics of version 0.1 had no name in front; their timers may still wait. */
const unnamed = "marriage"

/** By name, as the registry has them. */
export function handlerOf(services: Readonly<Record<string, Handler>>): (entry: Entry) => Promise<void> {
  return async (entry) => {
    const topic = entry.topic.includes(".") ? entry.topic : `${unnamed}.${entry.topic}`
    const [name = ""] = topic.split(".", 1)
    const service = Object.hasOwn(services, name) ? services[name] : undefined
    if (service === undefined) throw new UnknownTopic(entry.topic)
    await service.handle({ ...entry, topic })
  }
}
