// Footer: a person to call first, then the quiet links, then who answers for this site.
import { For, Show } from "solid-js"
import { Icon } from "../icon/index.tsx"

export interface FooterProps {
  /** 需要人帮忙？ */
  readonly helpTitle: string
  /** A number to dial, shown large; absent while none is published. */
  readonly phone?: string | undefined
  /** Hours of the human, or what to do while no number is published. */
  readonly hours: string
  readonly label: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
  /** Bureau name, filing numbers; one line each. */
  readonly lines: readonly string[]
}

export function Footer(props: FooterProps) {
  return (
    <footer class="foot">
      <div class="wrap">
        <div>
          <h2>{props.helpTitle}</h2>
          <Show when={props.phone}>
            {(phone) => (
              <p>
                <a class="dial" href={`tel:${phone().replace(/[^\d+]/g, "")}`}>
                  <Icon name="phone" /> {phone()}
                </a>
              </p>
            )}
          </Show>
          <p class="small">{props.hours}</p>
        </div>
        <nav aria-label={props.label}>
          <ul>
            <For each={props.links}>
              {(link) => (
                <li>
                  <a href={link.href}>{link.label}</a>
                </li>
              )}
            </For>
          </ul>
        </nav>
        <p class="small muted fine">
          <For each={props.lines}>{(line) => <span>{line}</span>}</For>
        </p>
      </div>
    </footer>
  )
}
