// The second of three pages.
import type { Examples } from "../example.ts"
import { Pagination } from "./index.tsx"

export const examples: Examples = {
  "second of three": (l) => <Pagination language={l} previous="#1" next="#3" page={2} of={3} />,
}
