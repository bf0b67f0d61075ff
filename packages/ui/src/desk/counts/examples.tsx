// Examples of lists with counts: chosen, none waiting, not known yet.
import type { Examples } from "../../example.ts"
import { Counts } from "./index.tsx"

const nothing = () => undefined

export const examples: Examples = {
  queues: (language) => (
    <Counts
      label={language === "zh" ? "队列" : "Queues"}
      current="open"
      onPick={nothing}
      counts={
        language === "zh"
          ? [
              { value: "open", label: "全部在办", count: 128, note: "最久 12 天" },
              { value: "submitted", label: "待领办", count: 40, note: "最久 3 天" },
              { value: "needs_correction", label: "等申请人补正", count: 0 },
            ]
          : [
              { value: "open", label: "All open", count: 128, note: "oldest 12 d" },
              { value: "submitted", label: "To be taken up", count: 40, note: "oldest 3 d" },
              { value: "needs_correction", label: "Waiting for correction", count: 0 },
            ]
      }
    />
  ),
  "with something late": (language) => (
    <Counts
      label={language === "zh" ? "标记" : "Flags"}
      onPick={nothing}
      counts={
        language === "zh"
          ? [
              { value: "overdue", label: "已超期", count: 3, tone: "late" },
              { value: "duplicate", label: "疑似重复" },
            ]
          : [
              { value: "overdue", label: "Overdue", count: 3, tone: "late" },
              { value: "duplicate", label: "Possible duplicate" },
            ]
      }
    />
  ),
}
