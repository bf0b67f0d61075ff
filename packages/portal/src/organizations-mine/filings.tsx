// What was filed for the organization, by whichever of its people; a colleague's name is masked.
import { formatCode } from "@civil/core/ids.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { Tag } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { links as caseLinks } from "../cases/links.ts"
import { sayState, toneOf } from "../cases/states.ts"
import type { MineProps } from "./data.ts"
import { mine } from "./words.ts"

export function Filings(props: MineProps) {
  const words = (text: Text, values: Values = {}) => say(text, props.language, values)
  return (
    <section class="flow" id="filings">
      <h2>{words(mine.filings)}</h2>
      <Show when={props.filings.length > 0} fallback={<p class="muted">{words(mine.filingsNone)}</p>}>
        <ul class="follows">
          <For each={props.filings}>
            {(filing) => (
              <li>
                <div>
                  <a href={caseLinks.case(filing.id)}>
                    {say(filing.title, props.language)} {formatCode(filing.code)}
                  </a>
                  <span class="rests">
                    {filing.by
                      ? words(mine.filedBy, {
                          who: filing.by,
                          at: sayMoment(filing.submittedAt, props.language),
                        })
                      : words(mine.filedByDesk, { at: sayMoment(filing.submittedAt, props.language) })}
                  </span>
                </div>
                <Tag label={sayState(filing, props.language)} tone={toneOf(filing)} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
