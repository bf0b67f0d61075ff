// What a file really is, by its content: a picture or a PDF that can be opened, or the reason why it is not taken.
import { createHash } from "node:crypto"
import type { KeptDocument } from "../shapes.ts"
import { jpegEnd, pdfFault, pngEnd } from "./structure.ts"
import type { Fault } from "./words.ts"

/** Of one file. */
export const mostBytes = 10 * 1024 * 1024

export type Judged =
  | {
      readonly ok: true
      readonly type: KeptDocument["type"]
      readonly bytes: number
      readonly sha256: string
    }
  | { readonly ok: false; readonly fault: Fault }

const no = (fault: Fault): Judged => ({ ok: false, fault })

/** Photos as phones keep them, which browsers do not show. */
const phonePhotos: ReadonlySet<string> = new Set(["heic", "heif", "avif", "webp", "jxl", "dng", "tif"])

/** Looked at are the first bytes, as every reader does, and then whether the rest is whole and nothing else as well. */
export async function judge(bytes: Uint8Array): Promise<Judged> {
  if (bytes.length === 0) return no("empty")
  if (bytes.length > mostBytes) return no("too_large")
  // Only whoever judges a file loads the tables of all formats.
  const { fileTypeFromBuffer } = await import("file-type")
  const found = await fileTypeFromBuffer(lookedAt(bytes)).catch(() => undefined)
  const fault = faultOf(bytes, found)
  if (fault !== undefined) return no(fault)
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return { ok: true, type: found?.mime as KeptDocument["type"], bytes: bytes.length, sha256 }
}

const begins = ["\u00ff\u00d8\u00ff", "\u0089PNG", "%PDF-"]

/** Of what is not taken anyway only the beginning: nobody makes us unpack an archive to learn its name. */
function lookedAt(bytes: Uint8Array): Uint8Array {
  const head = latin1(bytes.subarray(0, 8))
  return begins.some((mark) => head.startsWith(mark)) ? bytes : bytes.subarray(0, 4100)
}

function faultOf(
  bytes: Uint8Array,
  found: { readonly ext: string; readonly mime: string } | undefined,
): Fault | undefined {
  switch (found?.mime) {
    case "image/jpeg":
      return pictureFault(bytes, jpegEnd(bytes))
    case "image/png":
      return pictureFault(bytes, pngEnd(bytes))
    case "application/pdf":
      return pdfFault(bytes) ?? (holdsForeign(bytes, bytes.length) ? "mixed" : undefined)
    default:
      return found && phonePhotos.has(found.ext) ? "photo_format" : "type"
  }
}

function pictureFault(bytes: Uint8Array, end: number | "broken" | "huge"): Fault | undefined {
  if (typeof end === "string") return end
  return holdsForeign(bytes, end) ? "mixed" : undefined
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1")

const page = /<(?:!doctype|html|script|svg|iframe|body|\?php)/i
const archive = ["PK\u0003\u0004", "PK\u0005\u0006"] as const
const program = ["MZ", "\u007fELF"] as const
/** Room for the end of an archive with its comment: that is where unpackers look. */
const archiveEnd = 65_557

/**
 * The same bytes as another format: a page or program in front, an archive or page behind the picture. Phones do put
 * things behind their photos (a film, a second picture), so not everything there is foreign.
 */
function holdsForeign(bytes: Uint8Array, end: number): boolean {
  const head = latin1(bytes.subarray(0, 1024))
  const behind = latin1(bytes.subarray(end))
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - archiveEnd)))
  const isPdf = head.startsWith("%PDF-")
  return (
    page.test(head) ||
    page.test(behind) ||
    (!isPdf && (head.includes("%PDF-") || behind.includes("%PDF-"))) ||
    (isPdf
      ? tail.includes(archive[1])
      : archive.some((mark) => behind.includes(mark)) || program.some((mark) => behind.startsWith(mark)))
  )
}
