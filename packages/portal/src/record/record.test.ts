// The published roots as anyone reads them, from a real night over a real case.
import { describe, expect, test } from "vitest"
import { type CasesSite, casesSite } from "../cases/site.fixture.ts"

const night = (site: CasesSite) => site.casework.nightly(() => 60_000)

async function afterTwoNights(): Promise<CasesSite> {
  const site = await casesSite()
  site.world.clock.set("2026-11-24T03:00:00+08:00")
  await night(site)
  site.world.clock.set("2026-11-25T03:00:00+08:00")
  await night(site)
  return site
}

describe("anyone, without signing in", () => {
  test("reads before the first night when the first fingerprint comes", async () => {
    const site = await casesSite()
    const { status, html } = await site.as().get("/record")
    expect(status).toBe(200)
    expect(html).toContain("还没有指纹")
    expect(html).not.toContain("<table")
    expect(html).not.toMatch(/<script[^>]* src=/)
  })
  test("reads day, lines, root and the root before, newest first, each whole for copying", async () => {
    const site = await afterTwoNights()
    const roots = await site.casework.records.roots("310113")
    expect(roots.map(({ day }) => day)).toEqual(["2026-11-24", "2026-11-23"])
    const { html } = await site.as().get("/record")
    const cells = [...html.matchAll(/<code>(.*?)<\/code>/g)].map(([, cell = ""]) =>
      cell.replace(/<[^>]*>/g, ""),
    )
    expect(cells).toEqual([roots[0]?.root, roots[0]?.previous, roots[1]?.root])
    expect(html).toContain("第一天，前面没有")
    expect(html).toMatch(/datetime="2026-11-24"[\s\S]*datetime="2026-11-23"/)
  })
  test("reads it in English, with the command an auditor types", async () => {
    const site = await afterTwoNights()
    const { html } = await site.as({ language: "en" }).get("/record")
    expect(html).toContain("The record, sealed daily")
    expect(html).toContain("npm run audit:verify -- --root 310113/DAY/ROOT")
  })
  test("asking for a bureau that is not here, sees this one's", async () => {
    const site = await afterTwoNights()
    const { status, html } = await site.as().get('/record?bureau="><script>')
    expect(status).toBe(200)
    expect(html).toContain("/api/open/roots?bureau=310113")
    expect(html).not.toContain('"><script>')
  })
  test("finds the page in the help and by searching", async () => {
    const site = await casesSite()
    for (const path of ["/help", "/search?q=审计"])
      expect((await site.as().get(path)).html).toContain('href="/record"')
  })
})
