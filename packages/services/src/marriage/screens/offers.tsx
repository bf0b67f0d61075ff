// The next free times as links: no page about a time ends without them.
import type { Offer } from "@civil/core/refusal.ts"
import { type Language, say, type Text } from "@civil/core/text.ts"
import { For } from "solid-js"
import type { Kind } from "../views.ts"
import { sayWhen } from "./dates.ts"
import { links } from "./links.ts"

export interface OffersProps {
  readonly language: Language
  readonly kind: Kind
  readonly offers: readonly Offer[]
  readonly officeName: (id: string) => Text | undefined
  readonly receipt?: string | undefined
  readonly moves?: { readonly id: string } | undefined
}

/** Offers may also say "come without a booking" or "phone": only times are links. */
export const timesAmong = (offers: readonly Offer[]) =>
  offers.filter((offer) => offer.kind === "time" && offer.date && offer.start)

/** The next free times as links, each one tap from being kept. */
export function Offers(props: OffersProps) {
  const times = () => timesAmong(props.offers)
  const name = (id: string) => say(props.officeName(id) ?? { zh: "", en: "" }, props.language)
  return (
    <ul class="rows">
      <For each={times()}>
        {(offer) => (
          <li>
            <a href={links.offer(props.kind, offer, { receipt: props.receipt, moves: props.moves?.id })}>
              {sayWhen(offer.date ?? "", offer.start ?? "", offer.end, props.language)}
            </a>
            <span class="small muted">{name(offer.office)}</span>
          </li>
        )}
      </For>
    </ul>
  )
}
