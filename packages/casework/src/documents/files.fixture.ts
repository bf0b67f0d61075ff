// Made-up files for tests: small pictures and PDFs that are whole, and what people send by mistake or with bad will.
import { crc32, deflateSync } from "node:zlib"

const chunk = (type: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** A grey picture; `fill` bytes of text beside it make it larger. */
export function png({ width = 8, height = 8, fill = 0 } = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(9 * 8, 128)
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    ...(fill > 0 ? [chunk("tEXt", Buffer.alloc(fill, "a"))] : []),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

const segment = (marker: number, data: Uint8Array) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

export function jpeg({ width = 8, height = 8, comment = "", fill = 0 } = {}): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0\x01\x01\0\0\x01\0\x01\0\0", "latin1")),
    ...(comment ? [segment(0xfe, Buffer.from(comment))] : []),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.concat([Buffer.from([8]), size, Buffer.from([1, 1, 0x11, 0])])),
    segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(15), Buffer.from([0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // Coded pixels, with a stuffed byte and a restart.
    Buffer.concat([Buffer.alloc(fill, 0x55), Buffer.from([0x3f, 0xff, 0x00, 0x12, 0xff, 0xd0, 0x21])]),
    Buffer.from([0xff, 0xd9]),
  ])
}

export function pdf(more = "", trailer = ""): Buffer {
  const body = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${more}>>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`
  const xref = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + xref, "latin1")
}

const archive = Buffer.from("PK\x03\x04 evil.js PK\x05\x06 and so on", "latin1")

/** Name, file, and why it is not taken. */
export const bad: readonly (readonly [string, Uint8Array, string])[] = [
  ["nothing at all", Buffer.alloc(0), "empty"],
  ["a picture of 10 MB and a byte", png({ fill: 10 * 1024 * 1024 + 1 - png().length - 12 }), "too_large"],
  ["a page named as a picture", Buffer.from("<!doctype html><script>alert(1)</script>"), "type"],
  [
    "a drawing with a program",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "type",
  ],
  ["a text", Buffer.from("这是我的身份证"), "type"],
  ["a GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "type"],
  ["a program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), "type"],
  ["a packed folder", Buffer.concat([archive, Buffer.alloc(40)]), "type"],
  [
    "a photo as a phone keeps it",
    Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(40)]),
    "photo_format",
  ],
  ["a page before a PDF", Buffer.concat([Buffer.from("<html>\n"), pdf()]), "type"],
  ["the beginning of a photo", jpeg({ fill: 5000 }).subarray(0, 3000), "broken"],
  ["a photo without pixels", jpeg().subarray(0, 60), "broken"],
  ["three bytes of a photo", Buffer.from([0xff, 0xd8, 0xff]), "broken"],
  ["the beginning of a picture", png({ fill: 5000 }).subarray(0, 3000), "broken"],
  ["a picture with a damaged part", damaged(png()), "broken"],
  ["a picture without pixels", pngWithout("IDAT"), "broken"],
  ["the beginning of a PDF", pdf().subarray(0, 80), "broken"],
  ["the first line of a PDF", Buffer.from("%PDF-1.7\n"), "broken"],
  ["a PDF behind a password", pdf("", "/Encrypt 5 0 R "), "locked"],
  ["a PDF with a program", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> "), "active"],
  ["a PDF that starts a program", pdf("/OpenAction << /S /Launch /F (cmd.exe) >> "), "active"],
  ["a PDF with a file inside", pdf("/Names << /EmbeddedFiles 7 0 R >> "), "active"],
  ["a photo with an archive behind it", Buffer.concat([jpeg(), archive]), "mixed"],
  ["a picture with an archive behind it", Buffer.concat([png(), archive]), "mixed"],
  [
    "a photo with a page behind it",
    Buffer.concat([jpeg(), Buffer.from("<script>alert(1)</script>")]),
    "mixed",
  ],
  ["a photo with a page in its comment", jpeg({ comment: "<html><script>alert(1)</script>" }), "mixed"],
  ["a photo that is a PDF as well", jpeg({ comment: "%PDF-1.7" }), "mixed"],
  ["a PDF that is an archive as well", Buffer.concat([pdf(), archive, pdf().subarray(-60)]), "mixed"],
  ["a picture that would take gigabytes", png({ width: 60_000, height: 60_000 }), "huge"],
  ["a photo that would take gigabytes", jpeg({ width: 65_000, height: 65_000 }), "huge"],
]

export const good: readonly (readonly [string, Uint8Array, string])[] = [
  ["a photo", jpeg(), "image/jpeg"],
  [
    "a photo with a film behind it",
    Buffer.concat([jpeg(), Buffer.from("\0\0\0\x18ftypmp42....", "latin1")]),
    "image/jpeg",
  ],
  ["a photo with a second one behind it", Buffer.concat([jpeg(), jpeg()]), "image/jpeg"],
  ["a picture", png(), "image/png"],
  ["a picture of just 10 MB", png({ fill: 10 * 1024 * 1024 - png().length - 12 }), "image/png"],
  ["a PDF", pdf(), "application/pdf"],
  ["a PDF with some bytes behind its end", Buffer.concat([pdf(), Buffer.alloc(200)]), "application/pdf"],
]

function damaged(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  copy[20] = (copy[20] ?? 0) ^ 1
  return copy
}

function pngWithout(type: string): Buffer {
  const file = png()
  const at = file.indexOf(type) - 4
  return Buffer.concat([file.subarray(0, at), file.subarray(at + 12 + file.readUInt32BE(at))])
}
