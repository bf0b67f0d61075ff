// Steps of a case's story: a request without papers, what the desk does to it, time that passes.
import type { Role } from "@civil/core/actor.ts"
import { expect } from "vitest"
import type { Browser } from "../site.fixture.ts"
import { type CasesSite, follow, revisionIn } from "./site.fixture.ts"

/** Papers for a lost certificate, asked for by the holder: no paper is needed. */
export async function draft(by: Browser): Promise<string> {
  const first = await follow(by, (await by.post("/apply/marriage.reissue", {})).location ?? "")
  const path = first.html.match(/action="(\/my\/drafts\/[^/]+)\/page\/which"/)?.[1] ?? ""
  let page = first
  const go = async (name: string, fields: Readonly<Record<string, string>>) => {
    page = await by.send(`${path}/page/${name}`, { revision: revisionIn(page.html), ...fields })
  }
  await go("which", { "f.business": "R1", "f.why": "lost" })
  await go("archive", { "f.registeredAt": "宝山区民政局" })
  await go("who", { "f.forWhom": "self" })
  await go("papers", {})
  await go("contact", { "f.mobile": "13800000001" })
  expect(page.html).toContain("交之前，再看一遍")
  return path
}

export async function apply(by: Browser): Promise<string> {
  const path = await draft(by)
  const check = await by.get(`${path}/check`)
  const made = await by.post(`${path}/check`, { revision: revisionIn(check.html), agreed: "yes" })
  return made.location?.split("?")[0] ?? ""
}

export const idIn = (path: string) => path.split("/").at(-1) ?? ""

/** The desk does something to the case; its revision is what it is. */
export async function desk(
  at: CasesSite,
  path: string,
  act: string,
  input = {},
  roles: readonly Role[] = ["clerk"],
) {
  const officer = at.officer(roles.join("_"), roles)
  const { revision } = await at.casework.desk.get(officer, idIn(path))
  await at.casework.desk.act(officer, idIn(path), act as "claim", { revision, ...input })
}

export const later = (at: CasesSite, minutes: number) => {
  at.world.clock.set(at.world.clock.now().add({ minutes }).toString())
  return at.run()
}

export const refuse = { reason: "archive_not_found", note: "档案里没有这次登记。" }
