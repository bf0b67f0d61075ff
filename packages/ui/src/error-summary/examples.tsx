// Two things to correct, one of them without a field.
import type { Examples } from "../example.ts"
import { ErrorSummary } from "./index.tsx"

export const examples: Examples = {
  "two problems": (l) => (
    <ErrorSummary
      language={l}
      errors={
        l === "zh"
          ? [
              { field: "wrong-number", message: "号码少一位：应为 18 位，现在是 17 位。" },
              { message: "这个时间刚刚被约走，请另选时间。" },
            ]
          : [
              { field: "wrong-number", message: "One digit is missing: 17 of 18." },
              { message: "This time was taken a moment ago. Choose another." },
            ]
      }
    />
  ),
}
