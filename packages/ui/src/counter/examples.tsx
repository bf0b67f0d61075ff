// One missed booking, none, and blocked.
import type { Examples } from "../example.ts"
import { Counter } from "./index.tsx"

const rule = { windowDays: 180, noShowLimit: 2, cancels: 0, cancelLimit: 5, blockDays: 180 }

export const examples: Examples = {
  "missed once": (l) => <Counter language={l} rules={[{ ...rule, noShows: 1 }]} onlyIfAny />,
  "nothing missed": (l) => <Counter language={l} rules={[{ ...rule, noShows: 0 }]} />,
  blocked: (l) => (
    <Counter language={l} rules={[{ ...rule, noShows: 2 }]} blockedUntil="2027-05-21" onlyIfAny />
  ),
}
