// The second of four steps.
import type { Examples } from "../example.ts"
import { Steps } from "./index.tsx"

export const examples: Examples = {
  "second of four": (l) => <Steps language={l} step={2} of={4} />,
}
