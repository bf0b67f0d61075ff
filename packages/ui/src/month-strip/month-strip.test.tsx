// Only open days lead anywhere.
import { renderToString } from "solid-js/web"
import { describe, expect, test } from "vitest"
import { MonthStrip, type StripDay } from "./index.tsx"

const draw = (days: readonly StripDay[], language: "zh" | "en" = "zh") =>
  renderToString(() => <MonthStrip language={language} month="2026-11" days={days} />).replace(
    /<!--.*?-->/g,
    "",
  )

const words = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ")

describe("someone choosing a day", () => {
  test("follows an open day and hears what is left", () => {
    const html = draw([{ date: "2026-11-25", href: "/times?date=2026-11-25", free: 12 }])
    expect(html).toContain('href="/times?date=2026-11-25"')
    expect(words(html)).toContain("25日 周三 余 12")
  })

  test("cannot press a full, closed or not yet opened day", () => {
    const html = draw([
      { date: "2026-11-25", full: true },
      { date: "2026-11-26" },
      { date: "2026-11-27", note: "23日放号" },
    ])
    expect(html).not.toMatch(/<a |<button/)
    expect(words(html)).toMatch(/约满.*不开放.*23日放号/)
  })

  test("finds the first day under its weekday", () => {
    expect(draw([{ date: "2026-11-01" }])).toMatch(/class="c7\s*"/)
    expect(draw([{ date: "2026-11-25" }])).toMatch(/class="c3\s*"/)
  })

  test("is not led past a first week in which nothing can be taken", () => {
    const sunday = { date: "2026-11-22", today: true }
    const monday = { date: "2026-11-23", note: "须提前预约" }
    const tuesday = { date: "2026-11-24", href: "#", free: 3 }
    expect(words(draw([sunday, monday, tuesday]))).not.toContain("22日")
    expect(words(draw([sunday, monday]))).toContain("22日")
    expect(words(draw([{ ...sunday, full: true }, monday, tuesday]))).toContain("22日")
  })

  test("knows which day is chosen and which is today", () => {
    const html = draw([{ date: "2026-11-25", href: "#", free: 1, chosen: true, today: true }], "en")
    expect(html).toContain('aria-current="date"')
    expect(words(html)).toContain("25 Wed Today 1 left Chosen")
  })
})
