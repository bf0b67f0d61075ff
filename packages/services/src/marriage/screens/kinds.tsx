// All kinds of business at the marriage counter, each with one sentence.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Card } from "@civil/ui/index.ts"
import { For } from "solid-js"
import type { Kind } from "../views.ts"
import { links } from "./links.ts"
import { t } from "./words/law.ts"
import { guides } from "./words.ts"

const groups: readonly { readonly title: Text; readonly kinds: readonly Kind[] }[] = [
  { title: t("结婚", "Marriage"), kinds: ["M1", "F1"] },
  { title: t("离婚", "Divorce"), kinds: ["D1", "D3", "D2"] },
  { title: t("补领证件", "Certificates"), kinds: ["R1", "R2"] },
  { title: t("聊一聊", "Talking it over"), kinds: ["X2"] },
]

export interface KindsProps {
  readonly language: Language
  /** What matters today for a kind: its next free time, or where else to go. */
  readonly meta: (kind: Kind) => { readonly text: string; readonly free: boolean } | undefined
}

export function Kinds(props: KindsProps) {
  return (
    <For each={groups}>
      {(group) => (
        <section class="flow">
          <h2>{say(group.title, props.language)}</h2>
          <div class="cards">
            <For each={group.kinds}>
              {(kind) => (
                <Card
                  title={say(guides[kind].name, props.language)}
                  href={links.guide(kind)}
                  meta={props.meta(kind)?.text}
                  metaTone={props.meta(kind)?.free ? "free" : "plain"}
                >
                  {say(guides[kind].lead, props.language)}
                </Card>
              )}
            </For>
          </div>
        </section>
      )}
    </For>
  )
}
