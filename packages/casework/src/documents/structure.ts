// Whether a picture or PDF is whole: its parts walked from the first to the last, as a reader would.
import { crc32 } from "node:zlib"

/** More pixels than any scanner or camera of a person has; opening them would take gigabytes. */
const mostPixels = 250_000_000

const tooMany = (width: number, height: number) => width * height > mostPixels
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers that stand alone, without a length. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/** ITU T.81 annex B. Where the picture ends; what phones put behind it is not looked at here. */
export function jpegEnd(bytes: Uint8Array): number | "broken" | "huge" {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let framed = false
  let scanned = false
  for (let at = 2; at + 1 < data.length; ) {
    if (data[at] !== 0xff) return "broken"
    const marker = data[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return framed && scanned ? at + 2 : "broken"
    if (isBare(marker)) {
      at += 2
      continue
    }
    if (at + 3 >= data.length) return "broken"
    const length = data.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > data.length) return "broken"
    if (isFrame(marker)) {
      if (length < 8) return "broken"
      const [height, width] = [data.readUInt16BE(at + 5), data.readUInt16BE(at + 7)]
      if (width === 0) return "broken"
      if (tooMany(width, height)) return "huge"
      framed = true
    }
    at += 2 + length
    if (marker === 0xda) {
      scanned = true
      at = scanEnd(data, at)
    }
  }
  return "broken"
}

/** Behind the coded pixels: the next marker that is no stuffed byte and no restart. */
function scanEnd(data: Buffer, from: number): number {
  for (let at = from; at + 1 < data.length; at += 1) {
    if (data[at] !== 0xff) continue
    const next = data[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !isBare(next)) return at
  }
  return data.length
}

/** PNG (ISO/IEC 15948): every chunk with its check sum, from the header to the end. */
export function pngEnd(bytes: Uint8Array): number | "broken" | "huge" {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let pixels = false
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at)
    const end = at + 12 + length
    if (end > data.length) return "broken"
    const type = data.toString("latin1", at + 4, at + 8)
    if (crc32(data.subarray(at + 4, end - 4)) !== data.readUInt32BE(end - 4)) return "broken"
    if (at === 8 && (type !== "IHDR" || length !== 13)) return "broken"
    if (type === "IHDR") {
      const [width, height] = [data.readUInt32BE(at + 8), data.readUInt32BE(at + 12)]
      if (width === 0 || height === 0) return "broken"
      if (tooMany(width, height)) return "huge"
    }
    pixels ||= type === "IDAT"
    if (type === "IEND") return pixels ? end : "broken"
    at = end
  }
  return "broken"
}

/** Readers look for the end within the last kilobyte or two (ISO 32000, annex H). */
const endRoom = 2048
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b/

/** A first look, not a virus scan: what is packed inside compressed parts is not seen. */
export function pdfFault(bytes: Uint8Array): "broken" | "locked" | "active" | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const tail = data.toString("latin1", Math.max(0, data.length - endRoom))
  if (!/startxref\s+\d+\s+%%EOF/.test(tail)) return "broken"
  const text = data.toString("latin1")
  if (!/\d\s+\d\s+obj\b/.test(text)) return "broken"
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text)) return "locked"
  return active.test(text) ? "active" : undefined
}
