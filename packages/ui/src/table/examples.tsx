// A short table.
import type { Examples } from "../example.ts"
import { Table } from "./index.tsx"

export const examples: Examples = {
  fees: (l) => (
    <Table
      caption={l === "zh" ? "办理期限" : "How long it takes"}
      head={l === "zh" ? ["事项", "时限", "费用"] : ["Service", "Time", "Fee"]}
      rows={
        l === "zh"
          ? [
              ["结婚登记", "当场办结", "0 元"],
              ["补领结婚证", "当场办结", "0 元"],
            ]
          : [
              ["Marriage", "on the spot", "¥0"],
              ["New certificate", "on the spot", "¥0"],
            ]
      }
    />
  ),
}
