// Addresses for search engines: the pages of all organizations, those that ended too, and of the illegal list, in files of limited size; and robots.txt.
import type { PageContext, PortalDeps } from "../../env.ts"
import { registerOf } from "../deps.ts"
import { links } from "../links.ts"

/** A file of the sitemap protocol may hold 50,000; smaller ones stay below what one answer may weigh. */
const perFile = 10_000

const fixed = [
  "/",
  "/marriage",
  "/services",
  "/help",
  "/organizations",
  "/organizations/illegal",
  "/organizations/lists/abnormal",
  "/organizations/lists/serious",
  "/organizations/register",
  "/organizations/name-check",
  "/organizations/set-up",
]

const xmlNames = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

function xml(c: PageContext, kind: "sitemapindex" | "urlset", addresses: readonly string[]): Response {
  const tag = kind === "urlset" ? "url" : "sitemap"
  const rows = addresses.map((address) => `<${tag}><loc>${escaped(address)}</loc></${tag}>`).join("")
  c.header("Cache-Control", "public, max-age=3600")
  c.header("Content-Type", "application/xml; charset=utf-8")
  return c.body(`<?xml version="1.0" encoding="UTF-8"?><${kind} ${xmlNames}>${rows}</${kind}>`)
}

export async function sitemap(deps: PortalDeps, c: PageContext): Promise<Response> {
  const register = registerOf(deps)
  // As many files as the search that fills them has rows: it has those of the illegal list besides the organizations.
  const parts = await Promise.all(
    (await register.heads()).map(async ({ bureau }) => {
      const { total } = await register.search({ text: "", bureau, limit: 1 })
      return Array.from({ length: Math.ceil(total / perFile) }, (_, at) => `${bureau}-${at + 1}.xml`)
    }),
  )
  return xml(
    c,
    "sitemapindex",
    ["pages.xml", ...parts.flat()].map((part) => `${deps.origin}/sitemap/${part}`),
  )
}

export async function sitemapPart(deps: PortalDeps, c: PageContext): Promise<Response> {
  const part = c.req.param("part") ?? ""
  if (part === "pages.xml")
    return xml(
      c,
      "urlset",
      fixed.map((path) => deps.origin + path),
    )
  const [, bureau = "", number = "0"] = /^(\d{6})-([1-9]\d{0,3})\.xml$/.exec(part) ?? []
  const served = deps.bureaus.some(({ code }) => code === bureau)
  const { hits } = served
    ? await registerOf(deps).search({
        text: "",
        bureau,
        offset: (Number(number) - 1) * perFile,
        limit: perFile,
      })
    : { hits: [] }
  if (hits.length === 0) return c.notFound()
  return xml(
    c,
    "urlset",
    hits.map(({ id, illegal }) => deps.origin + (illegal ? links.illegalRow(id) : links.card(id))),
  )
}

export function robots(deps: PortalDeps, c: PageContext): Response {
  c.header("Cache-Control", "public, max-age=3600")
  c.header("Content-Type", "text/plain; charset=utf-8")
  const closed = ["/my", "/sign-in", "/sign-out", "/apply/", "/desk", "/api/", "/storage/"]
  return c.body(
    [
      "User-agent: *",
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${deps.origin}/sitemap.xml`,
      "",
    ].join("\n"),
  )
}
