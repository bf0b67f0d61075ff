// The queue of the house: every matter over one world, what follows a change of a case, and what a notice's subject is called.
import type { World } from "@civil/booking/world.ts"
import { type Matter, matterName } from "@civil/casework/matter.ts"
import { casework as openCasework } from "@civil/casework/open.ts"
import type { Casework, CaseworkDeps } from "@civil/casework/service.ts"
import type { Text } from "@civil/core/text.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { Grant } from "@civil/register/service.ts"
import { type AskedRegister, dayOf, setting } from "../cases/define.ts"
import { deskNames } from "../cases/desks.ts"
import { follower, outsideTitle } from "../cases/follower.ts"
import { matters as allMatters } from "../cases/matters.ts"
import { bookingSubjects } from "../marriage/tell.ts"
import { followSubject } from "../organizations/follow/tell.ts"
import { followTexts } from "../organizations/follow/words.ts"
import { reminderSubject } from "../organizations/reminders/remind.ts"
import { reminderTexts } from "../organizations/reminders/words.ts"
import { sentence } from "../words.ts"
import type { Subjects } from "./told.ts"

const scopes = ["report", "events", "requests"] as const satisfies readonly Grant["may"][number][]

export interface QueueDeps extends Pick<CaseworkDeps, "objects" | "enqueue"> {
  readonly world: World
  readonly send: Notices["send"]
  readonly missed: NonNullable<CaseworkDeps["missed"]>
  readonly register: AskedRegister
}

export interface Queue {
  readonly casework: Casework
  readonly subjects: Subjects
}

export function openQueue({ world, send, register, ...deps }: QueueDeps): Queue {
  const matters = allMatters(setting(world, undefined, register))
  const { bureaus } = world
  const casework = openCasework({
    ...{ world, matters, bureaus },
    ...deps,
    desks: deskNames,
    sentence,
    follower: follower({ send, matters, bureaus, sentence }),
    callBack: "cases.call_back",
    organizations: actingIn(register),
  })
  return { casework, subjects: subjectsOf(world, matters) }
}

const scopeOf = (may: string | undefined) => scopes.find((each) => each === may)

/** Who acts for an organization reads its cases along, in what they may do for it. */
const actingIn = ({ agents, find }: AskedRegister): NonNullable<CaseworkDeps["organizations"]> => ({
  actsFor: (actor, code, may) => agents.actsFor(actor, code, scopeOf(may)),
  persons: (code, may) => agents.persons(code, scopeOf(may)),
  name: async (code) => (await find(code))?.organization.basic.name,
})

/** What notices are about that no matter has a name for. */
const own: Readonly<Record<string, Text>> = {
  ...bookingSubjects,
  [followSubject]: followTexts.subject,
  [reminderSubject]: reminderTexts.subject,
}

const unnamed = { zh: "民政业务", en: "Civil affairs" }

function subjectsOf(world: World, matters: readonly Matter[]): Subjects {
  const named = new Map<string, Matter>(matters.map((matter) => [matterName(matter), matter]))
  return {
    /** What the check page calls what a notice is about; neutral where the matter is sensitive. */
    name(subject) {
      const matter = named.get(subject)
      return own[subject] ?? (matter ? outsideTitle(matter) : unnamed)
    },
    /** Who may learn whom a notice did not reach, and call them: those who may see the case. */
    desk(subject, bureau) {
      if (subject === followSubject || subject === reminderSubject)
        return { desk: "societies", confidential: false }
      if (subject in bookingSubjects) return { desk: "marriage", confidential: false }
      const matter = named.get(subject)
      const policy = matter?.policy(bureau, dayOf(world.clock.now()))
      return (
        matter && {
          desk: policy?.desk ?? "",
          confidential: matter.confidential === true,
          sheltered: matter.sheltered === true,
        }
      )
    },
  }
}
