// The whole house over a test's world, with a folder for papers: for tests of pages and stories that go through several services.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type TestWorld, testWorld } from "@civil/booking/fixture.ts"
import { bureaus } from "@civil/bureaus"
import type { Role, Staff } from "@civil/core/actor.ts"
import { type FolderObjects, folderObjects } from "@civil/data/objects/folder.ts"
import { outbox } from "@civil/data/outbox.ts"
import { doorsOf } from "./house/doors.ts"
import { entriesOf } from "./house/entries.ts"
import { type House, openHouse } from "./house.ts"

export interface TestHouse extends House {
  readonly world: TestWorld
  readonly objects: FolderObjects
  /** Does everything that is due; how much it was. */
  readonly run: () => Promise<number>
  /** An officer of this bureau's marriage desk. */
  readonly officer: (id: string, roles: readonly Role[], more?: Partial<Staff>) => Staff
  readonly close: () => Promise<void>
}

/** 宝山, with its own rules; Monday 2026-11-23, nine in the morning in Shanghai, unless told otherwise. */
export async function beginHouse(now = "2026-11-23T09:00:00+08:00"): Promise<TestHouse> {
  const world = await testWorld({ bureaus: bureaus(["310113"]), now })
  const folder = mkdtempSync(join(tmpdir(), "house-papers-"))
  const objects = folderObjects({
    folder,
    path: "/storage/documents",
    sign: (text) => world.secrets.key("storage", text),
    now: () => world.clock.now().epochMilliseconds,
  })
  const house = openHouse({ world, objects, enqueue: async () => {} })
  const box = outbox(world.table)
  const handle = entriesOf(doorsOf(house))
  return {
    ...house,
    ...{ world, objects },
    async run() {
      for (let done = 0; ; ) {
        const due = await box.listDue(world.clock.now().epochMilliseconds, 100)
        if (due.length === 0) return done
        for (const entry of due) {
          await handle(entry)
          await box.finish(entry)
          done += 1
        }
      }
    },
    officer: (id, roles, more = {}) => ({
      ...{ kind: "staff", id, name: `登记员${id}`, bureau: "310113" },
      ...{ offices: ["baoshan"], desks: ["marriage"], roles },
      ...more,
    }),
    async close() {
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
