// The shape in which a service keeps what people are told: a sentence for each code, and what of it may leave the house.
import type { Text, Values } from "@civil/core/text.ts"
import { say } from "@civil/core/text.ts"

/** One thing people are told. `text` is for the message centre; `outside` for text messages, e-mail and WeChat. */
export interface NoticeWord {
  readonly text: Text
  /**
   * Absent: the same sentence leaves the house. For a sensitive matter `neutral`: only that something has moved on, with the
   * number of the case, and neither its name nor its outcome.
   */
  readonly outside?: Text | "neutral"
}

export type NoticeWords<Code extends string = string> = Readonly<Record<Code, NoticeWord>>

/** `noticeTexts<"case.approved">()({ … })`: every code needs its sentence, and no other may be there. */
export const noticeTexts =
  <Code extends string>() =>
  (table: NoticeWords<Code>): NoticeWords<Code> =>
    table

/** Names nothing: whoever reads over the shoulder learns that there is a case, and no more. */
export const neutralText: Text = {
  zh: "您办理的事项（编号 {number}）有新进展，请登录查看。",
  en: "Your case {number} has moved on. Sign in to see.",
}

/** Both texts of a notice, filled in. `number` is always needed: the neutral sentence names nothing else. */
export function fillNotice(
  word: NoticeWord,
  values: Values & { readonly number: string },
  sensitive = false,
): { readonly text: Text; readonly outside: Text } {
  const outside = sensitive || word.outside === "neutral" ? neutralText : (word.outside ?? word.text)
  return { text: filled(word.text, values), outside: filled(outside, values) }
}

const filled = (text: Text, values: Values): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})
