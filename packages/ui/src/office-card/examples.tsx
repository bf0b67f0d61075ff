// An office with everything published, and one with nothing but its name.
import type { Examples } from "../example.ts"
import { OfficeCard } from "./index.tsx"

export const examples: Examples = {
  "all published": (l) => (
    <OfficeCard
      language={l}
      name={l === "zh" ? "宝山区婚姻登记中心" : "Baoshan Marriage Registration Centre"}
      href="#choose"
      address={l === "zh" ? "示例路 1 号 2 楼" : "2nd floor, 1 Example Road"}
      phone="021-12345"
      hours={l === "zh" ? "周一至周六 9:00–16:30" : "Monday to Saturday, 9:00–16:30"}
      tags={l === "zh" ? ["涉外婚姻登记", "颁证仪式"] : ["Foreign nationals", "Ceremonies"]}
      nextFree={{ label: l === "zh" ? "11月25日 周三 上午" : "Wed 25 Nov, morning", href: "#free" }}
    />
  ),
  "little published, nothing free": (l) => (
    <OfficeCard
      language={l}
      name={l === "zh" ? "示例婚姻登记处" : "Example registry"}
      address={undefined}
      phone={undefined}
      hours={undefined}
      askAt="12345"
      note={
        l === "zh" ? "30 天内已约满；上班时间可到现场取号。" : "Full for 30 days; numbers are given on site."
      }
    />
  ),
}
