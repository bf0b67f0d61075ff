// Organizations in the register of a test's house, published as an import of the registrar is.
import { openHeads } from "@civil/register/heads.ts"
import { openPublishing } from "@civil/register/publishing/open.ts"
import type { Statement, Taking } from "@civil/register/statement.ts"
import { store } from "@civil/register/store.ts"
import type { Version } from "@civil/register/version.ts"
import type { TestHouse } from "../house.fixture.ts"

let imports = 0

const endless = () => Number.POSITIVE_INFINITY
const quietly = async () => {}

function publishingOf({ world, objects }: TestHouse) {
  const { clock, bureaus } = world
  const kept = store(world.table)
  const heads = openHeads({ store: kept, clock, bureaus })
  return openPublishing({ store: kept, heads, clock, objects, bureaus })
}

async function planned(
  house: TestHouse,
  dataset: Taking["dataset"],
  statements: readonly Statement[],
  extent: Taking["extent"],
) {
  const publishing = publishingOf(house)
  const asOf = house.world.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString()
  const base = await publishing.base("310113")
  const plan = publishing.plan(base, statements, { dataset, extent, mark: { source: "测试登记册", asOf } })
  imports += 1
  return { publishing, work: { id: `import_${imports}`, base, plan, rejected: 0 } }
}

/** Whole, as of today, for 宝山. */
export async function published(
  house: TestHouse,
  dataset: Taking["dataset"],
  statements: readonly Statement[],
): Promise<Version> {
  const { clock } = house.world
  clock.advance({ seconds: 6 })
  const { publishing, work } = await planned(house, dataset, statements, "whole")
  const version = await publishing.publish(work, endless, quietly)
  clock.advance({ seconds: 6 })
  if (version === false) throw new Error("the register was not published")
  return version
}

/** A part of the register that ran out of time while it was written; what is answered goes on with it. */
export async function beginPublishing(
  house: TestHouse,
  statements: readonly Statement[],
): Promise<() => Promise<unknown>> {
  const { publishing, work } = await planned(house, "organizations", statements, "part")
  const version = await publishing.publish(work, () => 0, quietly)
  if (version !== false) throw new Error("it was published at once")
  return () => publishing.publish(work, endless, quietly)
}
