// What to bring.
import type { Examples } from "../example.ts"
import { Checklist } from "./index.tsx"

export const examples: Examples = {
  "what to bring": (l) => (
    <Checklist
      items={
        l === "zh"
          ? [
              { text: "双方的居民身份证原件", note: "在有效期内；临时身份证也可以。" },
              { text: "三张 2 寸双方近期半身免冠合影", note: "红底或白底均可，也可到场免费拍摄。" },
            ]
          : [
              { text: "The identity cards of both of you", note: "Valid; a temporary card will do." },
              {
                text: "Three recent photos of you two together",
                note: "Two-inch; can be taken on site, free.",
              },
            ]
      }
    />
  ),
}
