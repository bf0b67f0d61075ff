// What goes out to a person, and what becomes of it on each channel.
import type { Text } from "@civil/core/text.ts"

export type ChannelName = "wechat" | "sms" | "email"

/** Where a person can be reached, as sealed fields or the sign-in gave it. */
export interface Address {
  readonly mobile?: string
  readonly email?: string
  /** WeChat openid of this bureau's mini-program. */
  readonly openid?: string
}

export interface Notice {
  /** One fact, one key: asked for again, nothing is told again. `case_….7.applicant`. */
  readonly key: string
  /** Key of the person; absent where only an address is known: then there is no message centre. */
  readonly person?: string
  readonly bureau: string
  /** `marriage.green_channel`, `marriage.booking`. */
  readonly subject: string
  /** Code of the sentence. */
  readonly code: string
  /** What the message centre shows. */
  readonly text: Text
  /** What leaves the house: neutral where the matter is sensitive. No name of the matter then, no identity number ever. */
  readonly outside: Text
  /** Where to look: `case_…`, `apt_…`. */
  readonly about: string
  /** Epoch milliseconds of the fact told. */
  readonly at: number
  readonly to: Address
  /** Tried in this order until one says it arrived; empty: the message centre only. */
  readonly channels: readonly ChannelName[]
  /** Not worth telling any more from then on (epoch milliseconds). */
  readonly until?: number
}

/** `sent`: taken by the provider. `arrived`: it said so. `failed`: for good. `unknown`: no answer, and the provider cannot say. */
export type AttemptState = "started" | "sent" | "arrived" | "failed" | "unknown"

export interface Attempt {
  readonly channel: ChannelName
  readonly state: AttemptState
  /** The provider's own number of it. */
  readonly receipt?: string
  /** The provider's code of a failure. */
  readonly fault?: string
  readonly at: number
}

/** `told`: a channel took or confirmed it. `unreached`: none did; somebody has to call. `settled`: somebody did, or it is over. */
export type DeliveryState = "waiting" | "told" | "unreached" | "settled"

export interface Delivery extends Omit<Notice, "to" | "text" | "outside"> {
  /** Printed in what is sent: anyone can check it on the site. 10 characters. */
  readonly check: string
  readonly state: DeliveryState
  readonly attempts: readonly Attempt[]
  readonly revision: number
  /** Address and texts. */
  readonly sealed: string
}

/** What a channel is handed. `key` is the same however often it is tried. */
export interface Sending {
  readonly key: string
  readonly check: string
  readonly to: Address
  readonly text: Text
  readonly subject: string
  readonly code: string
}

export type Sent =
  | { readonly state: "sent" | "arrived"; readonly receipt?: string }
  /** For good: a wrong number, a refusal. The next channel is tried. */
  | { readonly state: "failed"; readonly fault: string }

/**
 * One way out of the house. `send` throws when there was no answer, or a passing one: it is tried again later. A channel whose
 * provider may take the same message twice offers `find`, asked before a second try: what became of this key. `failed` with the
 * fault `not_found` means it never arrived there, so sending again is safe; undefined: the provider cannot say.
 */
export interface Channel {
  readonly name: ChannelName
  reaches(to: Address): boolean
  send(sending: Sending, at: number): Promise<Sent>
  find?(sending: Sending, since: number): Promise<Sent | undefined>
  /** Sending a key again is harmless: the provider knows it, or the receiver's program folds both into one. */
  readonly repeatable: boolean
}

/** What anyone may learn from a check code: that the bureau sent it, when, how, and about what kind of thing. Nothing of the person. */
export interface Checked {
  readonly bureau: string
  readonly at: string
  readonly subject: Text
  readonly channels: readonly ChannelName[]
}

/** Somebody nobody could reach. */
export interface Unreached {
  readonly key: string
  readonly bureau: string
  readonly subject: string
  readonly about: string
  readonly at: string
  readonly text: Text
  /** Masked. */
  readonly mobile?: string
  readonly attempts: readonly Attempt[]
  readonly revision: number
}
