// Nine minutes left, and none.
import type { Examples } from "../example.ts"
import { Countdown } from "./index.tsx"

export const examples: Examples = {
  "nine minutes": (l) => <Countdown language={l} until="2099-01-01T00:00:00Z" clock="10:32" minutes={9} />,
  over: (l) => <Countdown language={l} until="2000-01-01T00:00:00Z" clock="10:32" minutes={0} />,
}
