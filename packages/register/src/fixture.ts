// A register of two invented bureaus over the embedded engine, with files in a folder: for tests of everything that stands on it.
import { ScanCommand } from "@aws-sdk/lib-dynamodb"
import type { Citizen, Role, Staff } from "@civil/core/actor.ts"
import { seededChance } from "@civil/core/chance.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import { creditCheckCharacter } from "@civil/core/identity/credit-code.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { createIds } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { type TestObjects, testFolder } from "@civil/data/objects/fixture.ts"
import { outbox } from "@civil/data/outbox.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { openHeads } from "./heads.ts"
import { openRegister } from "./open.ts"
import type { Basic, IllegalOrganization } from "./organization.ts"
import { openPublishing } from "./publishing/open.ts"
import type { Register, RegisterDeps, RegisterFollower } from "./service.ts"
import type { Publishing, Statement, Taking } from "./statement.ts"
import { store } from "./store.ts"
import type { Version } from "./version.ts"
import type { World } from "./world.ts"
import { heardObjects, heardTable, type Writes } from "./writes.fixture.ts"

type Told = Parameters<RegisterFollower["tell"]>[0]

export interface TestRegister {
  readonly world: World & { readonly clock: VirtualClock }
  readonly engine: Engine
  readonly register: Register
  readonly deps: RegisterDeps
  readonly publishing: Publishing
  readonly files: TestObjects
  /** Everything the follower was handed. */
  readonly told: Told[]
  /** Jobs in the queue, in order; `run` does them. */
  readonly jobs: string[]
  /**
   * Publishes statements as a version: `fill("310113", "organizations", [organization("测试协会")])`. Whole and as of today
   * unless told otherwise.
   */
  readonly fill: (
    bureau: string,
    dataset: Taking["dataset"],
    statements: readonly Statement[],
    more?: Partial<Pick<Taking, "extent">> & { readonly asOf?: string; readonly id?: string },
  ) => Promise<Version>
  /** Does everything that is due, jobs too. */
  readonly run: () => Promise<void>
  readonly citizen: (name: string, more?: Partial<Citizen>) => Citizen
  readonly staff: (id: string, roles: readonly Role[], more?: Partial<Staff>) => Staff
  /** Every item of the table. */
  readonly everything: () => Promise<readonly unknown[]>
  readonly close: () => Promise<void>
}

/** A valid code of an invented organization: kind 1, 2 or 3, a region, and a number of its own. */
export function codeOf(number: number, region = "310113", kind: 1 | 2 | 3 = 1): string {
  const first17 = `5${kind}${region}MJ${String(number).padStart(7, "0")}`
  return first17 + creditCheckCharacter(first17)
}

/** A statement of the dataset `organizations`. */
export function organization(
  name: string,
  code: string = codeOf(1),
  basic: Partial<Basic> = {},
): Extract<Statement, { dataset: "organizations" }> {
  return { dataset: "organizations", code, basic: { name, kind: "association", status: "active", ...basic } }
}

/** A row of the official list of illegal organizations. */
export function illegal(
  name: string,
  more: Partial<IllegalOrganization> = {},
): Extract<Statement, { dataset: "illegal" }> {
  return {
    dataset: "illegal",
    row: { id: `illegal-${name}`, name, issuer: "测试部", on: "2026-01-05", ...more },
  }
}

const key = Buffer.alloc(32, 7).toString("base64")
const endless = () => Number.POSITIVE_INFINITY

export interface TestSettings {
  readonly now?: string
  readonly deps?: Partial<RegisterDeps>
  /** Hears every write, once it is given. */
  readonly writes?: Writes
  /** Nothing is looked for by name: no index is built, and none of its libraries loaded. */
  readonly unsearched?: boolean
}

const bureaus = [
  { code: "310113", name: { zh: "测试区民政局", en: "Test Bureau" } },
  { code: "330203", name: { zh: "邻区民政局", en: "Next Bureau" } },
]

function openWorld(now: string, writes: Writes) {
  const clock = virtualClock(now)
  const engine = openEngine({ dataDir: ":memory:", now: () => clock.now().epochMilliseconds })
  const client = heardTable(embeddedClient(engine), writes)
  const chance = seededChance(1)
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }], nonces: chance })
  return {
    clock,
    engine,
    world: { table: openTable(client), clock, ids: createIds(clock, chance), secrets },
  }
}

/** Monday 2026-03-02, nine in the morning in Shanghai, unless told otherwise. */
export async function testRegister({
  now = "2026-03-02T09:00:00+08:00",
  deps: own = {},
  writes = {},
  unsearched = false,
}: TestSettings = {}): Promise<TestRegister> {
  const { clock, engine, world } = openWorld(now, writes)
  await createTable(embeddedClient(engine))
  const files = testFolder(() => clock.now().epochMilliseconds)
  const told: Told[] = []
  const jobs: string[] = []
  const deps: RegisterDeps = {
    ...{ world, bureaus, objects: heardObjects(files.objects, writes) },
    enqueue: async (job) => void jobs.push(job),
    follower: { tell: async (notice) => void told.push(notice) },
    ...own,
  }
  const register = openRegister(deps)
  const kept = store(world.table)
  const heads = openHeads({ store: kept, clock, bureaus: deps.bureaus })
  const { objects, bureaus: served, imprint } = deps
  const indexing = openPublishing({ store: kept, heads, clock, objects, bureaus: served, imprint })
  const publishing: Publishing = unsearched
    ? { ...indexing, publish: (work, ...rest) => indexing.publish({ ...work, followed: true }, ...rest) }
    : indexing
  let imports = 0
  return {
    ...{ world, engine, register, deps, publishing, files, told, jobs },
    async fill(bureau, dataset, statements, { extent = "whole", asOf, id = `import_${++imports}` } = {}) {
      clock.advance({ seconds: 6 })
      const day = asOf ?? clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString()
      const taking: Taking = { dataset, extent, mark: { source: "测试登记册", asOf: day } }
      const base = await publishing.base(bureau)
      const plan = publishing.plan(base, statements, taking)
      const version = await publishing.publish({ id, base, plan, rejected: 0 }, endless, async () => {})
      clock.advance({ seconds: 6 })
      if (version === false) throw new Error("not published")
      return version
    },
    async run() {
      const box = outbox(world.table)
      for (;;) {
        const due = await box.listDue(clock.now().epochMilliseconds, 100)
        if (due.length === 0 && jobs.length === 0) return
        for (const entry of due) {
          await register.handle(entry)
          await box.finish(entry)
        }
        for (const job of jobs.splice(0)) while (!(await register.work(job, endless)));
      }
    },
    citizen(name, more = {}) {
      const document = { type: "resident_id", number: "310113198001010013" } as const
      return {
        kind: "citizen",
        person: personKey(world.secrets, document),
        name,
        document,
        realName: 2,
        ...more,
      }
    },
    staff: (id, roles, more = {}) => ({
      ...{
        kind: "staff",
        id,
        name: `登记员${id}`,
        bureau: "310113",
        offices: [],
        desks: ["societies"],
        roles,
      },
      ...more,
    }),
    async everything() {
      const { Items = [] } = await world.table
        .getDocumentClient()
        .send(new ScanCommand({ TableName: world.table.getName() }))
      return Items
    },
    async close() {
      await engine.close()
      await files.close()
    },
  }
}

/** The refusal an attempt meets; fails where there is none. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error("nothing was refused")
}
