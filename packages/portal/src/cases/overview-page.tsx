// A draft as a whole: how far it is, what has changed since, the way on here or on another device, and the way to drop it.
import type { DraftView } from "@civil/casework/views.ts"
import type { Language } from "@civil/core/text.ts"
import { BackLink, Button, ButtonLink, Details, Form, Qr, SummaryList, Tag } from "@civil/ui/index.ts"
import { Changed, Saved, saying } from "./draft-parts.tsx"
import { links } from "./links.ts"
import { askedPages, issuesOf } from "./reading.ts"
import { form as words } from "./words.ts"

interface DraftProps {
  readonly language: Language
  readonly csrf: string
  readonly draft: DraftView
}

export interface OverviewProps extends DraftProps {
  /** Whole address of this page, for another device. */
  readonly url: string
  readonly next: string
}

/** How far the draft is, what has changed since, and the way on: here or on another device. */
export function OverviewPage(props: OverviewProps) {
  const said = saying(props.language)
  const { draft } = props
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.my} />
      <h1>{said(words.draftTitle, { title: said(draft.title) })}</h1>
      <Changed language={props.language} draft={draft} />
      <Saved language={props.language} draft={draft} />
      <div class="actions">
        <ButtonLink href={props.next} label={said(words.goOn)} />
      </div>
      <h2>{said(words.draftPages)}</h2>
      <SummaryList
        language={props.language}
        rows={askedPages(draft.form, draft.answers).map((page) => {
          const open = issuesOf(page, draft.issues).length > 0
          return {
            term: said(page.title),
            value: (
              <Tag label={said(open ? words.pageOpen : words.pageDone)} tone={open ? "waiting" : "done"} />
            ),
            change: links.page(draft.id, page.id),
          }
        })}
      />
      <Details summary={said(words.otherDevice)}>
        <p>{said(words.otherDeviceHow)}</p>
        <Qr text={props.url} label={said(words.otherDevice)} />
      </Details>
      <p>
        <a class="go" href={links.discard(draft.id)}>
          {said(words.discard)}
        </a>
      </p>
    </div>
  )
}

export function DiscardPage(props: DraftProps) {
  const said = saying(props.language)
  return (
    <div class="col flow">
      <BackLink language={props.language} href={links.draft(props.draft.id)} />
      <h1>{said(words.discardTitle)}</h1>
      <p class="lede">{said(props.draft.title)}</p>
      <p>{said(words.discardSays)}</p>
      <Form action={links.discard(props.draft.id)} csrf={props.csrf}>
        <div class="actions">
          <Button kind="danger" label={said(words.discardGo)} once />
          <ButtonLink kind="secondary" href={links.draft(props.draft.id)} label={said(words.discardKeep)} />
        </div>
      </Form>
    </div>
  )
}
