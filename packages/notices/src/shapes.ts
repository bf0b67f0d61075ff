// What goes out to a person, and what becomes of it on each channel.
import type { Text } from "@civil/core/text.ts"
import type { Part } from "@civil/data/change.ts"

export type ChannelName = "wechat" | "sms" | "email"

/** Where a person can be reached, as sealed fields or the sign-in gave it. */
export interface Address {
  readonly mobile?: string
  readonly email?: string
  /** WeChat openid of this bureau's mini-program. Where it is absent, the one the person subscribed with is taken. */
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
  /**
   * What a registered template of a provider may ask for beside `bureau`, `subject`, `check` and `number`, by name and in
   * Chinese. As neutral as `outside`.
   */
  readonly values?: Readonly<Record<string, string>>
  /** Where to look: `case_…`, `apt_…`. */
  readonly about: string
  /** Epoch milliseconds of the fact told. */
  readonly at: number
  readonly to: Address
  /** Tried in this order until one says it arrived; empty: the message centre only. */
  readonly channels: readonly ChannelName[]
  /** Not worth telling any more from then on (epoch milliseconds). */
  readonly until?: number
  /** What lies in the message centre is enough: where no channel arrives, nobody has to call. Only with a `person`. */
  readonly quiet?: true
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
  /** Epoch milliseconds of the first try on this channel. */
  readonly at: number
  /** Of a started one: until then (epoch milliseconds) a try may still be under way. Absent: the provider surely has nothing. */
  readonly openUntil?: number
}

/** `told`: a channel took or confirmed it. `unreached`: none did; somebody has to call. `settled`: somebody did, or it is over. */
export type DeliveryState = "waiting" | "told" | "unreached" | "settled"

/** What staff did about a delivery; the reason is sealed. */
export interface Step {
  readonly at: number
  readonly staff: string
  readonly name: string
  readonly did: "revealed" | "settled"
  /** `called`, `wrote`, `moot`, `gave_up`; only of a settled one. */
  readonly outcome?: string
  readonly sealed?: string
}

export interface Delivery extends Omit<Notice, "to" | "text" | "outside" | "values"> {
  /** Printed in what is sent: anyone can check it on the site. 10 characters. */
  readonly check: string
  readonly state: DeliveryState
  readonly attempts: readonly Attempt[]
  readonly steps: readonly Step[]
  readonly revision: number
  /** Address and what leaves the house; absent where there never was a way out. */
  readonly sealed?: string
}

/** What a channel is handed. `key` is the same however often it is tried. */
export interface Sending {
  readonly key: string
  readonly check: string
  readonly to: Address
  readonly text: Text
  readonly bureau: string
  readonly subject: string
  /** The subject's name, neutral where it is sensitive. */
  readonly title: Text
  readonly code: string
  readonly about: string
  readonly values: Readonly<Record<string, string>>
}

export type Sent =
  | { readonly state: "sent" | "arrived"; readonly receipt?: string }
  /** For good: a wrong number, a refusal. The next channel is tried. */
  | { readonly state: "failed"; readonly fault: string }

/**
 * One way out of the house. `send` throws when there was no answer, or a passing one: it is tried again later; `NotTaken` when
 * the provider surely has nothing of it. A channel whose provider may take the same message twice offers `find`, asked before
 * a second try: what became of this key. `failed` with the fault `not_found` means it never arrived there, so sending again is
 * safe; undefined: the provider cannot say.
 */
export interface Channel {
  readonly name: ChannelName
  reaches(to: Address): boolean
  send(sending: Sending, at: number): Promise<Sent>
  find?(sending: Sending, since: number): Promise<Sent | undefined>
  /** Sending a key again is harmless: the provider knows it, or the receiver's program folds both into one. */
  readonly repeatable: boolean
  /** The provider says later whether it arrived: without a word within the policy's hours, the next channel is tried. */
  readonly receipts?: true
  /**
   * Written in one transaction with the start of the first try: what a sending uses up. Where its condition does not hold the
   * attempt has failed with the fault `no_credit`. Undefined: there is no template for this, the fault `no_template`.
   */
  charge?(sending: Sending): Part | undefined
  /** What a failure for good means for later sendings: credits that are gone. */
  failed?(sending: Sending, fault: string): Promise<void>
}

/** Thrown by a channel that could not hand over, when the provider surely has nothing of it: it may be sent again at once. */
export class NotTaken extends Error {
  constructor(why: string) {
    super(why)
    this.name = "NotTaken"
  }
}

/** How long is waited for what. */
export interface Patience {
  /** Hours for a receipt, after which the next channel is tried. */
  readonly receiptHours: number
  /** Minutes in which a channel that does not answer is tried again, before the next one is. */
  readonly channelMinutes: number
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
  readonly title: Text
  readonly about: string
  readonly at: string
  readonly text: Text
  /** Masked. */
  readonly mobile?: string
  readonly email?: string
  readonly attempts: readonly Attempt[]
  readonly revision: number
}

/** A message as its person finds it in the message centre. */
export interface MessageView {
  readonly id: string
  readonly at: string
  readonly text: Text
  readonly about: string
  /** Of messages from before there were check codes: absent. */
  readonly check?: string
}
