// A whole register as a file: strongly tagged with its checksum, with version and licence; a large one is fetched by a link.
import { Refusal } from "@civil/core/refusal.ts"
import * as z from "zod/mini"
import type { AppContext } from "../../context.ts"
import { type Route, route } from "../route.ts"
import { maybe } from "../shapes.ts"
import { type Document, documents } from "./document.ts"
import type { OpenRegisterDeps } from "./open.ts"
import { licenceView, todayOf } from "./open-views.ts"

type Format = "csv" | "json"

const media = { csv: "text/csv", json: "application/json" } as const

/** A version never changes; the newest one does, as often as the register. */
const forGood = "public, max-age=86400"
const forNow = "public, max-age=60"
/** A function answers at most 6 MB: what is larger goes packed to whoever cannot unpack on the way. */
const mostPlain = 4_000_000
const exposed = "ETag, Link, X-Register-Version, X-Checksum-SHA256, X-Licence"

type Load = ReturnType<typeof documents>

export function downloads(deps: OpenRegisterDeps): readonly Route[] {
  const load = documents()
  return (["csv", "json"] as const).map((format) =>
    route({
      method: "get",
      path: `/api/open/registers/:bureau/organizations.${format}`,
      access: "open",
      summary: `The whole register of a bureau as ${format.toUpperCase()}, of the newest or a given version; X-Checksum-SHA256 is that of the file`,
      media: media[format],
      query: z.strictObject({ version: maybe(z.string().check(z.regex(/^[1-9]\d{0,7}$/, "field.format"))) }),
      answer: () => z.any(),
      run: ({ c, param, query: { version } }) =>
        download(deps, load, c, {
          bureau: param("bureau"),
          format,
          ...(version !== undefined && { version: Number(version) }),
        }),
    }),
  )
}

interface Asked {
  readonly bureau: string
  readonly format: Format
  readonly version?: number
}

async function download(
  { register, bureaus, clock }: OpenRegisterDeps,
  load: Load,
  c: AppContext,
  { bureau, format, version }: Asked,
): Promise<Response> {
  if (!bureaus.some(({ code }) => code === bureau)) throw new Refusal("missing", "register.bureau")
  const file = await register.download(bureau, { format, ...(version !== undefined && { version }) })
  if (!file) throw new Refusal("missing", "organizations.no_version")
  const licence = licenceView(bureau, todayOf(clock))
  const { number } = file.version
  c.header("Access-Control-Allow-Origin", "*")
  c.header("Access-Control-Expose-Headers", exposed)
  c.header("Link", `<${licence.url}>; rel="license"`)
  c.header("X-Licence", licence.id)
  c.header("X-Register-Version", String(number))
  if ("href" in file) {
    // The link is good for a short while only: nobody keeps it. It leads to the packed file; the sum is that of the text in it.
    c.header("Cache-Control", "no-store")
    c.header("X-Checksum-SHA256", file.sha256)
    const tag = `"${file.sha256}-gzip"`
    c.header("ETag", tag)
    if (isKnown(c.req.header("if-none-match"), tag)) return c.body(null, 304)
    return c.redirect(file.href, 302)
  }
  c.header("Cache-Control", version === undefined ? forNow : forGood)
  return send(c, await load(file), { name: `organizations-${bureau}-${number}`, format })
}

/** The same text in two codings: a strong tag names the bytes, so each coding has its own. */
function send(
  c: AppContext,
  document: Document,
  { name, format }: { readonly name: string; readonly format: Format },
): Response {
  const { plain, packed, sha256 } = document
  const unpacks = /\bgzip\b/.test(c.req.header("accept-encoding") ?? "")
  const asArchive = !unpacks && plain.length > mostPlain
  const tag = unpacks || asArchive ? `"${sha256}-gzip"` : `"${sha256}"`
  c.header("ETag", tag)
  c.header("Vary", "Accept-Encoding")
  c.header("X-Checksum-SHA256", sha256)
  if (isKnown(c.req.header("if-none-match"), tag)) return c.body(null, 304)
  const ending = asArchive ? `${format}.gz` : format
  c.header("Content-Type", asArchive ? "application/gzip" : `${media[format]}; charset=utf-8`)
  c.header("Content-Disposition", `attachment; filename="${name}.${ending}"`)
  if (unpacks) c.header("Content-Encoding", "gzip")
  return c.body(unpacks || asArchive ? packed : plain)
}

const isKnown = (header: string | undefined, tag: string) =>
  header?.split(",").some((each) => each.trim() === "*" || each.trim() === tag) === true
