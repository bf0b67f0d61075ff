// How officers of a story come to the queues and read what is on their screens.
import type { Browser, Page } from "playwright-core"
import { signIn, visitor } from "./people.ts"
import type { RunningPortal } from "./portal.ts"

export interface Officer {
  readonly page: Page
  readonly leave: () => Promise<void>
}

/** At a list of the queues, signed in, with the first row there. */
export async function officer(
  browser: Browser,
  portal: RunningPortal,
  login: string,
  path = "/desk/queues",
): Promise<Officer> {
  const context = await visitor(browser, portal.origin, { viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(path)
  await signIn(page, login)
  await page.locator(".desk-card, .desk-case, .desk-empty").first().waitFor()
  return { page, leave: () => context.close() }
}

/** How many cases the left side says a list holds. */
export async function counted(page: Page, list: string): Promise<number> {
  const button = page.locator(".counts button", { hasText: list }).first()
  await button.waitFor()
  return Number(await button.locator("b").textContent())
}

export const dialog = (page: Page) => page.getByRole("dialog")

/** A dialog is there and has taken the focus: from then on keys are its own. */
export const asked = (page: Page) => dialog(page).locator(":focus").waitFor()

/** The one line that says what became of the last act. */
export const lastWord = (page: Page) => page.locator(".desk-told [data-tone]")

export async function openFirst(page: Page): Promise<string> {
  await page.keyboard.press("j")
  await page.keyboard.press("Enter")
  await page.locator(".desk-case").waitFor()
  return new URL(page.url()).searchParams.get("open") ?? ""
}
