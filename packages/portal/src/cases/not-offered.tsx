// A matter this bureau does not take in: why, and where to turn instead.
import { type Language, say } from "@civil/core/text.ts"
import type { NotOffered } from "@civil/services/cases/not-offered.ts"
import { Breadcrumb, ButtonLink, Notice } from "@civil/ui/index.ts"
import { shell } from "../words.ts"
import { links } from "./links.ts"
import { guide as words } from "./words.ts"

export function NotOfferedPage(props: { readonly language: Language; readonly matter: NotOffered }) {
  return (
    <div class="flow col">
      <Breadcrumb
        language={props.language}
        items={[
          { href: "/", label: say(shell.home, props.language) },
          { href: links.services, label: say(words.services, props.language) },
        ]}
      />
      <h1>{say(props.matter.title, props.language)}</h1>
      <Notice tone="info" title={say(words.notHere, props.language)}>
        <p>{say(props.matter.why, props.language)}</p>
      </Notice>
      <div class="actions">
        <ButtonLink href={links.services} label={say(words.services, props.language)} kind="secondary" />
      </div>
    </div>
  )
}
