// Times with a place are buttons that send their start; the rest is text.
import { renderToString } from "solid-js/web"
import { expect, test } from "vitest"
import { TimeChips } from "./index.tsx"

const draw = (times: Parameters<typeof TimeChips>[0]["times"]) =>
  renderToString(() => <TimeChips language="zh" name="start" times={times} />).replace(/<!--.*?-->/g, "")

test("a free time sends its start", () => {
  expect(draw([{ start: "09:00", end: "09:30", free: 3 }])).toMatch(
    /<button[^>]*name="start"[^>]*value="09:00"/,
  )
})

test("a full time cannot be pressed and says so", () => {
  const html = draw([{ start: "09:00", end: "09:30", free: 0 }])
  expect(html).not.toContain("<button")
  expect(html).toContain("约满")
})

test("an afternoon without times has no heading", () => {
  const html = draw([{ start: "09:00", end: "09:30", free: 3 }])
  expect(html).toContain("上午")
  expect(html).not.toContain("下午")
})
