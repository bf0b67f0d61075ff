// One question and its button.
import { Button } from "../button/index.tsx"
import type { Examples } from "../example.ts"
import { Field } from "../field/index.tsx"
import { Form } from "./index.tsx"

export const examples: Examples = {
  "one question": (l) => (
    <Form action="/marriage/apply/hold_1/contact" csrf="token" hidden={{ revision: "3" }}>
      <Field
        language={l}
        name="mobile"
        label={l === "zh" ? "您的手机号码是多少？" : "What is your mobile number?"}
        hint={l === "zh" ? "预约有变化时，短信通知您。" : "We text you when the booking changes."}
        type="tel"
        inputMode="tel"
        autocomplete="tel"
      />
      <p class="actions">
        <Button label={l === "zh" ? "继续" : "Continue"} once />
      </p>
    </Form>
  ),
}
