// Answers to check before sending.
import type { Examples } from "../example.ts"
import { SummaryList } from "./index.tsx"

export const examples: Examples = {
  "with changes": (l) => (
    <SummaryList
      language={l}
      rows={
        l === "zh"
          ? [
              { term: "地点", value: "宝山区婚姻登记中心", change: "#place" },
              { term: "时间", value: "2026年11月25日（周三）09:00–09:30", change: "#time" },
              { term: "您的证件", value: "居民身份证 310113********0014" },
              { term: "对方手机", value: "", change: "#mobile" },
            ]
          : [
              { term: "Place", value: "Baoshan Marriage Registration Centre", change: "#place" },
              { term: "Time", value: "Wed 25 Nov 2026, 09:00–09:30", change: "#time" },
              { term: "Your document", value: "Identity card 310113********0014" },
              { term: "Partner's mobile", value: "", change: "#mobile" },
            ]
      }
    />
  ),
}
