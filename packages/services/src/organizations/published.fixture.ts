// Organizations in the register of a test's house, published as an import of the registrar is.
import { openHeads } from "@civil/register/heads.ts"
import { openPublishing } from "@civil/register/publishing/open.ts"
import type { Statement, Taking } from "@civil/register/statement.ts"
import { store } from "@civil/register/store.ts"
import type { Version } from "@civil/register/version.ts"
import type { TestHouse } from "../house.fixture.ts"

let imports = 0

/** Whole, as of today, for 宝山. */
export async function published(
  { world, objects }: TestHouse,
  dataset: Taking["dataset"],
  statements: readonly Statement[],
): Promise<Version> {
  const { clock, bureaus } = world
  const kept = store(world.table)
  const heads = openHeads({ store: kept, clock, bureaus })
  const publishing = openPublishing({ store: kept, heads, clock, objects, bureaus })
  clock.advance({ seconds: 6 })
  const asOf = clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString()
  const base = await publishing.base("310113")
  const taking = { dataset, extent: "whole", mark: { source: "测试登记册", asOf } } as const
  const plan = publishing.plan(base, statements, taking)
  imports += 1
  const work = { id: `import_${imports}`, base, plan, rejected: 0 }
  const version = await publishing.publish(
    work,
    () => Number.POSITIVE_INFINITY,
    async () => {},
  )
  clock.advance({ seconds: 6 })
  if (version === false) throw new Error("the register was not published")
  return version
}
