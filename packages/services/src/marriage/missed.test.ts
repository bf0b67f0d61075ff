// The share of missed visits in the bureau's figures: what has an outcome counts, once a week is long over it stands.
import { expect, test } from "vitest"
import { begin, slot } from "./case.fixture.ts"
import { clerk, form } from "./people.fixture.ts"

test("a week counts what took place and what was missed, by kind, and nothing nobody spoke of", async () => {
  const each = await begin()
  const { service, world, him, her } = each
  const visit = async (who: typeof him, start: string) => {
    const held = await service.hold(who, { ...slot, business: "R1", start })
    return service.book(who, form(held.id, undefined))
  }
  const came = await visit(him, "09:00")
  const missed = await visit(her, "10:30")
  world.clock.set("2026-03-10T13:00:00+08:00")
  const inside = await service.desk
    .checkIn(clerk(), came.id, { revision: came.revision })
    .catch(() => undefined)
  await service.desk.noShow(clerk(), missed.id, { revision: missed.revision })
  const week = () => service.missed("990001", "2026-03-09")
  const title = { zh: "补领结婚证", en: "Reissue of a marriage certificate" }
  expect(await week()).toEqual([{ matter: "marriage.R1", title, held: 1, missed: 1 }])
  if (inside) await service.desk.done(clerk(), came.id, { revision: inside.revision, outcome: "done" })
  expect(await week()).toEqual([{ matter: "marriage.R1", title, held: 2, missed: 1 }])
  world.clock.set("2026-04-01T09:00:00+08:00")
  const before = world.written()
  const settled = await week()
  expect(world.written()).toBeGreaterThan(before)
  const after = world.written()
  expect(await week()).toEqual(settled)
  expect(world.written()).toBe(after)
  expect(await service.missed("990001", "2026-03-16")).toEqual([])
  await world.close()
})
