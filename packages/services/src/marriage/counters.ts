// Which office does which kind of business, and where to go when one does not.
import { type Counter, findCounter, getOffice } from "@civil/booking/offices.ts"
import type { BureauProfile, Office } from "@civil/booking/profile.ts"
import type { World } from "@civil/booking/world.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { kinds } from "./model.ts"
import type { Kind, OfficeView } from "./views.ts"

/** F1 is only where the profile says so with its ground; the other kinds wherever there is a counter for them. */
export function kindsAt(office: Office): readonly Kind[] {
  return kinds.filter(
    (kind) =>
      office.pools.some((pool) => pool.reserve === undefined && pool.kinds.includes(kind)) &&
      (kind !== "F1" || office.capabilities.includes("foreign")),
  )
}

export function officeView(bureau: BureauProfile, office: Office): OfficeView {
  return {
    id: office.id,
    bureau: bureau.code,
    region: office.region,
    name: office.name,
    address: office.address,
    phone: office.phone,
    hours: office.hours,
    capabilities: office.capabilities,
    kinds: kindsAt(office),
  }
}

export function listOffices(
  world: World,
  query: { readonly bureau?: string; readonly business?: Kind },
): readonly OfficeView[] {
  return world.bureaus
    .filter((bureau) => query.bureau === undefined || bureau.code === query.bureau)
    .flatMap((bureau) => bureau.offices.map((office) => officeView(bureau, office)))
    .filter((office) => query.business === undefined || office.kinds.includes(query.business))
}

/** The green channel's own times; ordinary ones are the way on where the office keeps none. */
export const greenChannelReserve = "green_channel"

const noReserve = (office: string) =>
  new Refusal("conflict", "marriage.no_priority_here", { offers: [{ kind: "walk_in", office }] })

/** The counter for a kind, or a refusal that names the offices which have one. */
export function counterFor(world: World, officeId: string, kind: Kind, reserve?: string): Counter {
  const { bureau, office } = getOffice(world, officeId)
  const counter = kindsAt(office).includes(kind) ? findCounter(world, officeId, kind, reserve) : undefined
  if (counter) return counter
  if (reserve !== undefined) throw noReserve(officeId)
  const near = (each: OfficeView) => (each.bureau === bureau.code ? 0 : 1)
  const elsewhere = [...listOffices(world, { business: kind })].sort((a, b) => near(a) - near(b))
  throw new Refusal("conflict", "marriage.kind_not_here", {
    offers: [
      ...elsewhere.slice(0, 6).map((each) => ({ kind: "office" as const, office: each.id })),
      { kind: "phone", office: officeId },
    ],
  })
}
