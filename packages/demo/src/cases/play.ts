// Plays the invented cases of a bureau through the services themselves, on a clock that goes from their day to today.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { World } from "@civil/booking/world.ts"
import type { Citizen } from "@civil/core/actor.ts"
import type { VirtualClock } from "@civil/core/clock.ts"
import { dateOf } from "@civil/core/date.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { outbox } from "@civil/data/outbox.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { entriesOf } from "@civil/services/house/entries.ts"
import type { House } from "@civil/services/house.ts"
import { missedVisit } from "./missed.ts"
import { demoPaper } from "./paper.ts"
import { inventedCitizen, officerOf, residentOf } from "./people.ts"
import type { Setting, Step, Story } from "./story.ts"

export interface Stage {
  readonly world: World
  /** The clock that the world and the house run on. */
  readonly clock: VirtualClock
  readonly house: House
  readonly objects: Objects
  readonly bureau: BureauProfile
  /** Number of the first invented resident. */
  readonly first: number
}

/** Between two steps that say nothing else. */
const pauseMinutes = 40

/** False where the bureau does not offer it, or a rule of its own stands against it: the demo then shows one fewer. */
export async function play(stage: Stage, story: Story): Promise<boolean> {
  const { casework } = stage.house
  if (!casework.citizen.findMatter(story.matter, stage.bureau.code)) return false
  try {
    const applicant = applicantOf(stage, story)
    if (!applicant) return false
    const id = await handIn(stage, story, applicant)
    if (id === undefined) return true
    await settle(stage)
    for (const step of story.since ?? []) {
      await take(stage, step, applicant, id)
      await settle(stage)
    }
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function applicantOf({ world, first }: Stage, { resident, person }: Story): Citizen | undefined {
  return resident ? residentOf(resident, world.secrets) : inventedCitizen(first + 2 * person, world.secrets)
}

/** The case's id; undefined for what stays a draft. */
async function handIn(stage: Stage, story: Story, applicant: Citizen): Promise<string | undefined> {
  const { house, bureau, clock } = stage
  const { citizen } = house.casework
  const begun = await citizen.start(applicant, { matter: story.matter, bureau: bureau.code })
  const answers = await story.answers(settingOf(stage, story, applicant, begun.id))
  const { revision } = await citizen.getDraft(applicant, begun.id)
  const saved = await citizen.saveDraft(applicant, begun.id, { revision, answers: { ...answers } as never })
  clock.advance({ minutes: 5 })
  if (story.draft) return undefined
  const terms = { revision: saved.revision, agreed: true, another: true } as const
  return (await citizen.submit(applicant, begun.id, terms)).id
}

function settingOf(stage: Stage, story: Story, applicant: Citizen, draft: string): Setting {
  const { house, world, clock, bureau, first } = stage
  const other = inventedCitizen(first + 2 * story.person + 1, world.secrets)
  return {
    day: dateOf(clock.now()).toString(),
    bureau: bureau.code,
    choices(field) {
      const form = house.casework.citizen.findMatter(story.matter, bureau.code)?.form
      const found = form?.pages.flatMap(({ fields }) => fields).find(({ name }) => name === field)
      return found && "options" in found ? found.options.map(({ value }) => value) : []
    },
    paper: (field) => upload(stage, applicant, draft, field),
    missed: () => missedVisit(stage, applicant),
    other: { name: other.name, number: other.document.number },
  }
}

async function upload(
  { house, objects }: Stage,
  applicant: Citizen,
  draft: string,
  field: string,
): Promise<string> {
  const { documents } = house.casework
  const { fields, document } = await documents.form(applicant, draft, field, () => "http://localhost/")
  await objects.put(fields.key ?? "", demoPaper(), "image/png")
  return (await documents.came(applicant, draft, field, document)).id
}

async function take(stage: Stage, step: Step, applicant: Citizen, id: string): Promise<void> {
  const { clock, house, bureau, world } = stage
  if ("hours" in step) {
    clock.advance({ hours: step.hours })
    return
  }
  clock.advance({ minutes: pauseMinutes })
  const { citizen, desk } = house.casework
  if (step.by === "citizen") {
    const { revision } = await citizen.get(applicant, id)
    await citizen[step.act](applicant, id, {
      ...(step.act !== "rate" && { revision }),
      ...step.input,
    } as never)
    return
  }
  const officer = officerOf(bureau, step.by, world.secrets)
  const { revision } = await desk.get(officer, id)
  await desk.act(officer, id, step.act, { revision, ...step.input })
}

/** Does what is due by the stage's clock, as the workers would have done it then. */
async function settle({ world, clock, house }: Stage): Promise<void> {
  await workDue(outbox(world.table), {
    now: () => clock.now().epochMilliseconds,
    handle: entriesOf(doorsOf(house)),
    leaseMs: "none",
  })
}
