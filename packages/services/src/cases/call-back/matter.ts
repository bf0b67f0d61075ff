// 差评回访: opened by the house when somebody rates badly; due by the rule of the bureau's province, where one is published.
import { callBackRuleOf } from "@civil/bureaus/call-backs.ts"
import type { Form } from "@civil/casework/form.ts"
import type { Matter, Policy } from "@civil/casework/matter.ts"
import * as z from "zod/mini"
import { defineMatter, type Setting } from "../define.ts"
import { daysOf } from "../policy.ts"
import { callBackTexts as t } from "./words.ts"

const points = ["efficiency", "guide", "convenience", "platform", "attitude"] as const

const CallBack = z.strictObject({
  about: z.string(),
  level: z.enum(["1", "2"]),
  points: z.optional(z.array(z.enum(points))),
  comment: z.optional(z.string()),
})

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "rated",
      title: t.rated,
      fields: [
        { kind: "text", name: "about", label: t.about_, most: 200 },
        {
          kind: "choice",
          name: "level",
          label: t.level,
          options: [
            { value: "1", label: t.level1 },
            { value: "2", label: t.level2 },
          ],
        },
        {
          kind: "choices",
          name: "points",
          label: t.points,
          optional: true,
          options: points.map((value) => ({ value, label: t[value] })),
        },
        { kind: "long_text", name: "comment", label: t.comment, most: 500, optional: true, personal: true },
      ],
    },
  ],
}

/** The row says who handles it; the number of days is the one in force on the day, and none where none is published. */
function policy(set: Setting, bureau: string, on: string): Policy | undefined {
  const row = set.policy("cases.call_back")(bureau, on)
  const rule = callBackRuleOf(bureau, on)
  return (
    row && { ...row, decide: daysOf(rule ? { days: rule.days, source: rule.source } : "not_yet_published") }
  )
}

export const callBack = (set: Setting): Matter =>
  defineMatter<typeof CallBack>({
    id: "call_back",
    service: "cases",
    title: t.title,
    about: t.about,
    ground: t.ground,
    answers: CallBack,
    form,
    policy: (bureau, on) => policy(set, bureau, on),
    reasons: [
      { code: "mistaken", text: t.mistaken, for: "refuse" },
      { code: "unreachable", text: t.unreachable, for: "refuse" },
    ],
    unrated: true,
    internal: true,
    hiddenUntilHeld: true,
  })
