// What the queue tells people becomes notices: one for each line of a case's history and each person, neutral where the matter is sensitive.
import type { Matter } from "@civil/casework/matter.ts"
import { matterName } from "@civil/casework/matter.ts"
import type { Addressee, DraftReminder, Follower } from "@civil/casework/service.ts"
import type { Case, HistoryEntry } from "@civil/casework/shapes.ts"
import { plainDate } from "@civil/core/date.ts"
import { formatCode } from "@civil/core/ids.ts"
import { say, type Text, type Values } from "@civil/core/text.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { ChannelName } from "@civil/notices/shapes.ts"
import { outsideTexts } from "./notice-words.ts"

/** Tried in this order; a person without openid or address is passed over by the channel itself. */
const channels: readonly ChannelName[] = ["wechat", "sms", "email"]

export interface Tells {
  readonly send: Notices["send"]
  readonly matters: readonly Matter[]
  readonly bureaus: readonly { readonly code: string; readonly name: Text }[]
  /** The sentence of a code with its values filled in. */
  readonly sentence: (code: string, values: Values) => Text | undefined
}

const fill = (text: Text, values: Values): Text => ({
  zh: say(text, "zh", values),
  en: say(text, "en", values),
})

const isSensitive = ({ neutralTitle, confidential }: Matter): boolean =>
  neutralTitle !== undefined || confidential === true

/** What a stranger reading over the shoulder may see of a matter: its name, or the neutral one. */
export const outsideTitle = (matter: Matter): Text =>
  matter.neutralTitle ?? (matter.confidential ? outsideTexts.title : matter.title)

/** Told in the message centre, behind the sign-in: the sentence, of a sensitive matter under its neutral name and without reasons. */
function insideText(tells: Tells, matter: Matter, to: Addressee): Text {
  const values = isSensitive(matter)
    ? { ...to.values, title: outsideTitle(matter), reason: outsideTexts.reason }
    : to.values
  const text = tells.sentence(to.code, values)
  if (text === undefined) throw new Error(`no sentence for the code ${to.code}`)
  return text
}

/** What leaves the house: of a sensitive matter only that something is new. */
function outsideText(matter: Matter, inside: Text, bureau: Text, number: string): Text {
  return isSensitive(matter) ? fill(outsideTexts.news, { bureau, number }) : inside
}

function tell(tells: Tells, subject: Case, entry: HistoryEntry, to: Addressee): Promise<void> {
  const matter = tells.matters.find((each) => matterName(each) === subject.matter)
  if (matter === undefined) throw new Error(`no service contributes the matter ${subject.matter}`)
  const number = formatCode(subject.code)
  const bureau = bureauName(tells, subject.bureau)
  const text = insideText(tells, matter, to)
  return tells.send({
    key: `${subject.id}.${entry.seq}.${to.role}`,
    ...(to.person === undefined ? {} : { person: to.person }),
    bureau: subject.bureau,
    subject: subject.matter,
    code: to.code,
    text,
    outside: outsideText(matter, text, bureau, number),
    values: { number },
    about: subject.id,
    at: entry.at,
    to: addressOf(to),
    channels,
  })
}

const addressOf = ({ mobile, email }: { readonly mobile?: string; readonly email?: string }) => ({
  ...(mobile === undefined ? {} : { mobile }),
  ...(email === undefined ? {} : { email }),
})

const bureauName = ({ bureaus }: Tells, code: string): Text =>
  bureaus.find((each) => each.code === code)?.name ?? { zh: code, en: code }

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

function spokenDay(date: string): Text {
  const { month, day } = plainDate(date)
  return { zh: `${month}月${day}日`, en: `${day} ${months[month - 1]}` }
}

function remind(tells: Tells, reminder: DraftReminder): Promise<void> {
  const { draft, person, bureau, matter, at, expiresOn } = reminder
  const filled = {
    title: outsideTitle(matter),
    bureau: bureauName(tells, bureau),
    until: spokenDay(expiresOn),
  }
  const text = fill(outsideTexts.draft, filled)
  return tells.send({
    key: `${draft}.reminder`,
    person,
    bureau,
    subject: matterName(matter),
    code: "cases.draft_reminder",
    text,
    outside: text,
    about: draft,
    at,
    to: addressOf(reminder),
    channels,
  })
}

export const follower = (tells: Tells): Follower => ({
  async tell(subject, entry, to) {
    for (const each of to) await tell(tells, subject, entry, each)
  },
  remindDraft: (reminder) => remind(tells, reminder),
})
