// Service cards with and without news.
import type { Examples } from "../example.ts"
import { Card } from "./index.tsx"

export const examples: Examples = {
  "two services": (l) => (
    <div class="cards">
      <Card
        href="#marriage"
        title={l === "zh" ? "婚姻登记" : "Marriage registration"}
        meta={l === "zh" ? "宝山 最近可约：11月25日 上午" : "Baoshan, next free: 25 Nov, morning"}
      >
        {l === "zh"
          ? "结婚、离婚、补领证件，先约时间再来。"
          : "Marry, divorce, replace a certificate: book first."}
      </Card>
      <Card
        href="#benefits"
        title={l === "zh" ? "困难救助" : "Benefits"}
        meta={l === "zh" ? "无需申请，符合条件主动发放" : "No application needed"}
        metaTone="plain"
      >
        {l === "zh" ? "低保、特困、高龄津贴。" : "Minimum income, extreme poverty, old age."}
      </Card>
    </div>
  ),
  "with its most wanted, and one not open yet": (l) => (
    <div class="cards">
      <Card
        href="#marriage"
        title={l === "zh" ? "婚姻登记" : "Marriage registration"}
        meta={l === "zh" ? "宝山 最近可约：11月25日 上午" : "Baoshan, next free: 25 Nov, morning"}
        links={[
          { href: "#m1", label: l === "zh" ? "结婚" : "Marry" },
          { href: "#d1", label: l === "zh" ? "离婚" : "Divorce" },
          { href: "#r1", label: l === "zh" ? "补领" : "Replace" },
        ]}
      >
        {l === "zh" ? "先约时间再来，全程免费。" : "Book first; it is free."}
      </Card>
      <Card
        title={l === "zh" ? "骨灰海葬" : "Sea burial"}
        meta={l === "zh" ? "即将开放" : "Opens soon"}
        metaTone="plain"
      >
        {l === "zh" ? "现在请拨 12345 咨询。" : "For now, ask at 12345."}
      </Card>
    </div>
  ),
  "only a title": (l) => <Card href="#one" title={l === "zh" ? "查社会组织" : "Find an organisation"} />,
}
