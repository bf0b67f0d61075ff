// Examples of a button with its key.
import type { Examples } from "../../example.ts"
import { Keyed } from "./index.tsx"

const nothing = () => undefined

export const examples: Examples = {
  "with a key": (language) => (
    <Keyed label={language === "zh" ? "领办" : "Claim"} kind="primary" hint="c" onPress={nothing} />
  ),
  "without one": (language) => <Keyed label={language === "zh" ? "结案…" : "Close…"} onPress={nothing} />,
  waiting: (language) => (
    <Keyed label={language === "zh" ? "同意…" : "Approve…"} hint="a" disabled onPress={nothing} />
  ),
}
