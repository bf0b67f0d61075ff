// The frame of every page: skip link, header with the bureau's name and the few tools, footer with a human to call.
export { Footer, type FooterProps } from "./footer.tsx"
export { Header, type HeaderProps } from "./header.tsx"

import { type Language, say } from "@civil/core/text.ts"
import { words } from "../words.ts"

/** First thing in the body; `<main id="main" tabindex="-1">` is where it leads. */
export function SkipLink(props: { readonly language: Language; readonly to?: string | undefined }) {
  return (
    <a class="skip" href={`#${props.to ?? "main"}`}>
      {say(words.skip, props.language)}
    </a>
  )
}
