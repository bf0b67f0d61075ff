// How the people of a story come to the portal: a browser of their own, with or without JavaScript, signed in by name.
import { residents } from "@civil/demo/residents.ts"
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"

export function resident(login: string): { readonly name: string; readonly number: string } {
  const found = residents.find((each) => each.login === login)
  if (!found) throw new Error(`no demo resident ${login}`)
  return { name: found.name, number: String(found.claims.document_number) }
}

export async function visitor(
  browser: Browser,
  origin: string,
  how: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, locale: "zh-CN", ...how })
  context.setDefaultTimeout(15_000)
  return context
}

/** Fills the demo provider's page, on which the story has arrived, and comes back from it. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.locator("input[name=login]").fill(login)
  await page.locator("input[name=login]").press("Enter")
  await page.waitForURL((url) => !url.pathname.startsWith("/demo"))
}
