// The browser that npm brings, started without the parts that would look for the internet.
import chromium from "@sparticuz/chromium"
import { type Browser, chromium as driver } from "playwright-core"

export async function openBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: process.env.CHROMIUM ?? (await chromium.executablePath()),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  })
}
