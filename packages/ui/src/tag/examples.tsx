// The five tones.
import type { Examples } from "../example.ts"
import { Tag } from "./index.tsx"

export const examples: Examples = {
  "five tones": (l) => (
    <p class="actions">
      <Tag label={l === "zh" ? "已取消" : "Cancelled"} />
      <Tag label={l === "zh" ? "已签到" : "Checked in"} tone="info" />
      <Tag label={l === "zh" ? "预约有效" : "Booked"} tone="done" />
      <Tag label={l === "zh" ? "等对方确认" : "Waiting for partner"} tone="waiting" />
      <Tag label={l === "zh" ? "爽约" : "Missed"} tone="stop" />
    </p>
  ),
}
