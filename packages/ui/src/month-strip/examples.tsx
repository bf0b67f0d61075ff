// A month with free, full, closed and not yet opened days; and one where nothing is left.

import { weekday } from "../day.ts"
import type { Examples } from "../example.ts"
import { MonthStrip, type StripDay } from "./index.tsx"

const date = (day: number) => `2026-11-${String(day).padStart(2, "0")}`

function day(number: number, zh: boolean): StripDay {
  const plain = { date: date(number), today: number === 10 }
  if (weekday(plain.date) > 5) return plain
  if (number < 12) return { ...plain, note: zh ? "须提前预约" : "Too soon" }
  if (number % 5 === 0) return { ...plain, full: true }
  if (number > 27) return { ...plain, note: zh ? "23日放号" : "Opens 23 Nov" }
  return { ...plain, href: `#${plain.date}`, free: (number * 7) % 23 || 4, chosen: number === 18 }
}

export const examples: Examples = {
  "November, from the tenth": (l) => (
    <MonthStrip
      language={l}
      month="2026-11"
      days={Array.from({ length: 21 }, (_, index) => day(index + 10, l === "zh"))}
      next={{ href: "#december", month: "2026-12" }}
    />
  ),
  "nothing left": (l) => (
    <MonthStrip
      language={l}
      month="2026-12"
      days={[1, 2, 3, 4].map((n) => ({ date: `2026-12-0${n}`, full: true }))}
      previous={{ href: "#november", month: "2026-11" }}
    />
  ),
}
