// The question and its answer: yes with when and about what, or a plain no with what to do.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { formatCode } from "@civil/core/ids.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { Checked } from "@civil/notices/shapes.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { Button, ErrorSummary, Field, Notice, SummaryList } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { checking, ways } from "./words.ts"

interface CheckPageProps {
  readonly language: Language
  readonly typed: string | undefined
  /** Undefined: what was typed is no code. */
  readonly code: string | undefined
  readonly found: Checked | undefined
  readonly bureau: BureauProfile | undefined
}

export function CheckPage(props: CheckPageProps) {
  const words = (text: Text) => say(text, props.language)
  const wrong = () => {
    if (props.typed === undefined || props.code !== undefined) return undefined
    return words(props.typed.trim() === "" ? checking.missing : checking.malformed)
  }
  return (
    <div class="col flow">
      <Show when={wrong()}>
        {(message) => (
          <ErrorSummary language={props.language} errors={[{ field: "code", message: message() }]} />
        )}
      </Show>
      <h1>{words(checking.title)}</h1>
      <Show when={props.code} fallback={<p class="lede">{words(checking.lead)}</p>}>
        <Show when={props.found} fallback={<Unknown language={props.language} />}>
          {(found) => <Known language={props.language} found={found()} bureau={props.bureau} />}
        </Show>
        <h2>{words(checking.again)}</h2>
      </Show>
      <form class="flow" method="get" action="/check" novalidate>
        <Field
          language={props.language}
          name="code"
          label={words(checking.label)}
          hint={words(checking.hint)}
          value={props.code ? formatCode(props.code) : props.typed}
          error={wrong()}
          autocomplete="off"
          width="medium"
        />
        <Button label={words(checking.ask)} />
      </form>
    </div>
  )
}

function Known(props: {
  readonly language: Language
  readonly found: Checked
  readonly bureau: BureauProfile | undefined
}) {
  const words = (text: Text) => say(text, props.language)
  const sentBy = () => {
    const { channels } = props.found
    const names = channels.map((channel) => words(ways[channel]))
    return [...names, words(checking.inbox)].join(props.language === "zh" ? "、" : ", ")
  }
  return (
    <>
      <Notice tone="ok" title={words(checking.yes)} live>
        <p>{words(checking.compare)}</p>
      </Notice>
      <SummaryList
        language={props.language}
        rows={[
          {
            term: words(checking.sender),
            value: props.bureau ? words(props.bureau.name) : props.found.bureau,
          },
          { term: words(checking.when), value: sayMoment(props.found.at, props.language) },
          { term: words(checking.about), value: words(props.found.subject) },
          { term: words(checking.ways), value: sentBy() },
        ]}
      />
      <p>{words(checking.never)}</p>
    </>
  )
}

function Unknown(props: { readonly language: Language }) {
  const words = (text: Text) => say(text, props.language)
  return (
    <Notice tone="stop" title={words(checking.no)} live>
      <p>{words(checking.noWhy)}</p>
      <p>
        <strong>{words(checking.do)}</strong>
      </p>
      <ul class="dots">
        <li>{words(checking.doNot)}</li>
        <li>
          <a href="tel:96110">{words(checking.doCall)}</a>
        </li>
        <li>{words(checking.doPolice)}</li>
        <li>{words(checking.doAsk)}</li>
      </ul>
    </Notice>
  )
}
