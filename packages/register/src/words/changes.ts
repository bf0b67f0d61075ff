// What changed about an organization, as a sentence.
import { say, type Text } from "@civil/core/text.ts"
import { words } from "@civil/core/words.ts"
import type { Change, ChangeKind } from "../version.ts"

export const changeWords = words<`change.${ChangeKind}`>()({
  "change.registered": { zh: "新登记：{after}。", en: "Newly in the register: {after}." },
  "change.renamed": { zh: "名称由“{before}”变更为“{after}”。", en: "Renamed from “{before}” to “{after}”." },
  "change.status": { zh: "登记状态变更。", en: "The registration status changed." },
  "change.basic": { zh: "登记事项变更。", en: "A registered item changed." },
  "change.inspection": { zh: "年检或年报记录变更。", en: "The record of annual inspections changed." },
  "change.rating": { zh: "评估等级变更。", en: "The rating changed." },
  "change.charity": { zh: "慈善组织信息变更。", en: "The charity status changed." },
  "change.listed": { zh: "列入名单。", en: "Put on a list." },
  "change.delisted": { zh: "移出名单。", en: "Taken off a list." },
  "change.penalty": { zh: "行政处罚信息变更。", en: "The record of penalties changed." },
  "change.branch": { zh: "分支机构、代表机构变更。", en: "Branches changed." },
  "change.missing": {
    zh: "登记管理机关最近一次完整名册中没有该组织。",
    en: "The registrar's last whole file no longer has it.",
  },
  "change.found_again": {
    zh: "重新出现在登记管理机关的完整名册中。",
    en: "It is again in the registrar's whole file.",
  },
})

/** The change as a sentence in both languages. */
export function changeSentence({ what, before = "", after = "" }: Change): Text {
  const text = changeWords[`change.${what}`]
  const values = { before, after }
  return { zh: say(text, "zh", values), en: say(text, "en", values) }
}
