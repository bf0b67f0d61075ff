// Notices as services, workers, pages and desk call them.
import type { Actor, Staff } from "@civil/core/actor.ts"
import type { Text } from "@civil/core/text.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { ChannelName, Checked, Delivery, MessageView, Notice, Unreached } from "./shapes.ts"

export interface Notices {
  /**
   * Puts a notice into the message centre and on its way, in one transaction. Called again with the same key it does nothing, so
   * whoever follows a change may call it as often as it is told.
   */
  send(notice: Notice): Promise<void>
  /** Does one outbox entry of the topics `notices.*`. */
  handle(entry: Entry): Promise<void>
  /** The message centre of the citizen who asks, the newest first; at most 50, or as many as asked for. */
  messages(actor: Actor, limit?: number): Promise<readonly MessageView[]>
  /** What a provider reports later, by the reference it was given: the check code. Unknown ones are passed over. */
  report(channel: ChannelName, receipt: string, arrived: boolean, fault?: string): Promise<void>
  /** "Did the bureau send this?" Undefined: no such code. */
  check(code: string): Promise<Checked | undefined>
  /** Newest first; of the desks somebody sits at or oversees. A page may be shorter than the one before. */
  unreached(
    actor: Staff,
    after?: string,
  ): Promise<{ readonly rows: readonly Unreached[]; readonly next?: string }>
  /** Somebody called, wrote or gave up; with what came of it. */
  settle(actor: Staff, key: string, input: unknown): Promise<void>
  /** Opens the masked number, with the reason logged. */
  reveal(
    actor: Staff,
    key: string,
    input: unknown,
  ): Promise<{ readonly mobile?: string; readonly email?: string }>
  /** How a fact was told, for the desk's case page. */
  of(about: string): Promise<readonly Delivery[]>
  /** One accepted subscription of a WeChat template is one message: counted up here, down with each sending. */
  credit(person: string, openid: string, template: string): Promise<number>
}

/**
 * Whose desk a subject is: its members act on it, managers too, auditors look; of a confidential one only members know.
 * Undefined: no desk's own, whoever works for the bureau.
 */
export type SubjectDesk = (subject: string, bureau: string) => Whose | Promise<Whose>
export type Whose =
  | {
      readonly desk: string
      readonly confidential: boolean
      /** Whoever handles it may not learn whom it is about: only a manager who sits at the desk. */
      readonly sheltered?: boolean
    }
  | undefined

/** What the names of subjects are, for the check page: `marriage.green_channel` → 婚姻登记 绿色通道, or a neutral name. */
export type SubjectName = (subject: string) => Text | Promise<Text>
