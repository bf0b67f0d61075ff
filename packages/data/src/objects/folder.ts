// Files in a folder of one machine: the same as a bucket, with forms and links that our own server takes and answers.
import { constants } from "node:fs"
import { type FileHandle, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises"
import { dirname, join, relative, sep } from "node:path"
import type { Objects, ObjectWriter } from "./objects.ts"
import {
  type PostGrant,
  postFields,
  postGrant,
  type ReadGrant,
  readGrant,
  readQuery,
  type Sign,
} from "./terms.ts"
import { overheadBytes, sealing, unsealed, type Vault } from "./vault.ts"

export interface FolderSettings {
  readonly folder: string
  /** Path of our own server at which forms are posted and links read, e.g. `/storage/documents`. */
  readonly path: string
  readonly sign: Sign
  /** Milliseconds since 1970, by the clock that the rules of the bucket go by: files bear its times, not the disk's. */
  readonly now: () => number
  /** Seals what lies on the disk; absent: files lie there as they are. */
  readonly vault?: Vault
}

/** Why a form was not taken: nobody of ours signed it, its time is over, the file is larger than it allows. */
export type Untaken = "not_signed" | "late" | "too_large"

export interface FolderObjects extends Objects {
  /** The file of a form as it comes in. Nothing is left of one that is not taken or breaks off. */
  receive(
    fields: Readonly<Record<string, string | undefined>>,
    file: AsyncIterable<Uint8Array>,
    now: number,
  ): Promise<{ readonly returnTo: string | undefined } | Untaken>
  /** What a link allows; undefined where it is not signed or its time is over. */
  allowed(
    key: string,
    query: Readonly<Record<string, string | undefined>>,
    now: number,
  ): ReadGrant | undefined
}

const key = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}$/

/** Where files lie while they come in: hidden from lists and from the rules that expire objects. */
export const partsAt = ".parts"

/** Bytes beyond what is allowed that are still read, and thrown away: who sends hears the answer only when all is sent. */
const patience = 64 * 1024 * 1024

const missing = (error: unknown): undefined => {
  const { code } = error as NodeJS.ErrnoException
  if (code === "ENOENT" || code === "ENOTDIR") return undefined
  throw error
}

export function folderObjects({ folder, path, sign, now: clock, vault }: FolderSettings): FolderObjects {
  const placeOf = (of: string): string => {
    // A key becomes part of a path: nothing but a plain name may.
    if (!key.test(of)) throw new TypeError("no key of an object")
    return join(folder, of)
  }
  const writer = () => openWriter(folder, clock, vault)
  const heldIn = (size: number) => (vault ? Math.max(0, size - overheadBytes) : size)
  const put = async (at: string, body: Uint8Array) => {
    const part = await writer()
    await part.write(body)
    await part.finish(placeOf(at))
  }
  return {
    async form({ key: at, mostBytes, returnTo, seconds }, now) {
      placeOf(at)
      const grant: PostGrant = { key: at, mostBytes, returnTo, until: now + seconds * 1000 }
      return { action: path, fields: postFields(grant, sign) }
    },
    async link(at, { seconds, as, type }, now) {
      placeOf(at)
      const query = readQuery({ key: at, type, as, until: now + seconds * 1000 }, sign)
      return `${path}/${at}?${query}`
    },
    async head(at) {
      const found = await stat(placeOf(at)).catch(missing)
      return found?.isFile() ? { bytes: heldIn(found.size), type: undefined } : undefined
    },
    async read(at, firstBytes) {
      if (vault === undefined) return readFile(placeOf(at), firstBytes)
      const file = await readFile(placeOf(at), undefined)
      return file && unsealed(vault, file).subarray(0, firstBytes)
    },
    put,
    async writer(at): Promise<ObjectWriter> {
      const place = placeOf(at)
      const part = await writer()
      return { write: part.write, finish: () => part.finish(place), abandon: part.abandon }
    },
    async move(from, to) {
      const place = placeOf(to)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await rename(placeOf(from), place)
    },
    remove: async (at) => rm(placeOf(at), { force: true }),
    async list(prefix) {
      const files = await listed(folder, prefix)
      return files.map(({ bytes, ...file }) => ({ ...file, bytes: heldIn(bytes) }))
    },
    receive: async (fields, file, now) => receive(postGrant(fields, sign), file, now, writer, placeOf),
    allowed(at, query, now) {
      const grant = key.test(at) ? readGrant(at, query, sign) : undefined
      return grant && grant.until > now ? grant : undefined
    },
  }
}

async function receive(
  grant: PostGrant | undefined,
  file: AsyncIterable<Uint8Array>,
  now: number,
  writer: () => Promise<Part>,
  placeOf: (key: string) => string,
): Promise<{ readonly returnTo: string | undefined } | Untaken> {
  const refused = grant === undefined ? "not_signed" : grant.until <= now ? "late" : undefined
  if (refused || grant === undefined) {
    for await (const chunk of within(file, patience)) void chunk
    return refused ?? "not_signed"
  }
  const place = placeOf(grant.key)
  const part = await writer()
  let bytes = 0
  try {
    for await (const chunk of within(file, grant.mostBytes + patience)) {
      bytes += chunk.length
      if (bytes <= grant.mostBytes) await part.write(chunk)
    }
  } catch (error) {
    await part.abandon()
    throw error
  }
  if (bytes > grant.mostBytes) {
    await part.abandon()
    return "too_large"
  }
  await part.finish(place)
  return { returnTo: grant.returnTo }
}

async function* within(file: AsyncIterable<Uint8Array>, most: number): AsyncIterable<Uint8Array> {
  let bytes = 0
  for await (const chunk of file) {
    bytes += chunk.length
    if (bytes > most) throw new RangeError(`more than ${most} bytes are not even read`)
    yield chunk
  }
}

interface Part {
  write(chunk: Uint8Array): Promise<void>
  /** On disk, whole, under its name; or not at all. */
  finish(place: string): Promise<void>
  abandon(): Promise<void>
}

async function openWriter(folder: string, clock: () => number, vault: Vault | undefined): Promise<Part> {
  const parts = join(folder, partsAt)
  await mkdir(parts, { recursive: true, mode: 0o700 })
  const own = await mkdtemp(join(parts, "part-"))
  const temporary = join(own, "file")
  const file = await open(temporary, "wx", 0o600)
  const seal = vault && sealing(vault)
  if (seal) await writeAll(file, seal.header)
  return {
    async write(chunk) {
      await writeAll(file, seal ? seal.add(chunk) : chunk)
    },
    async finish(place) {
      if (seal) await writeAll(file, seal.end())
      await file.sync()
      await file.utimes(clock() / 1000, clock() / 1000)
      await file.close()
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      await rename(temporary, place)
      await rmdir(own)
    },
    async abandon() {
      await file.close().catch(() => {})
      await rm(own, { recursive: true, force: true })
    },
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten
}

async function readFile(path: string, firstBytes: number | undefined): Promise<Buffer | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(missing)
  if (file === undefined) return undefined
  try {
    if (firstBytes === undefined) return await file.readFile()
    const { bytesRead, buffer } = await file.read(Buffer.alloc(firstBytes), 0, firstBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function listed(folder: string, prefix: string) {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(missing)) ?? []
  const found: { readonly key: string; readonly bytes: number; readonly modified: number }[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path).split(sep).join("/")
    if (!entry.isFile() || !name.startsWith(prefix) || name.startsWith(`${partsAt}/`)) continue
    const about = await stat(path).catch(missing)
    if (about) found.push({ key: name, bytes: about.size, modified: Math.floor(about.mtimeMs) })
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1))
}
