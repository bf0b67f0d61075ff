// Followers of organizations are told of a version once, whatever the number of changes: message centre first, channels beside it.
import { type Language, say, type Text } from "@civil/core/text.ts"
import type { Notices } from "@civil/notices/service.ts"
import type { RegisterFollower } from "@civil/register/service.ts"
import type { Change } from "@civil/register/version.ts"
import { changeText } from "../changes.ts"
import { followTexts as texts } from "./words.ts"

/** What the notice is about, for the check page. */
export const followSubject = "organizations.follow"

export interface FollowTells {
  readonly send: Notices["send"]
  readonly bureaus: readonly { readonly code: string; readonly name: Text }[]
}

/** So many changes are spelled out in one message. */
const mostSpelled = 3

const lineOf = (change: Change, language: Language): string =>
  say(texts.line, language, { name: change.name, change: changeText(change)[language] })

const apart = { zh: "；", en: "; " } as const

export function registerFollower({ send, bureaus }: FollowTells): RegisterFollower {
  return {
    tell({ key, person, bureau: code, version, changes, total, mobile }) {
      const bureau = bureaus.find((each) => each.code === code)?.name ?? { zh: code, en: code }
      const shown = changes.slice(0, mostSpelled)
      const inside = (language: Language) =>
        say(texts.told, language, {
          bureau: bureau[language],
          count: total,
          version: version.number,
          changes: shown.map((change) => lineOf(change, language)).join(apart[language]),
          more: total > shown.length ? texts.more[language] : "",
        })
      const outside = (language: Language) =>
        say(texts.outside, language, { bureau: bureau[language], count: total })
      return send({
        ...{ key, person, bureau: code, subject: followSubject, code: "organizations.changed" },
        text: { zh: inside("zh"), en: inside("en") },
        outside: { zh: outside("zh"), en: outside("en") },
        values: { number: String(version.number) },
        about: `register_${code}.${version.number}`,
        at: version.publishedAt,
        to: mobile === undefined ? {} : { mobile },
        channels: ["wechat", "sms"],
        quiet: true,
      })
    },
  }
}
