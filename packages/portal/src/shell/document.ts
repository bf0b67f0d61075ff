// The HTML document around a page: head, critical CSS with its nonce, and nothing a page did not ask for.
import { escape as escapeHtml } from "solid-js/web"
import type { EntryAssets } from "../env.ts"

export interface DocumentParts {
  readonly lang: "zh-CN" | "en"
  readonly elder: boolean
  readonly title: string
  readonly description: string
  readonly canonical?: string | undefined
  readonly indexed: boolean
  readonly css: string
  readonly nonce: string
  readonly scripts: readonly EntryAssets[]
  /** schema.org data for search engines. */
  readonly data?: Readonly<Record<string, unknown>> | undefined
  readonly body: string
}

/** Pages behind sign-in are never fetched ahead: reading them is the person's own act. */
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          {
            not: {
              href_matches: [
                "/my*",
                "/my/*",
                "/sign-*",
                "/marriage/apply/*",
                "/api/*",
                "/desk*",
                "/*\\?bureau=*",
              ],
            },
          },
        ],
      },
      eagerness: "moderate",
    },
  ],
})

const attribute = (value: string) => escapeHtml(value).replaceAll('"', "&quot;")

export function renderDocument(parts: DocumentParts): string {
  const { nonce } = parts
  const scripts = parts.scripts
    .map(
      ({ script, preloads }) =>
        preloads.map((url) => `<link rel="modulepreload" href="${attribute(url)}">`).join("") +
        `<script type="module" src="${attribute(script)}"></script>`,
    )
    .join("")
  return [
    `<!doctype html><html lang="${parts.lang}"${parts.elder ? " data-elder" : ""}><head><meta charset="utf-8">`,
    `<title>${escapeHtml(parts.title)}</title>`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    parts.indexed ? `<meta name="description" content="${attribute(parts.description)}">` : "",
    '<meta name="theme-color" content="#1f5591"><meta name="format-detection" content="telephone=no">',
    parts.indexed ? "" : '<meta name="robots" content="noindex">',
    parts.canonical ? `<link rel="canonical" href="${attribute(parts.canonical)}">` : "",
    '<link rel="icon" href="/icon.svg">',
    `<style nonce="${nonce}">${parts.css}</style>`,
    scripts,
    parts.data
      ? `<script type="application/ld+json" nonce="${nonce}">${JSON.stringify(parts.data).replaceAll("<", "\\u003c")}</script>`
      : "",
    `</head><body>${parts.body}`,
    `<script type="speculationrules" nonce="${nonce}">${speculation}</script></body></html>`,
  ].join("")
}
