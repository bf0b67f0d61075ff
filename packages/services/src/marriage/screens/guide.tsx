// A guide page: the answer first (who, cost, how long, what to bring), then the action, then details and law.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Breadcrumb, ButtonLink, Details } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import type { BringItem, Kind } from "../views.ts"
import { Bring } from "./bring.tsx"
import { isAlone, marries } from "./cards.ts"
import { links } from "./links.ts"
import { guides, page } from "./words.ts"

export interface GuideProps {
  readonly language: Language
  readonly kind: Kind
  readonly bring: readonly BringItem[]
  /** 宝山 最近可约：11月25日 上午, or where to turn when there is nothing. */
  readonly today: string
  readonly action: string
  /** What else this bureau takes in that belongs to it: the green channel, a ceremony, counselling. */
  readonly also?: readonly { readonly href: string; readonly title: Text; readonly about: Text }[]
}

export function GuidePage(props: GuideProps) {
  const guide = () => guides[props.kind]
  const words = (text: Text) => say(text, props.language)
  return (
    <div class="beside">
      <div class="flow">
        <Breadcrumb
          language={props.language}
          items={[
            { href: "/", label: words(home) },
            { href: links.kinds, label: words(page.marriage) },
          ]}
        />
        <h1>{words(guide().name)}</h1>
        <p class="lede">{words(guide().lead)}</p>
      </div>
      <aside class="flow" aria-label={words(page.glance)}>
        <dl class="facts">
          <For
            each={[
              { term: page.cost, value: page.free },
              { term: page.long, value: guide().time },
              { term: page.present, value: guide().present },
              { term: page.where, value: guide().where },
            ]}
          >
            {({ term, value }) => (
              <>
                <dt>{words(term)}</dt>
                <dd>{words(value)}</dd>
              </>
            )}
          </For>
        </dl>
        <div class="actions">
          <ButtonLink href={props.action} label={words(guide().action)} />
        </div>
        <p>{props.today}</p>
      </aside>
      <div class="flow">
        <ToBring {...props} />
        <h2>{words(page.who)}</h2>
        <Lines language={props.language} lines={guide().who} />
        <h2>{words(page.steps)}</h2>
        <Lines language={props.language} lines={guide().steps} ordered />
        <Show when={(props.also ?? []).length > 0}>
          <h2>{words(page.also)}</h2>
          <div class="prose">
            <ul>
              <For each={props.also}>
                {({ href, title, about }) => (
                  <li>
                    <a href={href}>{words(title)}</a>
                    <br />
                    <span class="small muted">{words(about)}</span>
                  </li>
                )}
              </For>
            </ul>
          </div>
        </Show>
        <h2>{words(page.questions)}</h2>
        <For each={guide().good}>
          {({ ask, answer }) => (
            <Details summary={words(ask)}>
              <p>{words(answer)}</p>
            </Details>
          )}
        </For>
        <h2>{words(page.law)}</h2>
        <For each={guide().law}>
          {(law) => (
            <p class="small">
              <b>
                {words(law.title)} · {words(law.article)}
              </b>
              <br />
              {words(law.says)}
            </p>
          )}
        </For>
      </div>
    </div>
  )
}

const home: Text = { zh: "首页", en: "Home" }

function ToBring(props: GuideProps) {
  const words = (text: Text) => say(text, props.language)
  const alone = () => isAlone(props.kind)
  return (
    <Show when={props.bring.length > 0}>
      <h2>{words(page.bring)}</h2>
      <p>
        {words(page.bringOnly)}{" "}
        <Show when={!alone()}>{words(props.kind === "F1" ? page.bringForeign : page.bringBoth)}</Show>
      </p>
      <Bring language={props.language} items={props.bring} alone={alone()} marries={marries(props.kind)} />
      <Show when={!alone() && props.kind !== "F1"}>
        <p class="small muted">{words(page.bringSoldier)}</p>
      </Show>
    </Show>
  )
}

function Lines(props: {
  readonly language: Language
  readonly lines: readonly Text[]
  readonly ordered?: boolean
}) {
  const items = () => <For each={props.lines}>{(line) => <li>{say(line, props.language)}</li>}</For>
  return (
    <div class="prose">
      <Show when={props.ordered} fallback={<ul>{items()}</ul>}>
        <ol>{items()}</ol>
      </Show>
    </div>
  )
}
