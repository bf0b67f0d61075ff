// The house: every service, the queue and what is told to people, opened together once for a process.
import type { World } from "@civil/booking/world.ts"
import { type Matter, matterName } from "@civil/casework/matter.ts"
import { casework as openCasework } from "@civil/casework/open.ts"
import type { Casework } from "@civil/casework/service.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { notices as openNotices } from "@civil/notices/open.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Channel, Patience } from "@civil/notices/shapes.ts"
import { dayOf, setting } from "./cases/define.ts"
import { deskNames } from "./cases/desks.ts"
import { follower, outsideTitle } from "./cases/follower.ts"
import { matters as allMatters } from "./cases/matters.ts"
import { marriage } from "./marriage/index.ts"
import type { MarriageService } from "./marriage/service.ts"
import { bookingSubjects } from "./marriage/tell.ts"
import { sentence } from "./words.ts"

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
  readonly patience?: Partial<Patience>
}

export function openHouse({ world, objects, enqueue, channels = [], patience = {} }: HouseDeps): House {
  const matters = allMatters(setting(world))
  const subjects = new Map(matters.map((matter) => [matterName(matter) as string, outsideTitle(matter)]))
  /** What the check page calls what a notice is about; neutral where the matter is sensitive. */
  const subjectName = (subject: string) => bookingSubjects[subject] ?? subjects.get(subject) ?? unnamed
  const named = new Map<string, Matter>(matters.map((matter) => [matterName(matter), matter]))
  /** Who may learn whom a notice did not reach, and call them: those who may see the case. */
  const subjectDesk = (subject: string, bureau: string) => {
    if (subject in bookingSubjects) return { desk: "marriage", confidential: false }
    const matter = named.get(subject)
    const policy = matter?.policy(bureau, dayOf(world.clock.now()))
    return matter && { desk: policy?.desk ?? "", confidential: matter.confidential === true }
  }
  const notices = openNotices({ world, channels, subjectName, subjectDesk, patience })
  const { bureaus } = world
  const booked = marriage(world, { notices })
  const casework = openCasework({
    ...{ world, matters, bureaus, objects, enqueue },
    desks: deskNames,
    sentence,
    follower: follower({ send: notices.send, matters, bureaus, sentence }),
    callBack: "cases.call_back",
    missed: booked.missed,
  })
  return { marriage: booked, casework, notices }
}

const unnamed = { zh: "民政业务", en: "Civil affairs" }
