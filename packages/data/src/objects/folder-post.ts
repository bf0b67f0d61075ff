// A posted form with a file, read while it streams in: fields first, then the file, as S3 wants them too.
import { Readable } from "node:stream"
import type { ReadableStream as NodeStream } from "node:stream/web"
import { Busboy } from "@fastify/busboy"
import type { FolderObjects, Untaken } from "./folder.ts"

/** `malformed`: no form with a file, its end is missing, or fields come after the file. */
export type Posted = { readonly returnTo: string | undefined } | Untaken | "malformed"

const limits = {
  ...{ fieldNameSize: 40, fieldSize: 4096, fields: 12, headerPairs: 20, headerSize: 4096 },
  ...{ files: 1, parts: 14 },
}

export async function takePost(objects: FolderObjects, request: Request, now: number): Promise<Posted> {
  const type = request.headers.get("content-type") ?? ""
  if (!request.body || !/^multipart\/form-data\s*;/i.test(type)) return "malformed"
  let parser: Parser
  try {
    parser = new Busboy({ headers: { "content-type": type }, limits })
  } catch {
    return "malformed"
  }
  const body = Readable.fromWeb(request.body as NodeStream)
  return parsed(parser, body, (fields, file) => objects.receive(fields, file, now))
}

type Receive = (fields: Record<string, string>, file: Readable) => Promise<Posted>
type Parser = InstanceType<typeof Busboy>

function parsed(parser: Parser, body: Readable, receive: Receive): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    let receiving: Promise<Posted> | undefined
    let open: Readable | undefined
    parser.on("field", (name, value) => {
      if (receiving === undefined && name !== "__proto__") fields[name] = value
    })
    parser.on("file", (name, file) => {
      if (name !== "file" || receiving) return file.resume()
      open = file
      // Answered as soon as the file is in, or will not be taken; an end that is missing fails the stream.
      receiving = receive(fields, file).catch((error: unknown) => {
        body.destroy()
        if (isFault(error)) throw error
        if (error instanceof RangeError) return "too_large" as const
        return "malformed" as const
      })
      receiving.then(resolve, reject)
    })
    const ends = () => void (receiving ?? resolve("malformed"))
    parser.on("finish", ends)
    parser.on("error", ends)
    body.on("error", (error) => {
      // The sender is gone in the middle of the file: whoever reads it has to hear of it.
      open?.destroy(error)
      ends()
    })
    body.pipe(parser)
  })
}

/** The disk's own faults; all others are the sender's or the line's. */
const isFault = (error: unknown): boolean =>
  /^(ENOSPC|EDQUOT|EIO|EROFS|EACCES|EPERM|EMFILE|ENFILE|ENOENT|ENOTDIR)$/.test(
    String((error as { code?: unknown }).code ?? ""),
  )
