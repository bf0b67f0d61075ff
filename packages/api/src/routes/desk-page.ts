// The shell of the staff site: an empty page that loads the desk, for staff only; to others it does not exist.
import { Refusal } from "@civil/core/refusal.ts"
import type { AppContext } from "../context.ts"

export interface DeskAssets {
  readonly script: string
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
}

export function deskPage(assets: () => DeskAssets | undefined): (c: AppContext) => Response {
  return (c) => {
    if (c.get("actor").kind !== "staff") throw new Refusal("missing", "page.missing")
    const built = assets()
    if (!built) throw new Refusal("unavailable", "service.unavailable")
    c.header("Cache-Control", "private, no-store")
    return c.html(shell(c.get("language") === "en" ? "en" : "zh-CN", built))
  }
}

function shell(language: string, { script, preloads, styles }: DeskAssets): string {
  const title = language === "en" ? "Desk" : "工作台"
  const needed =
    language === "en"
      ? "The desk needs JavaScript. Please switch it on in this browser, then load the page again."
      : "工作台需要 JavaScript。请在浏览器中开启后重新打开此页。"
  const head = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${script}"></script>`,
  ]
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>${head.join("")}</head><body><div id="desk"></div><noscript><p>${needed}</p></noscript></body></html>`
}
