// Papers of a draft or of a correction: the signed forms of a page, what came back from the storage, taking one back, looking at one.
import type { Field, Page } from "@civil/casework/form.ts"
import type { DocumentView } from "@civil/casework/views.ts"
import { type FieldIssue, Refusal } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { BackLink, ButtonLink, Notice } from "@civil/ui/index.ts"
import { Hono } from "hono"
import { For, type JSX, Show } from "solid-js"
import type { IslandEntry, PageContext, PageEnv, PortalDeps } from "../env.ts"
import { readForm } from "../shell/form.ts"
import { respond } from "../shell/page.tsx"
import { needCitizen } from "../shell/person.ts"
import { toldSentence } from "../shell/told.ts"
import { papersOf } from "./answers.tsx"
import { citizenCases, documentsOf } from "./deps.ts"
import { links } from "./links.ts"
import { PaperSection, type SignedForm } from "./paper-section.tsx"
import { findField, isAbout, onlyPapers, pageOf } from "./reading.ts"
import { papers as words } from "./words.ts"

type PaperField = Extract<Field, { kind: "documents" }>
const isPapers = (field: Field): field is PaperField => field.kind === "documents"

export interface Sections {
  draw(language: Language, csrf: string): JSX.Element
  readonly islands: readonly IslandEntry[]
}

export interface SectionsOf {
  readonly owner: string
  readonly documents: readonly DocumentView[]
  readonly page: Pick<Page, "fields">
  readonly issues: readonly FieldIssue[]
}

/** The sections of a page that asks for papers only; on other pages papers have a page of their own. */
export async function paperSections(deps: PortalDeps, c: PageContext, of: SectionsOf): Promise<Sections> {
  if (!onlyPapers(of.page)) return { draw: () => undefined, islands: [] }
  const fields = of.page.fields.filter(isPapers)
  const signed = await Promise.all(fields.map((field) => signedForm(deps, c, of.owner, field, of.documents)))
  const errorAt = (field: PaperField) => {
    const issue = of.issues.find((each) => isAbout(each, field.name))
    return issue && toldSentence(deps, issue.code, issue.values)
  }
  return {
    islands: ["papers"],
    draw: (language, csrf) => (
      <>
        <Show when={c.req.query("added") && of.issues.length === 0}>
          <Notice tone="ok" live title={say(words.added, language)} />
        </Show>
        <For each={fields}>
          {(field, at) => {
            const error = errorAt(field)
            return (
              <PaperSection
                language={language}
                csrf={csrf}
                owner={of.owner}
                field={field}
                papers={papersOf(of.documents, field.name)}
                form={signed[at()]?.form}
                closed={signed[at()]?.closed}
                error={error && say(error, language)}
              />
            )
          }}
        </For>
      </>
    ),
  }
}

interface Signed {
  readonly form?: SignedForm
  readonly closed?: Text
}

async function signedForm(
  deps: PortalDeps,
  c: PageContext,
  owner: string,
  field: PaperField,
  documents: readonly DocumentView[],
): Promise<Signed> {
  if (papersOf(documents, field.name).length >= field.most) return {}
  const then = (document: string) => `${deps.origin}${links.came(owner, field.name)}/${document}`
  try {
    const form = await documentsOf(deps).form(needCitizen(c), owner, field.name, then)
    return { form: { ...form, back: then(form.document) } }
  } catch (error) {
    if (error instanceof Refusal && error.kind !== "missing" && error.kind !== "gone") {
      return { closed: toldSentence(deps, error.code, error.values) }
    }
    throw error
  }
}

/** Why the last one was not taken, from the address the person came back to. */
export function refusedIssues(c: PageContext): readonly FieldIssue[] {
  const [code, field] = [c.req.query("refused"), c.req.query("field")]
  return field && code && /^document\.[a-z_]{1,40}$/.test(code) ? [{ field, code }] : []
}

const ofDraft = "/my/drafts/:id/papers/:field"
const ofCase = "/my/cases/:id/papers/:field"

