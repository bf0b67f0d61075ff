// The whole catalogue in a real browser: what axe finds, how large the targets are, whether anything runs off the side.
import { AxeBuilder } from "@axe-core/playwright"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser } from "./browser.ts"
import { type CatalogueOptions, catalogue } from "./catalogue.tsx"
import { citizenCss } from "./citizen.ts"

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

interface View extends Omit<CatalogueOptions, "css"> {
  readonly width: number
  readonly colours?: "forced"
}

async function look<T>(view: View, see: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: 800 },
    forcedColors: view.colours ? "active" : "none",
    reducedMotion: "reduce",
    javaScriptEnabled: true,
  })
  try {
    const page = await context.newPage()
    await page.setContent(catalogue({ ...view, css: citizenCss }))
    return await see(page)
  } finally {
    await context.close()
  }
}

/** The catalogue shows a landmark once per example; a page shows it once. */
const repeated = ["landmark-unique"]

const normal = { language: "zh", elder: false } as const
const elder = { language: "zh", elder: true } as const
const english = { language: "en", elder: false } as const

describe.each([
  ["wide", { ...normal, width: 1280 }],
  ["on a phone", { ...normal, width: 375 }],
  ["长者版 on a phone", { ...elder, width: 375 }],
  ["in English", { ...english, width: 1280 }],
] as const)("the catalogue %s", (_name, view) => {
  test("has nothing axe objects to", async () => {
    const found = await look(
      view,
      async (page) => (await new AxeBuilder({ page }).disableRules(repeated).analyze()).violations,
    )
    expect(found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`)).toEqual([])
  })
})

describe.each([
  ["at 320 px", { ...normal, width: 320 }],
  ["长者版 at 320 px", { ...elder, width: 320 }],
  ["in English at 320 px", { ...english, width: 320 }],
  ["长者版 in English at 320 px", { ...english, elder: true, width: 320 }],
  ["in forced colours at 320 px", { ...normal, width: 320, colours: "forced" }],
] as const)("the catalogue %s", (_name, view) => {
  test("never scrolls sideways", async () => {
    const wide = await look(view, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("body *:not(.scroll *):not(.vh)")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => element.outerHTML.slice(0, 120)),
      ),
    )
    expect(wide).toEqual([])
  })
})

/** Everything that can be pressed with its size; a choice counts with its box, a card's link with its card. */
function smallTargets(least: number): string[] {
  const pressable = "a[href], button, input:not([type=hidden]), select, textarea, summary"
  return [...document.querySelectorAll<HTMLElement>(pressable)]
    .map((element) => ({ element, area: element.closest(".choice, .card") ?? element }))
    .map(({ element, area }) => ({ element, box: area.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
    .map(
      ({ element, box }) =>
        `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`,
    )
}

describe("someone with a large thumb", () => {
  test.each([320, 375, 1280])("meets no target under 44 px at %i px", async (width) => {
    expect(await look({ ...normal, width }, (page) => page.evaluate(smallTargets, 44))).toEqual([])
  })

  test.each([320, 375, 1280])("meets no target under 60 px in 长者版 at %i px", async (width) => {
    expect(await look({ ...elder, width }, (page) => page.evaluate(smallTargets, 60))).toEqual([])
  })
})

describe("a script that fills in forms", () => {
  test("can tick every radio button and checkbox itself, as assistive technology does", async () => {
    const missed = await look({ ...normal, width: 375 }, async (page) => {
      const ids: string[] = []
      for (const choice of await page.locator(".choice input").all()) {
        await choice.check({ timeout: 2_000 })
        if (!(await choice.isChecked())) ids.push((await choice.getAttribute("id")) ?? "")
      }
      return ids
    })
    expect(missed).toEqual([])
  })
})

describe("someone with a keyboard", () => {
  test("sees where the focus is on every stop", async () => {
    const blind = await look({ ...normal, width: 1280 }, async (page) => {
      const unseen: string[] = []
      const stops = await page.evaluate(
        () => document.querySelectorAll("a, button, input, select, textarea").length,
      )
      for (let stop = 0; stop < stops; stop++) {
        await page.keyboard.press("Tab")
        const html = await page.evaluate(() => {
          const element = document.activeElement
          if (!element || element === document.body) return ""
          const label = element.nextElementSibling ?? element
          const outlines = [
            getComputedStyle(element),
            getComputedStyle(element, "::after"),
            getComputedStyle(label, "::before"),
          ]
          return outlines.some((style) => style.outlineStyle === "solid" && style.outlineWidth === "3px")
            ? ""
            : element.outerHTML.slice(0, 120)
        })
        if (html) unseen.push(html)
      }
      return unseen
    })
    expect(blind).toEqual([])
  })
})

describe("someone with 长者版 on", () => {
  test("reads nothing smaller than 18 px", async () => {
    const small = await look({ ...elder, width: 375 }, (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main *")]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((element) => !element.closest("svg, .vh"))
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18)
          .map((element) => element.outerHTML.slice(0, 120)),
      ),
    )
    expect(small).toEqual([])
  })
})
