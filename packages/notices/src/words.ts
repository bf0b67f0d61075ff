// What notices say when they refuse, and beside every message.
import type { Text } from "@civil/core/text.ts"
import { refusing, words } from "@civil/core/words.ts"

export type NoticeRefusal = "notice.missing" | "notice.changed" | "notice.settled_already"

export const noticesWords = words<NoticeRefusal>()({
  "notice.missing": {
    zh: "没有找到这条通知。",
    en: "There is no such notice.",
  },
  "notice.changed": {
    zh: "这条通知刚才有了变化，请重新打开再试。",
    en: "This notice has just changed. Open it again and try once more.",
  },
  "notice.settled_already": {
    zh: "这条通知已有人处理。",
    en: "Somebody has dealt with this notice already.",
  },
})

export const refuse = refusing(noticesWords)

/** Follows every message that leaves the house. */
export const checkLine: Text = {
  zh: "核验码 {check}，可在本站“消息核验”查询真伪。",
  en: "Check code {check}: see on our site whether we sent this.",
}
