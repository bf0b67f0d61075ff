// A group of fields under one legend.
import type { Examples } from "../example.ts"
import { Field } from "../field/index.tsx"
import { Fieldset } from "./index.tsx"

export const examples: Examples = {
  "two fields": (l) => (
    <Fieldset
      legend={l === "zh" ? "您的联系方式" : "How to reach you"}
      hint={l === "zh" ? "只用于这次预约的通知。" : "Only for messages about this booking."}
    >
      <Field
        language={l}
        name="set-mobile"
        label={l === "zh" ? "手机号码" : "Mobile number"}
        type="tel"
        inputMode="tel"
        autocomplete="tel"
      />
      <Field language={l} name="set-other" label={l === "zh" ? "备用电话" : "Second number"} optional />
    </Fieldset>
  ),
}
