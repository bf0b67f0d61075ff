// A paper on its way in: the signed form, the file where the browser put it, judged, moved and noted; or taken back.
import type { Actor, Citizen } from "@civil/core/actor.ts"
import { absent } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Stale } from "@civil/data/change.ts"
import { keptKey, unfinishedKey } from "../drafts/ids.ts"
import type { KeptDocument } from "../shapes.ts"
import { judge, mostBytes } from "./judge.ts"
import { type Owner, type Owners, owners, refuse } from "./owners.ts"
import type { Documents, DocumentsDeps, SignedUpload } from "./service.ts"

/** What the storage takes: beyond it the browser gets the storage's own answer, up to it a sentence of ours. */
const storedBytes = 2 * mostBytes
const formSeconds = 3600
const documentId = /^doc_[0-7][0-9A-HJKMNP-TV-Z]{25}$/

type Rest<Act extends "form" | "came"> =
  Parameters<Documents[Act]> extends [Actor, ...infer Others] ? Others : never

export interface Inside {
  readonly deps: DocumentsDeps
  readonly owners: Owners
  readonly now: () => number
  /** Where a file lies until it is judged. Nobody else can name the place: the key holds a keyed hash of whose it is. */
  unfinished(actor: Citizen, owner: string, field: string, document: string): string
}

export function inside(deps: DocumentsDeps): Inside {
  const { secrets, clock } = deps.world
  return {
    deps,
    owners: owners(deps),
    now: () => clock.now().epochMilliseconds,
    unfinished(actor, owner, field, document) {
      const mark = secrets.key("upload", JSON.stringify([actor.person, owner, field, document]))
      return unfinishedKey(`${document}.${mark}`)
    },
  }
}

/** The field, or a refusal: none of the form, or nothing to be sent for it now. */
function fieldOf(owner: Owner, name: string) {
  const field = owner.field(name)
  if (field === undefined) throw refuse("conflict", "document.not_now")
  return field
}

const countOf = ({ loose }: Owner, name: string) => loose.filter(({ field }) => field === name).length

export async function form(
  { deps, owners: all, now, unfinished }: Inside,
  actor: Citizen,
  ...[owner, field, back]: Rest<"form">
): Promise<SignedUpload> {
  const found = await all.get(actor, owner)
  if (countOf(found, field) >= fieldOf(found, field).most) throw refuse("conflict", "document.full")
  const document = deps.world.ids.next("doc")
  const key = unfinished(actor, owner, field, document)
  const terms = { key, mostBytes: storedBytes, seconds: formSeconds }
  const plain = await deps.objects.form({ ...terms, returnTo: back(document) }, now())
  const script = await deps.objects.form(terms, now())
  return { ...plain, script: script.fields, document, mostBytes }
}

/** The file where the browser put it; where a crash came in between, where it was moved to already. */
async function fetched({ deps }: Inside, places: readonly string[]) {
  for (const key of places) {
    const head = await deps.objects.head(key)
    // One that is far too large is not even read.
    if (head && head.bytes > mostBytes) return { key, bytes: undefined }
    const bytes = head && (await deps.objects.read(key))
    if (bytes) return { key, bytes }
  }
  return undefined
}

export async function came(
  here: Inside,
  actor: Citizen,
  ...[owner, field, document]: Rest<"came">
): Promise<KeptDocument> {
  const { deps, owners: all, now } = here
  const found = await all.get(actor, owner)
  const already = found.loose.find(({ id }) => id === document)
  if (already) return already
  fieldOf(found, field)
  if (!documentId.test(document)) throw refuse("invalid", "document.missing")
  const place = here.unfinished(actor, owner, field, document)
  const key = keptKey(owner, document)
  const file = await fetched(here, [place, key])
  if (file === undefined) throw await missing(here, actor, owner, document)
  const judged = file.bytes ? await judge(file.bytes) : ({ ok: false, fault: "too_large" } as const)
  if (!judged.ok) {
    await deps.objects.remove(file.key)
    throw refuse("invalid", `document.${judged.fault}`)
  }
  if (file.key !== key) await moved(here, place, key)
  const { type, bytes, sha256 } = judged
  const kept = { id: document, field, type, bytes, sha256, key, at: now() }
  try {
    return await added(here, actor, owner, kept)
  } catch (error) {
    // Full, handed in or let go meanwhile.
    if (error instanceof Refusal) await deps.objects.remove(key)
    throw error
  }
}

/** Two windows may come back at once: the other has moved it. */
async function moved({ deps }: Inside, from: string, to: string): Promise<void> {
  try {
    await deps.objects.move(from, to)
  } catch (error) {
    if ((await deps.objects.head(to)) === undefined) throw error
  }
}

/** Nothing came, or another window has just kept it. */
async function missing(
  { owners: all }: Inside,
  actor: Actor,
  owner: string,
  document: string,
): Promise<Refusal> {
  const again = await all.get(actor, owner)
  return again.loose.some(({ id }) => id === document)
    ? new Refusal("conflict", "conflict.changed_meanwhile")
    : refuse("invalid", "document.missing")
}

const attempts = 12

async function added(
  { owners: all }: Inside,
  actor: Actor,
  owner: string,
  kept: KeptDocument,
): Promise<KeptDocument> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await all.get(actor, owner)
    const already = found.loose.find(({ id }) => id === kept.id)
    if (already) return already
    if (countOf(found, kept.field) >= fieldOf(found, kept.field).most)
      throw refuse("invalid", "document.full")
    try {
      await found.save([...found.loose, kept])
      return kept
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}

/** First no longer named, then gone: a crash in between leaves an object that goes with its draft or case. */
export async function remove(
  { deps, owners: all }: Inside,
  actor: Actor,
  owner: string,
  document: string,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await all.get(actor, owner)
    const paper = found.loose.find(({ id }) => id === document)
    if (paper === undefined) throw absent(actor, "document.gone")
    try {
      await found.save(found.loose.filter(({ id }) => id !== document))
      await deps.objects.remove(paper.key)
      return
    } catch (error) {
      if (!(error instanceof Stale)) throw error
    }
  }
  throw new Refusal("conflict", "conflict.changed_meanwhile")
}
