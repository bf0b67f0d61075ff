// A question the desk must answer before going on. Keyboard and focus behaviour come from Kobalte.
import { type Language, say } from "@civil/core/text.ts"
import { Dialog as Base } from "@kobalte/core/dialog"
import { createComputed, type JSX, onCleanup } from "solid-js"
import { Icon } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface DialogProps {
  readonly language: Language
  readonly open: boolean
  readonly title: string
  /** For what needs the whole screen: a paper. */
  readonly wide?: boolean
  /** Esc, a press outside, or the close button. Focus returns to where it was. */
  readonly onClose: () => void
  readonly children: JSX.Element
}

/** First what is to be filled in, then what is to be pressed; never the close button. */
function firstTarget(content: HTMLElement): HTMLElement | null {
  const body = content.querySelector<HTMLElement>(".dialog-body")
  const find = (selector: string) => body?.querySelector<HTMLElement>(selector)
  return (
    find("[autofocus]") ??
    find("input:checked") ??
    find("input:not([type=hidden]), select, textarea") ??
    find("button, a[href]") ??
    null
  )
}

/** Where the focus was when the dialog opened, and back there when it closes or is taken off the page. */
function rememberFocus(open: () => boolean): void {
  let before: HTMLElement | undefined
  const back = () => {
    const target = before
    before = undefined
    if (target?.isConnected) setTimeout(() => target.focus())
  }
  createComputed(() => {
    const here = document.activeElement
    if (!open()) back()
    else if (!before && here instanceof HTMLElement) before = here
  })
  onCleanup(back)
}

export function Dialog(props: DialogProps) {
  rememberFocus(() => props.open)
  let content: HTMLDivElement | undefined
  const focusFirst = (event: Event) => {
    const target = content && firstTarget(content)
    if (!target) return
    event.preventDefault()
    target.focus()
  }
  return (
    <Base open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Overlay class="veil" />
        <div class="dialog-place">
          <Base.Content
            class={props.wide ? "dialog wide" : "dialog"}
            ref={(element: HTMLDivElement) => {
              content = element
            }}
            onOpenAutoFocus={focusFirst}
            onCloseAutoFocus={(event) => event.preventDefault()}
          >
            <header>
              <Base.Title>{props.title}</Base.Title>
              <Base.CloseButton class="btn quiet tight" aria-label={say(words.close, props.language)}>
                <Icon name="close" />
                {say(words.close, props.language)}
              </Base.CloseButton>
            </header>
            <div class="dialog-body">{props.children}</div>
          </Base.Content>
        </div>
      </Base.Portal>
    </Base>
  )
}
