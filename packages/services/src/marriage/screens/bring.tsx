// Bring exactly this: the list with who brings it, and what nobody needs to carry along.
import { type Language, say, type Text } from "@civil/core/text.ts"
import { Checklist } from "@civil/ui/index.ts"
import { Show } from "solid-js"
import { notNeeded } from "../bring.ts"
import type { BringItem } from "../views.ts"
import { t } from "./words/law.ts"

const who: Readonly<Record<BringItem["who"], Text>> = {
  each: t("两个人各带自己的", "each of you"),
  together: t("两个人合带一份", "one for both of you"),
  you: t("您带", "you"),
  other: t("对方带", "the other"),
}

const leaveOut = t("不用带：{items}。", "Not needed: {items}.")
const names: Readonly<Record<string, Text>> = {
  household_booklet: t("户口簿", "household booklet"),
  fee: t("钱（不收费）", "money (there is no fee)"),
  health_check: t("婚检报告", "health check report"),
}

export interface BringProps {
  readonly language: Language
  readonly items: readonly BringItem[]
  /** One person alone: who brings it goes without saying. */
  readonly alone: boolean
  /** Whether health checks matter at all for this kind. */
  readonly marries: boolean
}

export function Bring(props: BringProps) {
  const words = (text: Text, values = {}) => say(text, props.language, values)
  const left = () =>
    notNeeded
      .filter((each) => props.marries || each.code !== "health_check")
      .flatMap((each) => names[each.code] ?? [])
      .map((name) => words(name))
      .join(props.language === "zh" ? "、" : ", ")
  return (
    <Show when={props.items.length > 0}>
      <Checklist
        items={props.items.map((item) => ({
          text: words(item.text),
          note: props.alone ? undefined : words(who[item.who]),
        }))}
      />
      <p>{words(leaveOut, { items: left() })}</p>
    </Show>
  )
}
