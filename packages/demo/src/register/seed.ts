// First run of the demo: registers of invented organizations for all bureaus, published as files of two years would have been.
import type { BureauProfile } from "@civil/booking/profile.ts"
import type { World } from "@civil/booking/world.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import { plainDate } from "@civil/core/date.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { openHeads } from "@civil/register/heads.ts"
import { openPublishing } from "@civil/register/publishing/open.ts"
import type { Publishing, Statement } from "@civil/register/statement.ts"
import { store as openStore } from "@civil/register/store.ts"
import type { Dataset } from "@civil/register/version.ts"
import type { HouseDeps } from "@civil/services/house.ts"
import { imprintOf } from "@civil/services/organizations/publicity.ts"
import { daysFrom } from "./days.ts"
import { followUp } from "./follow-up.ts"
import { illegalOf } from "./illegal.ts"
import { type Life, saidOn } from "./life.ts"
import { livesOf, placeOf } from "./lives.ts"
import type { Place } from "./ordinary.ts"
import { demoSource, publications } from "./times.ts"

/** How the whole of them is shared out: a city has more than a district. */
const shares: Readonly<Record<string, number>> = {
  "310113": 600,
  "310120": 550,
  "330200": 1000,
  "330503": 450,
  "511902": 400,
}
const whole = 3000

interface Stage {
  readonly clock: VirtualClock
  readonly publishing: Publishing
}

const endless = () => Number.POSITIVE_INFINITY

/** `size`: of all bureaus together; each has at least the cases that a page must be able to show. */
export async function seedRegister(
  world: World,
  objects: Objects,
  size: number,
  channels: NonNullable<HouseDeps["channels"]> = [],
): Promise<void> {
  const { bureaus } = world
  const days = daysFrom(world.clock)
  const store = openStore(world.table)
  /** Each bureau publishes on a clock of its own, so that none waits for another. */
  const seeded = async (bureau: BureauProfile) => {
    const clock = virtualClock(world.clock.now())
    const heads = openHeads({ store, clock, bureaus })
    const publishing = openPublishing({ store, heads, clock, objects, bureaus, imprint: imprintOf })
    const place: Place = { name: placeOf(bureau.code).name, registrar: bureau.name.zh, days }
    const lives = livesOf(bureau.code, Math.round((size * (shares[bureau.code] ?? 0)) / whole), place)
    await seedBureau({ clock, publishing }, bureau, place, lives)
    return [bureau, lives] as const
  }
  const all = new Map(await Promise.all(bureaus.map(seeded)))
  const clock = virtualClock(world.clock.now())
  await followUp({ world: { ...world, clock }, clock, objects, channels, days }, all)
}

/** One file as a registrar would have exported it. */
interface DemoFile {
  readonly bureau: string
  readonly dataset: Dataset
  readonly asOf: string
  readonly said: readonly Statement[]
}

async function seedBureau(
  stage: Stage,
  { code: bureau }: BureauProfile,
  place: Place,
  lives: readonly Life[],
): Promise<void> {
  const newest = publications.at(-1)
  for (const publication of publications) {
    const on = plainDate(place.days.ago(publication.back))
    // A file is of the evening before.
    const asOf = on.subtract({ days: 1 }).toString()
    const morning = on.toZonedDateTime({ timeZone: "Asia/Shanghai", plainTime: "09:30" })
    for (const [at, dataset] of publication.datasets.entries()) {
      const said = statementsOf(bureau, place, lives, dataset, asOf)
      const last = publication === newest && at === publication.datasets.length - 1
      if (said.length === 0 && !last) continue
      stage.clock.set(morning.add({ minutes: 5 * at }).toInstant())
      await publish(stage, { bureau, dataset, asOf, said }, last)
    }
  }
}

function statementsOf(
  bureau: string,
  place: Place,
  lives: readonly Life[],
  dataset: Dataset,
  asOf: string,
): readonly Statement[] {
  if (dataset === "illegal")
    return illegalOf(bureau, place).flatMap((row) => (row.on <= asOf ? [{ dataset, row }] : []))
  return lives.flatMap((life) => saidOn(life, dataset, asOf) ?? [])
}

/** Only the last of them is searched: its index does for all. */
async function publish({ publishing }: Stage, file: DemoFile, last: boolean): Promise<void> {
  const { bureau, dataset, asOf, said } = file
  const base = await publishing.base(bureau)
  const plan = publishing.plan(base, said, { dataset, extent: "whole", mark: { source: demoSource, asOf } })
  const id = `import_demo_${bureau}_${dataset}_${asOf}`
  const work = { id, base, plan, rejected: 0, ...(!last && { followed: true as const }) }
  await publishing.publish(work, endless, async () => {})
}
