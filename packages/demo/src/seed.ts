// First run of the demo: appointments of invented couples and cases in every state, made through the services themselves,
// so that the desk has a day and a queue to show. Couples book "three days ago", as an office's list fills before its day.
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { World } from "@civil/booking/world.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { dateOf } from "@civil/core/date.ts"
import type { DocumentType } from "@civil/core/identity/document.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Secrets } from "@civil/core/world.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import type { HouseDeps } from "@civil/services/house.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import type { MarriageService } from "@civil/services/marriage/service.ts"
import type { Kind, TimeView } from "@civil/services/marriage/views.ts"
import { seedCases } from "./cases/index.ts"
import { generatedResident } from "./generated.ts"
import { seedRegister } from "./register/seed.ts"

/** Far above what DEMO_RESIDENTS makes, so that no demo sign-in meets these people. */
const firstPerson = 900_001
const plan: readonly Kind[] = ["M1", "M1", "D1", "M1", "X2", "M1"]

export interface SeededCases {
  /** Where their papers are put. */
  readonly objects: Objects
  /** For each bureau at most. */
  readonly most: number
  /** How many organizations the invented registers have together; 0: none. */
  readonly organizations?: number
  /** Where what people were told of them goes. */
  readonly channels?: NonNullable<HouseDeps["channels"]>
}

/** Once for a data folder; always for `:memory:`. */
export async function seedOnce(world: World, dataDir: string, cases?: SeededCases): Promise<void> {
  const mark = dataDir === ":memory:" ? undefined : join(dataDir, "demo-seeded")
  if (mark && existsSync(mark)) return
  await seed(world)
  if (cases?.organizations) await seedRegister(world, cases.objects, cases.organizations, cases.channels)
  if (cases && cases.most > 0) await seedCases(world, cases.objects, cases.most, cases.channels)
  if (mark) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(mark, "")
  }
}

async function seed(world: World): Promise<void> {
  const before: World = { ...world, clock: { now: () => world.clock.now().subtract({ hours: 72 }) } }
  const service = marriage(before)
  let next = firstPerson
  for (const bureau of world.bureaus) {
    const office = bureau.offices[0]?.id
    if (office === undefined) continue
    for (const kind of plan) {
      const booked = await bookOne(world, service, office, kind, next)
      if (booked) next += 2
    }
  }
}

/** False when the office has no time for this kind: the demo then shows fewer. */
async function bookOne(
  world: World,
  service: MarriageService,
  office: string,
  business: Kind,
  first: number,
): Promise<boolean> {
  const from = dateOf(world.clock.now())
  const to = from.add({ days: 14 }).toString()
  const [one, other] = [first, first + 1].map((n) => person(n, world.secrets))
  if (!one || !other) return false
  try {
    const { days } = await service.availability({ office, business, from: from.toString(), to })
    const day = days.find(({ state }) => state === "free")
    const time = day && emptiest(day.times)
    if (!day || !time) return false
    const { id } = await service.hold(one, { office, business, date: day.date, start: time.start })
    const mobile = one.mobile ?? ""
    const partner = {
      party: "mainland",
      name: other.name,
      documentType: other.document.type,
      number: other.document.number,
    } as const
    const booked = await service.book(one, {
      hold: id,
      applicant: { party: "mainland", mobile },
      ...(business !== "X2" && { partner }),
      agreed: true,
    })
    if (booked.state === "waiting_for_partner")
      await service.confirm(other, booked.id, {
        revision: booked.revision,
        mobile: other.mobile ?? "",
        agreed: true,
      })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The time with most places left, so that the list spreads over the day. */
function emptiest(times: readonly TimeView[]): TimeView | undefined {
  return times.filter(({ free }) => free > 0).sort((a, b) => b.free - a.free)[0]
}

function person(n: number, secrets: Secrets): Citizen {
  const { name, claims } = generatedResident(n, "")
  const document = {
    type: claims.document_type as DocumentType,
    number: String(claims.document_number),
  }
  return {
    kind: "citizen",
    person: personKey(secrets, document),
    name: `演示${name}`,
    document,
    mobile: String(claims.phone_number),
    realName: 3,
  }
}
