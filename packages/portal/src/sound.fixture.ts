// What every page owes its reader, as far as its markup shows: one heading, labels that lead somewhere, nothing left unsaid.
import { expect } from "vitest"

const chinese = /[\u4e00-\u9fff]/

export const seen = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/ data-[a-z-]+="[^"]*"/g, "")
    .replace(/<input type="hidden"[^>]*>/g, "")

export function checkPage(page: string, path: string): void {
  const html = seen(page)
  expect(html.match(/<h1[ >]/g)?.length, `one h1 on ${path}`).toBe(1)
  expect(html, path).not.toMatch(/\{\w+\}/)
  expect(html, path).not.toMatch(/ style="/)
  expect(html, path).not.toMatch(/undefined|\[object|NaN/)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size, `no id twice on ${path}`).toBe(ids.length)
  for (const [, target] of html.matchAll(/<label[^>]* for="([^"]+)"/g)) {
    expect(ids, `label of ${target} on ${path}`).toContain(target)
  }
  for (const [, targets = ""] of html.matchAll(/aria-describedby="([^"]+)"/g)) {
    for (const target of targets.split(" ")) expect(ids, `description ${target} on ${path}`).toContain(target)
  }
}

/** Text a reader of English sees; what people typed themselves, and the way back to Chinese, may be Chinese. */
export function checkEnglish(page: string, path: string, typed: readonly string[] = []): void {
  let html = seen(page)
    .replace(/<button[^>]*name="language"[\s\S]*?<\/button>/g, "")
    .replace(/<svg[^>]*lang="zh-CN"[\s\S]*?<\/svg>/g, "")
  for (const word of typed) html = html.replaceAll(word, "")
  expect(
    html.match(new RegExp(`.{0,40}${chinese.source}.{0,40}`))?.[0],
    `only English on ${path}`,
  ).toBeUndefined()
}
