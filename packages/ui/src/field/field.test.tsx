// Label, hint and error belong to the field for those who listen as well as for those who see.
import { renderToString } from "solid-js/web"
import { describe, expect, test } from "vitest"
import { Checkbox, RadioGroup } from "../choice/index.tsx"
import { DateField } from "../date-field/index.tsx"
import { ErrorSummary } from "../error-summary/index.tsx"
import { Select } from "../select/index.tsx"
import { Field } from "./index.tsx"

const shared = {
  language: "zh",
  name: "mobile",
  label: "手机号码",
  hint: "用于通知。",
  error: "少一位。",
} as const
const options = [{ value: "a", label: "甲" }]

describe.each([
  ["a text field", () => <Field {...shared} value="138" />],
  ["a long text field", () => <Field {...shared} value="138" rows={3} />],
  ["a date", () => <DateField {...shared} />],
  ["radio buttons", () => <RadioGroup {...shared} options={options} />],
  ["a checkbox", () => <Checkbox {...shared} />],
  ["a list", () => <Select {...shared} options={options} />],
])("%s", (_name, render) => {
  const html = renderToString(render)

  test("is described by its hint and its error", () => {
    expect(html).toContain('aria-describedby="mobile-hint mobile-error"')
    expect(html).toContain('id="mobile-hint"')
    expect(html).toContain('id="mobile-error"')
  })

  test("can be reached from the error summary", () => {
    expect(html.match(/ id="mobile"/g)).toHaveLength(1)
    const summary = renderToString(() => (
      <ErrorSummary language="zh" errors={[{ field: "mobile", message: "少一位。" }]} />
    ))
    expect(summary).toContain('href="#mobile"')
    expect(summary).toMatch(/tabindex="-1"[^>]*autofocus|autofocus[^>]*tabindex="-1"/)
  })
})

test("what was typed stays, escaped", () => {
  expect(renderToString(() => <Field {...shared} value={'"><script>'} />)).toContain(
    'value="&quot;><script>"',
  )
  expect(renderToString(() => <Field {...shared} rows={2} value="</textarea><script>" />)).not.toContain(
    "<script>",
  )
})

test("no errors, no summary", () => {
  expect(renderToString(() => <ErrorSummary language="zh" errors={[]} />)).not.toContain("<div")
})
