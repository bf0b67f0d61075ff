// What an organization needs to be registered, each with its article; what has none is grounded once, below.
import { type Language, say, type Text, type Values } from "@civil/core/text.ts"
import type { SetUpGuide } from "@civil/services/organizations/establishment/guide.ts"
import { For, Show } from "solid-js"
import { setUp as words } from "./set-up-words.ts"

export function Conditions(props: { readonly language: Language; readonly guide: SetUpGuide }) {
  const said = (text: Text, values: Values = {}) => say(text, props.language, values)
  const floor = () => {
    const { floor: each } = props.guide
    if (each === undefined) return undefined
    if (each === "not_yet_published") return said(words.floor)
    return said(words.floorIs, { yuan: each.fen / 100, source: each.source.title })
  }
  const others = () =>
    props.guide.conditions.find(({ ground }) => ground.article === undefined)?.ground.document
  return (
    <>
      <h2>{said(words.conditions)}</h2>
      <ul class="findings">
        <For each={props.guide.conditions}>
          {({ about, text, ground }) => (
            <li>
              <p>
                <strong>{said(words.about[about])}</strong> {said(text)}
              </p>
              <Show when={ground.article}>
                {(article) => (
                  <p class="small muted">
                    {said(words.ground, { document: ground.document, article: article() })}
                  </p>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={others()}>
        {(document) => <p class="small muted">{said(words.otherGround, { document: document() })}</p>}
      </Show>
      <Show when={floor()}>{(line) => <p>{line()}</p>}</Show>
    </>
  )
}
