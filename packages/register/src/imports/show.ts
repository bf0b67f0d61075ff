// An import as the desk sees it.
import type { Staff } from "@civil/core/actor.ts"
import { allowedIn } from "@civil/core/transitions.ts"
import type { ImportView } from "./contract.ts"
import { type Inside, openWords } from "./deps.ts"
import type { Import, Person, Progress } from "./entities.ts"
import { shownIssue } from "./judge/issue.ts"
import { present } from "./judge/present.ts"
import { isSecond, roleMay } from "./may.ts"
import { type ImportAction, transitions } from "./transitions.ts"
import { fileText } from "./words/file-words.ts"

const shownPerson = ({ id, name }: Person) => ({ id, name })

/** `head`: number of the newest version of the register, 0 where there is none. */
export function isOutdated({ state, preview }: Import, head: number): boolean {
  return state === "ready" && preview !== undefined && preview.against !== head
}

function permissions(actor: Staff, subject: Import, outdated: boolean): ImportView["may"] {
  const allowed: readonly ImportAction[] = allowedIn(transitions, subject.state) as readonly ImportAction[]
  const may = (act: ImportAction) => allowed.includes(act) && roleMay(actor, act)
  const decides = (act: "publish" | "refuse") =>
    subject.state === "ready" && may(act) && isSecond(actor, subject)
  return {
    publish: decides("publish") && !outdated,
    refuse: decides("refuse"),
    discard: may("discard"),
    preview: subject.state === "ready" && may("preview"),
    file: roleMay(actor, "file"),
  }
}

export function shown(
  inside: Pick<Inside, "world">,
  actor: Staff,
  subject: Import,
  { head, progress }: { readonly head: number; readonly progress: Progress | undefined },
): ImportView {
  const { id, bureau, dataset, extent, source, asOf, bytes, state, revision, at, read, preview } = subject
  const words = openWords(inside, subject)
  const outdated = isOutdated(subject, head)
  const issues = preview?.issues ?? read?.first
  const running = state === "reading" || state === "publishing"
  return {
    ...{ id, bureau, dataset, extent, source, asOf, bytes, state, revision, at },
    ...{ fileName: words.fileName, by: shownPerson(subject.by) },
    ...present({
      sha256: subject.sha256,
      second: subject.second && shownPerson(subject.second),
      progress:
        running && progress
          ? { done: progress.done, ...(progress.of !== undefined && { of: progress.of }) }
          : undefined,
      counts: preview?.counts,
      warnings: preview?.warnings ?? read?.counts.warnings,
      issues: issues?.map(shownIssue),
      changes: preview?.changes,
      summary: preview?.summary,
      outdated: outdated ? (true as const) : undefined,
      alarms: preview?.alarms,
      notes: read?.notes,
      problem: subject.problem && fileText(subject.problem.code, subject.problem.values),
      refusal: words.reason,
      version: subject.version,
      publishedAt: subject.publishedAt,
    }),
    may: permissions(actor, subject, outdated),
  }
}
