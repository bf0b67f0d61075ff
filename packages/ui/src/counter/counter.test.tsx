// The person hears the counter before it bites.
import { renderToString } from "solid-js/web"
import { expect, test } from "vitest"
import { Counter, type CounterRule } from "./index.tsx"

const rule: CounterRule = {
  windowDays: 180,
  noShows: 1,
  noShowLimit: 2,
  cancels: 0,
  cancelLimit: 0,
  blockDays: 180,
}

const draw = (props: Omit<Parameters<typeof Counter>[0], "language">) =>
  renderToString(() => <Counter language="zh" {...props} />).replace(/<[^>]*>/g, "")

test("one missed of two allowed", () => {
  expect(draw({ rules: [rule] })).toBe("近 180 天内爽约 1 次，再 1 次将暂停预约 180 天。")
})

test("a policy that does not count something says nothing about it", () => {
  expect(draw({ rules: [rule] })).not.toContain("取消")
})

test("blocked says until when, and does not threaten again", () => {
  const said = draw({ rules: [{ ...rule, noShows: 2 }], blockedUntil: "2027-05-21" })
  expect(said).toContain("暂停预约至 2027年5月21日（周五）（含当天）")
  expect(said).not.toContain("再 ")
})
