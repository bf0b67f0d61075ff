// Text and borders stand out enough from what is behind them (WCAG 2.2: text 4.5, controls 3).
import { describe, expect, test } from "vitest"
import tokens from "./tokens.css?inline"

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+):\s*#([0-9a-f]{3,6})\b/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
)

function luminance(name: string): number {
  const short = colours.get(name) ?? ""
  const hex = short.length === 3 ? [...short].map((digit) => digit + digit).join("") : short
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe("a reader with weak sight", () => {
  const text = ["ink", "muted", "primary", "deep", "cinnabar", "jade", "amber"]
  const grounds = ["paper", "white", "mist"]
  const pairs = text.flatMap((colour) => grounds.map((ground) => [colour, ground] as const))
  test.each([
    ...pairs,
    ["cinnabar", "cinnabar-tint"],
    ["ink", "cinnabar-tint"],
    ["ink", "amber-tint"],
    ["amber", "amber-tint"],
    ["ink", "jade-tint"],
    ["jade", "jade-tint"],
    ["white", "primary"],
    ["white", "deep"],
    ["white", "cinnabar"],
  ] as const)("reads %s on %s", (colour, ground) => {
    expect(colours.has(colour) && colours.has(ground)).toBe(true)
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ["input", "paper"],
    ["input", "white"],
    ["input", "mist"],
  ])("finds the edge of a control: %s on %s", (colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })

  test("sees the focus: an ink line on light grounds, a bright ring on dark ones", () => {
    for (const ground of grounds) expect(contrast("ink", ground)).toBeGreaterThanOrEqual(3)
    expect(contrast("focus", "primary")).toBeGreaterThanOrEqual(3)
    expect(contrast("focus", "ink")).toBeGreaterThanOrEqual(3)
  })
})
