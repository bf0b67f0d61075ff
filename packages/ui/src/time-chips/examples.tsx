// The times of a day, some of them full.
import type { Examples } from "../example.ts"
import { TimeChips } from "./index.tsx"

export const examples: Examples = {
  "a working day": (l) => (
    <form>
      <TimeChips
        language={l}
        name="start"
        times={[
          { start: "09:00", end: "09:30", free: 3 },
          { start: "09:30", end: "10:00", free: 0 },
          { start: "10:00", end: "10:30", free: 1 },
          { start: "10:30", end: "11:00", free: 12 },
          { start: "13:30", end: "14:00", free: 5 },
          { start: "14:00", end: "14:30", free: 0, note: l === "zh" ? "本场已停办" : "Session closed" },
        ]}
      />
    </form>
  ),
}
