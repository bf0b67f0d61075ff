// Header: whose office this is, then search, language, 长者版 and the person. One line on a phone, no menu to open.
import { type Language, say } from "@civil/core/text.ts"
import { For, type JSX, Show } from "solid-js"
import { Icon, type IconName } from "../icon/index.tsx"
import { words } from "../words.ts"

export interface ToolLink {
  readonly href: string
  readonly label: string
  readonly icon?: IconName | undefined
  readonly current?: boolean | undefined
  /** Left out on a phone, where the line is short and the page or the footer offers it again. */
  readonly wide?: boolean | undefined
}

export interface HeaderProps {
  readonly language: Language
  /** 宝山区民政局 */
  readonly bureau: string
  /** 自助服务 */
  readonly service: string
  readonly home: string
  readonly elder: boolean
  /** Path to come back to after a setting changed. */
  readonly here: string
  readonly csrf: string
  /** Where the settings form posts; `/settings` unless said. */
  readonly settings?: string | undefined
  /** Search, my bookings, sign in … in reading order, at most three. */
  readonly links: readonly ToolLink[]
  /** Shown when someone is signed in. */
  readonly signOut?: string | undefined
  /** A slot under the bar, e.g. a demo notice. */
  readonly children?: JSX.Element
}

export function Header(props: HeaderProps) {
  return (
    <header class="top">
      <div class="wrap">
        <a class="brand" href={props.home}>
          <b>{props.bureau}</b> <span>{props.service}</span>
        </a>
        <nav class="tools" aria-label={say(words.siteTools, props.language)}>
          <For each={props.links}>
            {(link) => (
              <a
                class={link.wide ? "wide" : undefined}
                href={link.href}
                aria-current={link.current ? "page" : undefined}
              >
                <Show when={link.icon}>{(name) => <Icon name={name()} />}</Show>
                {link.label}
              </a>
            )}
          </For>
          <SettingsForm {...props} />
          <Show when={props.signOut}>
            {(action) => (
              <form method="post" action={action()}>
                <input type="hidden" name="_csrf" value={props.csrf} />
                <button type="submit">{say(words.signOut, props.language)}</button>
              </form>
            )}
          </Show>
        </nav>
      </div>
      {props.children}
    </header>
  )
}

function SettingsForm(props: HeaderProps) {
  const other = (): Language => (props.language === "zh" ? "en" : "zh")
  /** "En" where the line is short. */
  const name = () => say(words.otherLanguage, props.language)
  return (
    <form method="post" action={props.settings ?? "/settings"}>
      <input type="hidden" name="_csrf" value={props.csrf} />
      <input type="hidden" name="to" value={props.here} />
      <button type="submit" name="elder" value={props.elder ? "off" : "on"}>
        {say(props.elder ? words.elderOff : words.elderOn, props.language)}
      </button>
      <button type="submit" name="language" value={other()} lang={other() === "zh" ? "zh-CN" : "en"}>
        <span>
          {name().slice(0, 2)}
          <span class="rest">{name().slice(2)}</span>
        </span>
      </button>
    </form>
  )
}
