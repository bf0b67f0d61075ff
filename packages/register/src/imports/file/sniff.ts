// What a file is, by its bytes: its name and what the browser says of it are not believed.
import { Unreadable } from "./unreadable.ts"

export type Format = "zip" | "text"

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((each, at) => bytes[at] === each)
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const pictures = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

/** HTML, XML and MHTML under the name of a spreadsheet: what old registration systems export. */
const page = /^\s*(?:<(?:!doctype|html|head|body|table|meta|style|\?xml|!--)|MIME-Version:)/i

export function formatOf(bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unreadable("file.empty")
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return "zip"
  // An archive with nothing in it.
  if (starts(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new Unreadable("file.other_archive")
  if (starts(bytes, ole)) throw new Unreadable(isLocked(bytes) ? "file.locked" : "file.old_excel")
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) throw new Unreadable("file.pdf")
  if (pictures.some((mark) => starts(bytes, mark))) throw new Unreadable("file.picture")
  const head = textStart(bytes)
  if (page.test(head)) throw new Unreadable("file.web_page")
  if (head.trim() === "" && bytes.length <= headBytes) throw new Unreadable("file.empty")
  if (!isUtf16(bytes) && hasControls(bytes)) throw new Unreadable("file.other")
  return "text"
}

const headBytes = 4096

export const isUtf16 = (bytes: Uint8Array) => starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])

/** A workbook with a password is an OLE file that holds a stream of this name (MS-OFFCRYPTO 2.3.4). */
const isLocked = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  )

function textStart(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes)
  const encoding = starts(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : starts(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8"
  return new TextDecoder(encoding).decode(head)
}

/** No text has these bytes, in UTF-8 as little as in GB 18030. */
const hasControls = (bytes: Uint8Array) =>
  bytes.subarray(0, headBytes).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b))
