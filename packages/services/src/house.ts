// The house: every service, the queue and what is told to people, opened together once for a process.
import type { World } from "@civil/booking/world.ts"
import type { Casework } from "@civil/casework/service.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { notices as openNotices } from "@civil/notices/open.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Channel } from "@civil/notices/shapes.ts"
import { marriage } from "./marriage/index.ts"
import type { MarriageService } from "./marriage/service.ts"
import { bookingSubjects } from "./marriage/tell.ts"

export interface House {
  readonly marriage: MarriageService
  readonly casework: Casework
  readonly notices: Notices
}

export interface HouseDeps {
  readonly world: World
  /** Where papers and exports lie. */
  readonly objects: Objects
  /** Puts a long job of the desk into its queue. */
  readonly enqueue: (job: string) => Promise<void>
  /** Ways out of the house; none where absent: notices then land in people's messages only. */
  readonly channels?: readonly Channel[]
}

export function openHouse({ world, channels = [] }: HouseDeps): House {
  const notices = openNotices({ world, channels, subjectName })
  return { marriage: marriage(world, { notices }), casework: closed<Casework>(), notices }
}

/** What the check page calls what a notice is about; neutral where the matter is sensitive. */
const subjectName = (subject: string) => bookingSubjects[subject] ?? { zh: "民政业务", en: "Civil affairs" }

/** Answers for a part that is not open: every call is refused, and the night finds nothing to do. */
export function closed<Part>(): Part {
  const refuse = () => {
    throw new Refusal("unavailable", "service.unavailable")
  }
  const nightly = async () => ({ roots: 0, broken: 0 })
  return new Proxy(refuse, { get: (_, name) => (name === "nightly" ? nightly : closed<unknown>()) }) as Part
}
