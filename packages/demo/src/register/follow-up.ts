// What people did with the demo's registers: somebody follows, somebody was authorised, a clerk brought a file and a second one published it.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { World } from "@civil/booking/world.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import type { VirtualClock } from "@civil/core/clock.ts"
import { plainDate } from "@civil/core/date.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { outbox } from "@civil/data/outbox.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { entriesOf } from "@civil/services/house/entries.ts"
import { type House, type HouseDeps, openHouse } from "@civil/services/house.ts"
import { citizenOf, officerOf, residentOf } from "../cases/people.ts"
import type { Days } from "./days.ts"
import { entriesFile, mixedFile } from "./files.ts"
import type { Life } from "./life.ts"
import { nameOfCase } from "./lives.ts"
import { representatives } from "./people.ts"
import { demoSource } from "./times.ts"

export interface Aftermath {
  readonly world: World
  readonly clock: VirtualClock
  readonly objects: Objects
  readonly channels: NonNullable<HouseDeps["channels"]>
  readonly days: Days
}

interface Scene extends Aftermath {
  readonly house: House
  /** Does all that is due, jobs of the queue too. */
  readonly settle: () => Promise<void>
}

const endless = () => Number.POSITIVE_INFINITY

function sceneOf(after: Aftermath): Scene {
  const { world, clock, objects, channels } = after
  const jobs: string[] = []
  const house = openHouse({ world, objects, channels, enqueue: async (job) => void jobs.push(job) })
  const handle = entriesOf(doorsOf(house))
  const box = outbox(world.table)
  const settle = async () => {
    do {
      await workDue(box, { now: () => clock.now().epochMilliseconds, handle, leaseMs: "none" })
      for (const job of jobs.splice(0)) {
        const room = job.startsWith("register.") ? house.register : house.casework
        while (!(await room.work(job, endless)));
      }
      await workDue(box, { now: () => clock.now().epochMilliseconds, handle, leaseMs: "none" })
    } while (jobs.length > 0)
  }
  return { ...after, house, settle }
}

/** Ten in the morning of a day so many days ago. */
function goTo({ clock, days }: Scene, back: number, minutes = 0): void {
  const day = plainDate(days.ago({ days: back }))
  clock.set(
    day.toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: "10:00" }).add({ minutes }).toInstant(),
  )
}

const post = (scene: Scene, bureau: BureauProfile, what: "societies" | "societies-approver"): Staff =>
  officerOf(bureau, what, scene.world.secrets)

export async function followUp(
  after: Aftermath,
  all: ReadonlyMap<BureauProfile, readonly Life[]>,
): Promise<void> {
  const scene = sceneOf(after)
  goTo(scene, 15)
  await scene.settle()
  const [first] = [...all.keys()]
  if (first) await follow(scene, first)
  for (const bureau of all.keys()) await authorise(scene, bureau)
  for (const [at, [bureau, lives]] of [...all].entries()) {
    goTo(scene, 1, 10 * at)
    await takeEntries(scene, bureau, lives)
  }
  if (first) await leavePreview(scene, first)
}

/** The first resident of the sign-in page follows some, one of which was listed lately. */
async function follow({ house, world }: Scene, { code }: BureauProfile): Promise<void> {
  const person = residentOf("lin-wei", world.secrets)
  if (!person) return
  for (const id of ["model", "listed_lately", "charity"])
    await house.register.follows.follow(person, { kind: "organization", code: nameOfCase(code, id).code })
  await house.register.follows.follow(person, { kind: "list", bureau: code, list: "abnormal" })
}

async function authorise(scene: Scene, bureau: BureauProfile): Promise<void> {
  const { house, world, days } = scene
  const [legal, , agent] = representatives(bureau)
  if (!legal || !agent) return
  const { code } = nameOfCase(bureau.code, "agent")
  const actor: Citizen = {
    ...citizenOf(legal, world.secrets),
    organizations: legal.claims.organizations as readonly string[],
  }
  await house.register.agents.grant(actor, code, {
    ...{ name: agent.name, type: "resident_id", number: String(agent.claims.document_number) },
    ...{ may: ["report", "events"], until: days.ago({ months: -6 }) },
  })
}

interface Brought {
  readonly dataset: "entries" | "organizations"
  readonly extent: "whole" | "part"
  readonly asOf: string
  readonly fileName: string
}

/** A clerk uploads a file; it is read and waits for a second person. Answers its id. */
async function bring(scene: Scene, clerk: Staff, what: Brought, file: Uint8Array): Promise<string> {
  const { imports } = scene.house.register
  const { id, form } = await imports.begin(clerk, { ...what, source: demoSource, bytes: file.length })
  await scene.objects.put(form.fields.key ?? "", file, "text/csv")
  await imports.uploaded(clerk, id)
  await scene.settle()
  return id
}

async function takeEntries(scene: Scene, bureau: BureauProfile, lives: readonly Life[]): Promise<void> {
  const asOf = scene.days.ago({ days: 2 })
  const what: Brought = { dataset: "entries", extent: "whole", asOf, fileName: `名录（演示）${asOf}.csv` }
  const id = await bring(scene, post(scene, bureau, "societies"), what, entriesFile(lives, asOf))
  const approver = post(scene, bureau, "societies-approver")
  const { imports } = scene.house.register
  const { state, revision } = await imports.get(approver, id)
  if (state !== "ready") throw new Error(`the demo's file was not taken: ${state}`)
  await imports.publish(approver, id, { revision })
  await scene.settle()
}

async function leavePreview(scene: Scene, bureau: BureauProfile): Promise<void> {
  const asOf = scene.days.ago({ days: 1 })
  const what: Brought = { dataset: "organizations", extent: "part", asOf, fileName: "变更登记（演示）.csv" }
  await bring(scene, post(scene, bureau, "societies"), what, mixedFile(bureau.code, bureau.name.zh))
}
