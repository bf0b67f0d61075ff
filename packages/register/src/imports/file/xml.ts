// XML as a stream: elements as they come, no tree. Documents with a DOCTYPE are refused, so that no entity can be declared.
import { SaxesParser } from "saxes"
import { Unreadable } from "./unreadable.ts"

export type Attributes = Readonly<Record<string, string>>

export interface Listener {
  /** Names without their prefix: some programs write `x:row`. */
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const local = (name: string) => name.slice(name.indexOf(":") + 1)

/** After each piece of the document that was parsed. Throws `Unreadable` for what is no XML. */
export async function* parseXml(bytes: AsyncIterable<Uint8Array>, listener: Listener): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on("error", () => {
    throw new Unreadable("file.broken")
  })
  parser.on("doctype", () => {
    throw new Unreadable("file.broken")
  })
  if (listener.open) parser.on("opentag", ({ name, attributes }) => listener.open?.(local(name), attributes))
  if (listener.close) parser.on("closetag", ({ name }) => listener.close?.(local(name)))
  if (listener.text) {
    parser.on("text", (text) => listener.text?.(text))
    parser.on("cdata", (text) => listener.text?.(text))
  }
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= decoderOf(chunk)
    parser.write(decode(decoder, chunk))
    yield
  }
  parser.write(decoder === undefined ? "" : decode(decoder))
  parser.close()
  yield
}

function decoderOf([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true })
  return new TextDecoder("utf-8", { fatal: true })
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    throw new Unreadable("file.broken")
  }
}

/** The whole document, for parts that are small by their nature. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, listener: Listener): Promise<void> {
  for await (const _ of parseXml(bytes, listener)) void _
}
