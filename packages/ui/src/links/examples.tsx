// Life events, times elsewhere, districts.
import type { Examples } from "../example.ts"
import { Chips, LinkList, Offers } from "./index.tsx"

export const examples: Examples = {
  "life events": (l) => (
    <LinkList
      items={
        l === "zh"
          ? [
              { href: "#1", label: "我们要结婚" },
              { href: "#2", label: "另一半是外国人、港澳台居民或华侨" },
              { href: "#3", label: "结婚证丢了、坏了" },
              { href: "#4", label: "想和辅导员聊聊" },
            ]
          : [
              { href: "#1", label: "We want to marry" },
              { href: "#2", label: "One of us is not a mainland resident" },
              { href: "#3", label: "The certificate is lost or damaged" },
              { href: "#4", label: "We want to talk to a counsellor" },
            ]
      }
    />
  ),
  "next free times": (l) => (
    <Offers
      items={
        l === "zh"
          ? [
              { href: "#5", label: "11月24日 周二 09:00–09:30", note: "宝山区婚姻登记中心" },
              { href: "#6", label: "11月24日 周二 10:00–10:30", note: "奉贤区民政局婚姻登记处" },
            ]
          : [
              { href: "#5", label: "Tue 24 Nov, 09:00–09:30", note: "Baoshan registry" },
              { href: "#6", label: "Tue 24 Nov, 10:00–10:30", note: "Fengxian registry" },
            ]
      }
    />
  ),
  districts: (l) => (
    <Chips
      label={l === "zh" ? "在别处办" : "Elsewhere"}
      items={
        l === "zh"
          ? [
              { href: "#7", label: "宝山", current: true },
              { href: "#8", label: "奉贤" },
              { href: "#9", label: "南浔" },
            ]
          : [
              { href: "#7", label: "Baoshan", current: true },
              { href: "#8", label: "Fengxian" },
              { href: "#9", label: "Nanxun" },
            ]
      }
    />
  ),
}
