// How people are told: the notices, which ask what a subject is called only when somebody wants to know.
import type { Text } from "@civil/core/text.ts"
import { notices as openNotices } from "@civil/notices/open.ts"
import type { Notices, Whose } from "@civil/notices/service.ts"
import type { Channel, Patience } from "@civil/notices/shapes.ts"
import type { World } from "@civil/notices/world.ts"

export interface Subjects {
  name(subject: string): Text
  desk(subject: string, bureau: string): Whose
}

export interface ToldDeps {
  readonly world: World
  /** Ways out of the house; none where absent: notices then land in people's messages only. */
  readonly channels?: readonly Channel[]
  readonly patience?: Partial<Patience>
}

export function openTold(
  { world, channels = [], patience = {} }: ToldDeps,
  subjects: () => Promise<Subjects>,
): Notices {
  return openNotices({
    ...{ world, channels, patience },
    subjectName: async (subject) => (await subjects()).name(subject),
    subjectDesk: async (subject, bureau) => (await subjects()).desk(subject, bureau),
  })
}
