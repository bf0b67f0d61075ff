// The law behind a rule.
import type { Examples } from "../example.ts"
import { Details } from "./index.tsx"

export const examples: Examples = {
  "legal source": (l) => (
    <Details summary={l === "zh" ? "法律依据" : "Legal source"}>
      <p>{l === "zh" ? "《民法典》第一千零四十九条；《婚姻登记条例》。" : "Civil Code, article 1049."}</p>
    </Details>
  ),
}
