// The trust card: the verdict, then everything it rests on, then what is easily mistaken for it. On paper: one page.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import { sayMoment } from "@civil/services/marriage/screens/dates.ts"
import { dayText } from "@civil/services/organizations/days.ts"
import { Breadcrumb, ErrorSummary, Notice, Qr } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { links } from "../links.ts"
import { Actions, type ActionsProps } from "./actions.tsx"
import { Changes } from "./changes.tsx"
import { Branches, CreditEntries, Penalties } from "./credit.tsx"
import { CharityStatus, Inspections, Ratings } from "./inspections.tsx"
import { LookAlikes, LookAlikeWarning } from "./look-alikes.tsx"
import { Registration } from "./registration.tsx"
import { VerdictHead } from "./verdict-head.tsx"
import { card } from "./words.ts"

export interface CardPageProps extends ActionsProps {
  readonly bureaus: readonly BureauProfile[]
  /** The moment it was looked up, ISO instant. */
  readonly at: string
}

export function CardPage(props: CardPageProps) {
  const { data, language } = props
  const words = (text: Text, values: Values = {}) => say(text, language, values)
  const section = { data, language }
  const { code } = data.at.organization
  const problem = props.dayProblem
  return (
    <div class="trust flow">
      <Breadcrumb language={language} items={[{ href: "/organizations", label: words(card.home) }]} />
      <Show when={problem}>
        {(text) => <ErrorSummary language={language} errors={[{ field: "asOf", message: words(text()) }]} />}
      </Show>
      <Show when={data.asOf}>
        {(day) => (
          <Notice tone="warn" title={words(card.earlierBanner, { day: dayText(day()) })}>
            <p>{words(card.earlierBannerMore)}</p>
            <p>
              <a href={links.card(code)}>{words(card.earlierNow)}</a>
            </p>
          </Notice>
        )}
      </Show>
      <VerdictHead {...section} />
      <LookAlikeWarning {...section} />
      <div class="on-paper">
        <Qr text={props.address} label={words(card.qr)} />
        <p>
          {words(card.printed, { at: sayMoment(props.at, language) })}
          <br />
          {props.address}
        </p>
      </div>
      <p class="jump noprint">
        <a class="go" href="#do">
          {words(card.jump)}
        </a>
      </p>
      <div class="beside">
        <div class="flow evidence">
          <Inspections {...section} />
          <CreditEntries {...section} />
          <Registration {...section} />
          <Ratings {...section} />
          <CharityStatus {...section} />
          <Penalties {...section} />
          <Branches {...section} />
          <Show when={!data.asOf}>
            <Changes {...section} />
            <LookAlikes {...section} bureaus={props.bureaus} />
          </Show>
        </div>
        <Actions {...props} />
      </div>
    </div>
  )
}
