// A code reads at the counter as it reads on the desk.
import { renderToString } from "solid-js/web"
import { expect, test } from "vitest"
import { CodeBlock } from "./index.tsx"

const said = (code: string) =>
  renderToString(() => <CodeBlock label="" code={code} />)
    .replace(/<[^>]*>/g, "")
    .trim()

test("the groups it comes in are kept", () => {
  expect(said("ZSNF8-KR4DD")).toBe("ZSNF8-KR4DD")
  expect(said("ZSNF8 KR4DD")).toBe("ZSNF8-KR4DD")
})

test("a code without groups is read in fours", () => {
  expect(said("BS267K3M")).toBe("BS26-7K3M")
})
