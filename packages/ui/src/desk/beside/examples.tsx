// Examples of two records beside each other.
import type { Examples } from "../../example.ts"
import { Beside } from "./index.tsx"

export const examples: Examples = {
  "two applications": (language) =>
    language === "zh" ? (
      <Beside
        caption="左右对照"
        item="内容"
        left="7K3M9-2QD4X"
        right="9TW2B-50HXM"
        same="相同"
        differs="不同"
        rows={[
          { label: "申请人", left: "林*", right: "林*", same: true },
          { label: "收件", left: "11月20日 09:12", right: "11月21日 16:40", same: false },
        ]}
      />
    ) : (
      <Beside
        caption="Side by side"
        item="Item"
        left="7K3M9-2QD4X"
        right="9TW2B-50HXM"
        same="Same"
        differs="Differs"
        rows={[
          { label: "Applicant", left: "Lin *", right: "Lin *", same: true },
          { label: "Received", left: "20 Nov 09:12", right: "21 Nov 16:40", same: false },
        ]}
      />
    ),
}
