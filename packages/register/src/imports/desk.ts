// Imports as the desk asks for them: begun, looked at, decided. What takes long is done by jobs.

import type { Action } from "@civil/core/action.ts"
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { absent, perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { commit, type Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type * as z from "zod/mini"
import { holdsIdentity } from "./cells/private.ts"
import { columns } from "./columns/forms.ts"
import type { Imports, ImportView } from "./contract.ts"
import { type Inside, jobOf, keysOf, openWords, sealWords } from "./deps.ts"
import type { Import } from "./entities.ts"
import { mostFileBytes } from "./file/limits.ts"
import { isSecond, roleMay, sees, sits } from "./may.ts"
import * as rules from "./rules.ts"
import { isOutdated, shown } from "./show.ts"
import { jobPart, savePart, takenPart } from "./store.ts"
import { refuseImport } from "./words/import-words.ts"

const formSeconds = 3600
const linkSeconds = 60
const pageSize = 20
/** No register was kept on computers before. */
const firstDay = "2000-01-01"

const headNumber = async ({ publishing }: Inside, bureau: string) =>
  (await publishing.head(bureau))?.number ?? 0

async function view(inside: Inside, actor: Staff, subject: Import): Promise<ImportView> {
  const [head, progress, taken] = await Promise.all([
    headNumber(inside, subject.bureau),
    inside.store.findProgress(subject.id),
    inside.store.listTaken(subject.id),
  ])
  const one = shown(inside, actor, subject, { head, progress })
  return taken.length === 0 ? one : { ...one, taken }
}

async function getImport(inside: Inside, actor: Staff, id: string): Promise<Import> {
  const subject = await inside.store.find(id)
  if (subject === undefined || !sees(actor, subject)) throw absent(actor, "import.missing")
  return subject
}

function checkBegin(inside: Inside, { asOf, source, fileName, bytes }: z.infer<typeof rules.Begin>): void {
  const fields = [
    ...(asOf > inside.today() ? [{ field: "asOf", code: "import.future" }] : []),
    ...(asOf < firstDay ? [{ field: "asOf", code: "import.old_day" }] : []),
    ...(holdsIdentity(source) ? [{ field: "source", code: "import.private" }] : []),
    ...(holdsIdentity(fileName) ? [{ field: "fileName", code: "import.private" }] : []),
    ...(bytes > mostFileBytes
      ? [{ field: "bytes", code: "import.too_large", values: { most: mostFileBytes / 1024 / 1024 } }]
      : []),
  ]
  if (fields.length > 0) throw new Refusal("invalid", "input.invalid", { fields })
}

async function begin(inside: Inside, actor: Staff, input: unknown) {
  if (!sits(actor) || !inside.bureaus.some(({ code }) => code === actor.bureau))
    throw absent(actor, "import.missing")
  if (!roleMay(actor, "begin")) throw new Refusal("forbidden", "not_allowed")
  const { fileName, ...asked } = parse(rules.Begin, input)
  checkBegin(inside, { fileName, ...asked })
  const { store, objects, world } = inside
  const id = world.ids.next("import")
  const subject: Import = {
    ...{ ...asked, id, revision: 1, bureau: actor.bureau, state: "uploading", tries: 0 },
    ...{ sealed: sealWords(inside, id, { fileName }), by: rules.personOf(actor), at: inside.now() },
  }
  await commit(store.table, [
    savePart(store, subject),
    { name: "listed", write: store.ListedItem.build(WholePut).item({ bureau: actor.bureau, id }) },
  ])
  const terms = { key: keysOf(id).sent, mostBytes: mostFileBytes, seconds: formSeconds }
  return { id, form: await objects.form(terms, inside.now()) }
}

/** Jobs that the new state asks for: written with it. */
function jobsFor(inside: Inside, { id, state, revision }: Import): readonly Part[] {
  if (state !== "reading" && state !== "publishing") return []
  return [jobPart(inside, jobOf(state === "reading" ? "read" : "publish", id), revision)]
}

async function act<Schema extends z.core.$ZodType>(
  inside: Inside,
  actor: Staff,
  id: string,
  rule: Action<Schema, Import, Import>,
  input: unknown,
  also: (next: Import, given: z.output<Schema>) => Import = (next) => next,
): Promise<ImportView> {
  const { store, world } = inside
  const done = await perform(rule, {
    ...{ actor, input, at: () => world.clock.now() },
    find: () => store.find(id),
    save: (next, _before, given) =>
      commit(store.table, [savePart(store, also(next, given)), ...jobsFor(inside, next)]),
  })
  return view(inside, actor, (await store.find(id)) ?? done)
}

async function uploaded(inside: Inside, actor: Staff, id: string): Promise<ImportView> {
  const subject = await getImport(inside, actor, id)
  const head = subject.state === "uploading" ? await inside.objects.head(keysOf(id).sent) : undefined
  if (subject.state === "uploading" && head === undefined) throw refuseImport("conflict", "import.no_file")
  return act(inside, actor, id, rules.uploaded, { bytes: head?.bytes ?? subject.bytes })
}

async function publish(inside: Inside, actor: Staff, id: string, input: unknown): Promise<ImportView> {
  const subject = await getImport(inside, actor, id)
  const asked = roleMay(actor, "publish") && isSecond(actor, subject)
  if (asked && isOutdated(subject, await headNumber(inside, subject.bureau)))
    throw refuseImport("conflict", "import.outdated")
  return act(inside, actor, id, rules.publish, input)
}

function refuse(inside: Inside, actor: Staff, id: string, input: unknown): Promise<ImportView> {
  return act(inside, actor, id, rules.refuse, input, (next, { reason }) => {
    const { fileName } = openWords(inside, next)
    return { ...next, sealed: sealWords(inside, next.id, { fileName, reason }) }
  })
}

async function list(inside: Inside, actor: Staff, after: string | undefined) {
  if (!sits(actor)) throw absent(actor, "import.missing")
  const ids = await inside.store.listNewest(actor.bureau, pageSize, after === "" ? undefined : after)
  const head = await headNumber(inside, actor.bureau)
  const found = await Promise.all(
    ids.map(async (id) => {
      const subject = await inside.store.find(id)
      const running = subject?.state === "reading" || subject?.state === "publishing"
      const progress = running ? await inside.store.findProgress(id) : undefined
      return subject === undefined ? [] : [shown(inside, actor, subject, { head, progress })]
    }),
  )
  const last = ids.at(-1)
  return { imports: found.flat(), ...(ids.length === pageSize && last !== undefined && { next: last }) }
}

async function link(
  inside: Inside,
  actor: Staff,
  id: string,
  what: "issues" | "changes" | "file",
): Promise<{ readonly href: string }> {
  const subject = await getImport(inside, actor, id)
  const key = keysOf(id)[what]
  const isCsv = what !== "file"
  if (!isCsv && !roleMay(actor, "file")) throw new Refusal("forbidden", "not_allowed")
  if ((await inside.objects.head(key)) === undefined) throw refuseImport("conflict", "import.nothing_to_show")
  if (!isCsv) await commit(inside.store.table, [takenPart(inside, id, rules.personOf(actor))])
  const own = openWords(inside, subject).fileName
  const as = isCsv ? `${subject.dataset}-${subject.asOf}-${what}.csv` : own
  // Nothing about the file is believed: a browser saves it and opens nothing.
  const type = isCsv ? "text/csv; charset=utf-8" : "application/octet-stream"
  return { href: await inside.objects.link(key, { seconds: linkSeconds, as, type }, inside.now()) }
}

export function desk(inside: Inside): Imports {
  return {
    begin: (actor, input) => begin(inside, actor, input),
    uploaded: (actor, id) => uploaded(inside, actor, id),
    get: async (actor, id) => view(inside, actor, await getImport(inside, actor, id)),
    list: (actor, after) => list(inside, actor, after),
    preview: (actor, id) => act(inside, actor, id, rules.preview, {}),
    publish: (actor, id, input) => publish(inside, actor, id, input),
    refuse: (actor, id, input) => refuse(inside, actor, id, input),
    discard: (actor, id) => act(inside, actor, id, rules.discard, {}),
    link: (actor, id, what) => link(inside, actor, id, what),
    columns: async (dataset) => columns(dataset),
  }
}
