// Papers handed in: what is there, how to take one back, and the form that sends one more straight to the storage.
import { type Language, say } from "@civil/core/text.ts"
import { For, Show } from "solid-js"
import { Button } from "../button/index.tsx"
import { describedBy, type FieldShell, HintAndError, idOf } from "../field/index.tsx"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface Paper {
  readonly id: string
  /** 第 1 份 */
  readonly name: string
  /** JPEG 图片 · 1.2 MB · 11月22日 10:32 */
  readonly about: string
  /** A short-lived way to look at it. */
  readonly href?: string | undefined
  /** Address of the form that takes it back; it sends `document`. */
  readonly remove?: string | undefined
}

export interface PaperListProps {
  readonly language: Language
  readonly papers: readonly Paper[]
  readonly csrf: string
  /** What the papers answer, for those who hear only the button. */
  readonly label: string
}

export function PaperList(props: PaperListProps) {
  return (
    <ul class="papers" aria-label={props.label}>
      <For each={props.papers}>
        {(paper) => (
          <li>
            <Icon name="file" />
            <p>
              <Show when={paper.href} fallback={<b>{paper.name}</b>}>
                {(href) => (
                  <a class="go" href={href()} target="_blank" rel="noreferrer">
                    {paper.name}
                    <span class="vh"> {say(words.newWindow, props.language)}</span>
                  </a>
                )}
              </Show>
              <br />
              <span class="small muted">{paper.about}</span>
            </p>
            <Show when={paper.remove}>
              {(action) => (
                <form method="post" action={action()}>
                  <input type="hidden" name="_csrf" value={props.csrf} />
                  <input type="hidden" name="document" value={paper.id} />
                  <Button
                    kind="quiet"
                    small
                    label={say(words.remove, props.language)}
                    about={`${props.label} ${paper.name}`}
                  />
                </form>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

export interface UploadProps extends FieldShell {
  readonly action: string
  /** Signed terms of the storage; they come before the file. */
  readonly fields: Readonly<Record<string, string>>
  readonly mostBytes: number
  /** Signed terms for a script: the storage then leads nowhere. */
  readonly script: Readonly<Record<string, string>>
  /** Where the storage leads back to. */
  readonly back: string
  readonly accept: string
}

/** A plain form; where scripts run, `papers` island shows how far it is and refuses what is too large before it is sent. */
export function Upload(props: UploadProps) {
  const word = (key: "atOnce" | "sending" | "sent" | "tooLarge" | "notSent" | "noFile") =>
    say(words[key], props.language, { most: Math.floor(props.mostBytes / 1_048_576) })
  return (
    <form
      class="upload flow"
      method="post"
      enctype="multipart/form-data"
      action={props.action}
      data-most={props.mostBytes}
      data-back={props.back}
      data-script={JSON.stringify(props.script)}
      data-hint={word("atOnce")}
      data-sending={word("sending")}
      data-done={word("sent")}
      data-large={word("tooLarge")}
      data-failed={word("notSent")}
      data-none={word("noFile")}
    >
      <For each={Object.entries(props.fields)}>
        {([name, value]) => <input type="hidden" name={name} value={value} />}
      </For>
      <div class={props.error ? "field bad" : "field"}>
        <label for={idOf(props)}>{props.label}</label>
        <HintAndError {...props} />
        <input
          class="box"
          type="file"
          id={idOf(props)}
          name="file"
          accept={props.accept}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? "true" : undefined}
        />
      </div>
      <Button kind="secondary" icon="upload" label={say(words.upload, props.language)} about={props.label} />
      <p class="upload-state" role="status" />
    </form>
  )
}
