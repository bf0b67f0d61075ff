// The papers of a case, as a list to open one by one.
import type { DeskCase, DocumentView } from "@civil/casework/views.ts"
import { Button } from "@civil/ui/index.ts"
import { For, Show } from "solid-js"
import { useHouse } from "../house.ts"
import { caseWords as words } from "./words.ts"
import { useCaseWork } from "./work.ts"

export interface Paper extends DocumentView {
  readonly label: string
}

/** Every paper with the question it answers, in the order of the form. */
export function papersOf(one: DeskCase, say: (text: { zh: string; en: string }) => string): readonly Paper[] {
  return one.fields.flatMap((field) =>
    (field.documents ?? []).map((document) => ({ ...document, label: say(field.label) })),
  )
}

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const kinds: Readonly<Record<string, string>> = {
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "application/pdf": "PDF",
}

export function Papers(props: { one: DeskCase }) {
  const house = useHouse()
  const work = useCaseWork()
  const papers = () => papersOf(props.one, house.say)
  return (
    <section class="desk-papers">
      <h3>
        {house.say(words.documents)}
        <Show when={papers().length > 0}>
          {" "}
          <kbd>d</kbd>
        </Show>
      </h3>
      <ol>
        <For each={papers()} fallback={<li class="muted">{house.say(words.noDocuments)}</li>}>
          {(paper) => (
            <li>
              <Button
                kind="quiet"
                small
                type="button"
                icon="file"
                label={paper.label}
                onPress={() => work.ask({ about: "paper", document: paper.id })}
              />
              <span class="muted">
                {kinds[paper.type]} {size(paper.bytes)}
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
