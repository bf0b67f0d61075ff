// A typed answer: empty, hinted, wrong, fixed, several lines.
import type { Examples } from "../example.ts"
import { Field } from "./index.tsx"

export const examples: Examples = {
  plain: (l) => (
    <Field
      language={l}
      name="plain-name"
      label={l === "zh" ? "对方姓名" : "Partner's name"}
      hint={l === "zh" ? "与身份证件上的姓名一致。" : "As written on the identity document."}
      autocomplete="off"
    />
  ),
  wrong: (l) => (
    <Field
      language={l}
      name="wrong-number"
      label={l === "zh" ? "身份证号码" : "Identity number"}
      value="31011319900101001"
      width="long"
      error={l === "zh" ? "号码少一位：应为 18 位，现在是 17 位。" : "One digit is missing: 17 of 18."}
    />
  ),
  "optional, for a phone": (l) => (
    <Field
      language={l}
      name="optional-mobile"
      type="tel"
      inputMode="tel"
      label={l === "zh" ? "手机号码" : "Mobile number"}
      optional
    />
  ),
  "fixed by the sign-in": (l) => (
    <Field
      language={l}
      name="fixed"
      label={l === "zh" ? "证件号码" : "Document"}
      value="310113********0014"
      fixed
    />
  ),
  "several lines": (l) => (
    <Field language={l} name="lines" label={l === "zh" ? "补充说明" : "Anything else"} rows={3} optional />
  ),
}
