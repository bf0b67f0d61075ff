// What can be measured of how a page looks: what axe finds, what runs off the side, how small text and targets are, words cut in two.
import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"

export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze()
  return violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)
}

export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Links within a sentence are exempt, as in WCAG 2.5.8; everything else a finger must hit is measured. */
export const smallTargets = (page: Page, least: number) =>
  page.evaluate((min) => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>("main button, main select, main summary, main input"),
    ]
    return shown
      .filter((each) => each.getAttribute("type") !== "hidden" && each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().height < min)
      .map((each) => `${each.tagName} ${each.textContent || each.getAttribute("name")}`)
  }, least)

export const smallText = (page: Page, least: number) =>
  page.evaluate((min) => {
    const texts = [...document.querySelectorAll<HTMLElement>("main *")].filter(
      (each) =>
        each.checkVisibility() &&
        [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    return texts
      .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < min)
      .map((each) => `${each.tagName}.${each.className} ${each.textContent?.slice(0, 20)}`)
  }, least)

/** Days, weekdays and names of places that a line's end cuts in two where a page tells facts; prose may break anywhere. */
export const cutWords = (page: Page) =>
  page.evaluate(() => {
    const facts = "h1, h2, h3, dd, .notice-title, .meta, .free, .name"
    const words = /周[一二三四五六日]|\d+月\d+日|宝山区婚姻登记中心/g
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.closest(`main :is(${facts})`)) continue
      for (const word of (text.textContent ?? "").matchAll(words)) {
        const range = document.createRange()
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)))
        if (lines.size > 1) cut.push(`${word[0]} in ${text.textContent}`)
      }
    }
    return cut
  })
