// The question of the home page.
import type { Examples } from "../example.ts"
import { SearchBox } from "./index.tsx"

export const examples: Examples = {
  "the home page's question": (l) => (
    <SearchBox
      language={l}
      action="/search"
      label={l === "zh" ? "您要办什么？" : "What do you need?"}
      hint={l === "zh" ? "例如：结婚登记、补领结婚证" : "For example: marriage, new certificate"}
    />
  ),
}
