// Opens casework over a world: the citizen's side, the desk's side, records, and what outbox, queue and night ask of it.
import { caseAccess } from "./access.ts"
import { workTopic } from "./bulk/deps.ts"
import { openBulk } from "./bulk/open.ts"
import { openCitizen } from "./citizen/open.ts"
import { findOpen } from "./citizen/submit.ts"
import { openDesk } from "./desk/open.ts"
import { openDocuments } from "./documents/open.ts"
import { tidyTopic } from "./documents/owners.ts"
import { draftTopics } from "./drafts/deps.ts"
import { openDrafts } from "./drafts/open.ts"
import { openExports } from "./exports/open.ts"
import { handleCase } from "./handle.ts"
import { reckonAll } from "./reckon.ts"
import { openRecords } from "./records.ts"
import type { Casework, CaseworkDeps } from "./service.ts"
import { checkSheltered } from "./sheltered.ts"
import { spine as openSpine } from "./spine.ts"

const ofDrafts: readonly string[] = Object.values(draftTopics)

export function casework(deps: CaseworkDeps): Casework {
  const { world, matters, objects, follower } = deps
  checkSheltered(matters)
  const spine = openSpine(deps)
  const drafts = openDrafts({
    ...{ world, matters, objects },
    same: async (person, matter, bureau) => {
      const found = await findOpen(spine, person, matter, bureau)
      return found && { id: found.id, code: found.code }
    },
    remind: (reminder) => follower.remindDraft(reminder),
  })
  const documents = openDocuments({
    ...{ world, matters, objects, drafts, cases: caseAccess(spine) },
    findCase: (id) => spine.store.findCase(id),
  })
  const { form, came, remove, link, waiting } = documents
  const desk = openDesk(spine)
  const records = openRecords(spine)
  const bulk = openBulk(spine)
  const exports = openExports(spine)
  return {
    citizen: openCitizen(spine, drafts, documents.corrected),
    documents: { form, came, remove, link, waiting },
    desk,
    bulk,
    exports,
    records,
    async handle(entry) {
      if (entry.topic === workTopic) return deps.enqueue(String(entry.body.job))
      if (ofDrafts.includes(entry.topic)) return drafts.handle(entry)
      return entry.topic === tidyTopic ? documents.handle(entry) : handleCase(spine, entry)
    },
    work: (job, remaining) => (job.startsWith("export_") ? exports.work(job) : bulk.work(job, remaining)),
    async nightly(remaining) {
      await reckonAll(spine, remaining)
      return records.nightly(remaining)
    },
  }
}
