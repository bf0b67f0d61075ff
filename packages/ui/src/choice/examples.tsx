// Radio buttons and checkboxes: plain, chosen, hinted, side by side, wrong.
import type { Examples } from "../example.ts"
import { Checkbox, CheckboxGroup, RadioGroup } from "./index.tsx"

export const examples: Examples = {
  "one of a few": (l) => (
    <RadioGroup
      language={l}
      name="who"
      label={l === "zh" ? "您是哪里的居民？" : "Where are you resident?"}
      hint={l === "zh" ? "决定当天要带哪些证件。" : "This decides which papers to bring."}
      value="mainland"
      options={
        l === "zh"
          ? [
              { value: "mainland", label: "内地居民" },
              { value: "hong_kong", label: "香港居民", hint: "持港澳居民来往内地通行证。" },
              { value: "foreigner", label: "外国人" },
            ]
          : [
              { value: "mainland", label: "Mainland resident" },
              { value: "hong_kong", label: "Hong Kong resident", hint: "With the travel permit." },
              { value: "foreigner", label: "Foreign national" },
            ]
      }
    />
  ),
  "side by side, wrong": (l) => (
    <RadioGroup
      language={l}
      name="sex"
      inline
      label={l === "zh" ? "性别" : "Sex"}
      error={l === "zh" ? "请选择一项。" : "Choose one."}
      options={
        l === "zh"
          ? [
              { value: "male", label: "男" },
              { value: "female", label: "女" },
            ]
          : [
              { value: "male", label: "Male" },
              { value: "female", label: "Female" },
            ]
      }
    />
  ),
  "several of a few": (l) => (
    <CheckboxGroup
      language={l}
      name="notify"
      label={l === "zh" ? "怎样提醒您" : "How to remind you"}
      values={["sms"]}
      options={
        l === "zh"
          ? [
              { value: "sms", label: "短信" },
              { value: "site", label: "站内消息" },
            ]
          : [
              { value: "sms", label: "Text message" },
              { value: "site", label: "Message on this site" },
            ]
      }
    />
  ),
  "one statement": (l) => (
    <Checkbox
      language={l}
      name="agreed"
      label={l === "zh" ? "我已阅读以上声明，内容属实。" : "I have read the statement and it is true."}
      error={l === "zh" ? "请先阅读并勾选。" : "Read it and tick the box."}
    />
  ),
}