export function paperPages(deps: PortalDeps): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get(ofDraft, (c) => paperPage(deps, c))
    .get(`${ofDraft}/came/:document`, (c) => came(deps, c, "drafts"))
    .post(`${ofDraft}/remove`, (c) => remove(deps, c, "drafts"))
    .get(`${ofDraft}/:document`, (c) => look(deps, c))
    .get(ofCase, (c) => c.redirect(backTo(c, "cases"), 303))
    .get(`${ofCase}/came/:document`, (c) => came(deps, c, "cases"))
    .post(`${ofCase}/remove`, (c) => remove(deps, c, "cases"))
    .get(`${ofCase}/:document`, (c) => look(deps, c))
}

const param = (c: PageContext, name: "id" | "field" | "document") => c.req.param(name) ?? ""

/** The page that shows the papers of a field: of a correction, the correction; of a draft, the papers' own. */
const backTo = (c: PageContext, kind: "drafts" | "cases", query: Record<string, string> = {}) => {
  const search = new URLSearchParams(query).toString()
  const path =
    kind === "cases" ? links.act(param(c, "id"), "correct") : links.papers(param(c, "id"), param(c, "field"))
  return search ? `${path}?${search}` : path
}

async function paperPage(deps: PortalDeps, c: PageContext): Promise<Response> {
  const draft = await citizenCases(deps).getDraft(needCitizen(c), param(c, "id"))
  const field = findField(draft.form, param(c, "field"))
  const page = field && pageOf(draft.form, field.name)
  if (!field || !page || !isPapers(field)) throw new Refusal("missing", "page.missing")
  const issues = refusedIssues(c)
  // A page that asks for papers only shows them itself.
  if (onlyPapers(page)) {
    const search = new URL(c.req.url).search
    return c.redirect(links.page(draft.id, page.id) + search, 303)
  }
  const sections = await paperSections(deps, c, {
    owner: draft.id,
    documents: draft.documents,
    page: { fields: [field] },
    issues,
  })
  return respond(deps, c, {
    title: draft.neutralTitle ? words.neutral : field.label,
    sensitive: draft.neutralTitle !== undefined,
    status: issues.length > 0 ? 422 : 200,
    islands: ["enhance", ...sections.islands],
    body: (language, { csrf }) => (
      <div class="col flow">
        <BackLink language={language} href={links.page(draft.id, page.id)} />
        <h1>{say(page.title, language)}</h1>
        {sections.draw(language, csrf)}
        <div class="actions">
          <ButtonLink href={links.page(draft.id, page.id)} label={say(words.done, language)} />
        </div>
      </div>
    ),
  })
}

/** The storage leads back here: what came is judged, then the page that asked for it says what became of it. */
async function came(deps: PortalDeps, c: PageContext, kind: "drafts" | "cases"): Promise<Response> {
  const field = param(c, "field")
  try {
    await documentsOf(deps).came(needCitizen(c), param(c, "id"), field, param(c, "document"))
    return c.redirect(backTo(c, kind, { added: "1" }), 303)
  } catch (error) {
    if (error instanceof Refusal && isFileTrouble(error)) {
      return c.redirect(backTo(c, kind, { refused: error.code, field }), 303)
    }
    throw error
  }
}

const isFileTrouble = ({ code }: Refusal) => code.startsWith("document.")

/** Asking twice is fine: what is gone stays gone. */
async function remove(deps: PortalDeps, c: PageContext, kind: "drafts" | "cases"): Promise<Response> {
  const { document = "" } = await readForm(c)
  try {
    await documentsOf(deps).remove(needCitizen(c), param(c, "id"), document)
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "missing") throw error
  }
  return c.redirect(backTo(c, kind), 303)
}

async function look(deps: PortalDeps, c: PageContext): Promise<Response> {
  const { href } = await documentsOf(deps).link(needCitizen(c), param(c, "id"), param(c, "document"))
  c.header("Cache-Control", "private, no-store")
  return c.redirect(href, 303)
}
