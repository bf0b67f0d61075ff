// The browser's own list.
import type { Examples } from "../example.ts"
import { Select } from "./index.tsx"

export const examples: Examples = {
  plain: (l) => (
    <Select
      language={l}
      name="document-type"
      label={l === "zh" ? "证件类型" : "Type of document"}
      options={[
        { value: "id", label: l === "zh" ? "居民身份证" : "Resident identity card" },
        { value: "passport", label: l === "zh" ? "护照" : "Passport" },
      ]}
    />
  ),
}
