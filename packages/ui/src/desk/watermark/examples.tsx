// Examples of a watermark, over a paper and over nothing.
import type { Examples } from "../../example.ts"
import { Watermark } from "./index.tsx"

export const examples: Examples = {
  "over a paper": (language) => (
    <div class="watermark-paper">
      <p>{language === "zh" ? "公证授权委托书" : "Notarised power of attorney"}</p>
      <Watermark
        text={
          language === "zh"
            ? "仅供补领婚姻登记证使用　王敏　2026-11-22 10:32"
            : "Only for reissue of a certificate  Wang Min  2026-11-22 10:32"
        }
      />
    </div>
  ),
}
