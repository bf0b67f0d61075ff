// A whole page with no desk on it: loading, nobody assigned, not staff, server out of reach. Each says what to do next.
import type { Language, Text } from "@civil/core/text.ts"
import { say } from "@civil/core/text.ts"
import { Button } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { type Problem, sentenceOf } from "../problem.ts"
import { words } from "../words.ts"

export type BlankKind = "loading" | "no-offices" | "forbidden" | "failed"

const titles: Readonly<Record<BlankKind, Text>> = {
  loading: words.loading,
  "no-offices": words.noOffices,
  forbidden: words.forbidden,
  failed: words.failed,
}

export function Blank(props: {
  kind: BlankKind
  language: Language
  problem?: Problem | undefined
  again?: () => void
}) {
  const body = () => {
    if (props.kind === "no-offices") return words.noOfficesBody
    if (props.kind === "forbidden") return words.forbiddenBody
    return props.kind === "failed" && props.problem ? sentenceOf(props.problem) : undefined
  }
  const tell = (text: Text) => say(text, props.language)
  return (
    <main class="desk-blank" aria-busy={props.kind === "loading"}>
      <h1>{tell(titles[props.kind])}</h1>
      <Show when={body()}>{(text) => <p>{tell(text())}</p>}</Show>
      <Show when={props.kind === "failed" && props.again}>
        {(again) => <Button type="button" label={tell(words.again)} onPress={() => again()()} />}
      </Show>
      <Show when={props.kind === "forbidden" || props.kind === "no-offices"}>
        <p>
          <a href="/">{tell(words.toPortal)}</a>
        </p>
      </Show>
    </main>
  )
}
