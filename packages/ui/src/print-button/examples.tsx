// Hidden until scripts run.
import type { Examples } from "../example.ts"
import { PrintButton } from "./index.tsx"

export const examples: Examples = {
  "print this page": (l) => <PrintButton language={l} />,
}
