// The browser that npm brings, for this package's tests: no network of its own, one process per test file.
import sparticuz from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright-core"

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
]

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: quiet })
}
