// What a reader can do with a card: follow, pass on, print, look at an earlier day, report. All of it works without scripts.
import { say, type Text, type Values } from "@civil/core/text.ts"
import { Button, Form, Icon, PrintButton, Qr } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { links } from "../links.ts"
import { shared } from "../words.ts"
import type { SectionProps } from "./section.tsx"
import { card } from "./words.ts"

export interface ActionsProps extends SectionProps {
  readonly csrf: string
  /** The public address of this card. */
  readonly address: string
  readonly today: string
  /** What was typed as a day, and what is wrong with it. */
  readonly typedDay?: string | undefined
  readonly dayProblem?: Text | undefined
}

export function Actions(props: ActionsProps) {
  const { data, language } = props
  const { code, basic } = data.at.organization
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  return (
    <aside class="flow noprint" id="do" aria-label={words(card.actions)}>
      <FollowForm {...props} />
      <p>
        <button
          class="btn secondary"
          type="button"
          data-pass-on="card-address"
          data-done={words(card.shared)}
          hidden
        >
          {words(card.share)}
        </button>
      </p>
      <p class="address">
        <a id="card-address" href={props.address}>
          {props.address}
        </a>
      </p>
      <p class="screen-qr">
        <Qr text={props.address} label={words(card.qr)} />
        <span class="small muted">{words(card.qr)}</span>
      </p>
      <p>
        <PrintButton language={language} label={words(card.print)} />
      </p>
      <p>
        <a class="go" href={links.report({ organization: code, called: basic.name, kind: "problem" })}>
          {words(card.tip)}
        </a>
        <br />
        <span class="small muted">{words(shared.reportSays)}</span>
      </p>
      <DayForm {...props} />
    </aside>
  )
}

function FollowForm({ data, language, csrf }: ActionsProps) {
  const words = (text: Text) => say(text, language)
  const { code } = data.at.organization
  return (
    <Show
      when={data.followed !== undefined}
      fallback={
        <p>
          <a class="btn primary" href={links.signIn(links.card(code))}>
            {words(card.followSignIn)}
          </a>
        </p>
      }
    >
      <Show
        when={data.followed}
        fallback={
          <Form action={links.follow} csrf={csrf} hidden={{ code, to: links.card(code) }}>
            <Button label={words(card.follow)} once />
          </Form>
        }
      >
        <Form action="/my/follows/end" csrf={csrf} hidden={{ code, to: links.card(code) }}>
          <p>
            <Icon name="ok" /> {words(card.following)}
          </p>
          <Button label={words(card.unfollow)} kind="secondary" once />
        </Form>
      </Show>
    </Show>
  )
}

/** A day of the past, as a plain form. */
export function DayForm(
  props: Pick<ActionsProps, "language" | "typedDay" | "dayProblem" | "today"> & {
    readonly data: Pick<ActionsProps["data"], "asOf"> & {
      readonly at: { readonly organization: { readonly code: string } }
    }
  },
) {
  const words = (text: Text) => say(text, props.language)
  return (
    <form class="flow day" method="get" action={links.card(props.data.at.organization.code)} novalidate>
      <div class={props.dayProblem ? "field bad" : "field"}>
        <label for="asOf">{words(card.earlier)}</label>
        <p class="hint" id="asOf-hint">
          {words(card.earlierHint)}
        </p>
        <Show when={props.dayProblem}>
          {(problem) => (
            <p class="wrong" id="asOf-error">
              {words(problem())}
            </p>
          )}
        </Show>
        <input
          class="box medium"
          type={props.dayProblem ? "text" : "date"}
          id="asOf"
          name="asOf"
          max={props.today}
          value={props.typedDay ?? props.data.asOf ?? ""}
          aria-describedby={props.dayProblem ? "asOf-hint asOf-error" : "asOf-hint"}
          aria-invalid={props.dayProblem ? "true" : undefined}
        />
      </div>
      <Button label={words(card.earlierGo)} kind="secondary" />
    </form>
  )
}
