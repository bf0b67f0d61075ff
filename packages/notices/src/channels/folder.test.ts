// The folder of the demo: what would have been sent, found again by its code.
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { begin, type Case, notice } from "../notices.fixture.ts"
import { folderChannel, listFiled } from "./folder.ts"

let folder: string
let each: Case
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "notices-")), "outbox")
  each = await begin([folderChannel("sms", folder), folderChannel("email", folder)])
})
afterEach(async () => {
  await each.world.engine.close()
  rmSync(join(folder, ".."), { recursive: true, force: true })
})

describe("the folder", () => {
  test("is empty before anything was sent", async () => {
    expect(await listFiled(folder)).toEqual([])
  })
  test("shows each message once, the newest first, by channel; only for its owner", async () => {
    await each.notices.send(notice())
    await each.work()
    each.world.clock.advance({ minutes: 1 })
    await each.notices.send(notice({ key: "k2", about: "case_2", channels: ["email"] }))
    await each.work()
    const all = await listFiled(folder)
    expect(all.map(({ channel, about }) => [channel, about])).toEqual([
      ["email", "case_2"],
      ["sms", "case_1"],
    ])
    expect(all[1]).toMatchObject({ to: { mobile: "13800000001" }, text: notice().outside })
    expect(await listFiled(folder, "sms")).toHaveLength(1)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })
})
