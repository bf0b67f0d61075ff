// One question, one line to answer it, one button. A plain GET form.
import { type Language, say } from "@civil/core/text.ts"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface SearchBoxProps {
  readonly language: Language
  readonly action: string
  readonly name?: string | undefined
  readonly label: string
  readonly value?: string | undefined
  /** The label is the page's heading. */
  readonly asTitle?: boolean | undefined
  readonly hint?: string | undefined
}

export function SearchBox(props: SearchBoxProps) {
  const name = () => props.name ?? "q"
  const label = () => <label for={name()}>{props.label}</label>
  return (
    // biome-ignore lint/a11y/useSemanticElements: web-views older than Chrome 118 do not know <search>.
    <form class="search" role="search" action={props.action}>
      {props.asTitle ? <h1>{label()}</h1> : label()}
      {props.hint ? (
        <p class="hint" id={`${name()}-hint`}>
          {props.hint}
        </p>
      ) : undefined}
      <div>
        <input
          class="box"
          type="search"
          id={name()}
          name={name()}
          value={props.value ?? ""}
          aria-describedby={props.hint ? `${name()}-hint` : undefined}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button class="btn primary" type="submit">
          <Icon name="search" />
          {say(words.search, props.language)}
        </button>
      </div>
    </form>
  )
}
