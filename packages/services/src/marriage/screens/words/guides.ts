// Every kind of business has a guide; a kind without one does not compile.
import type { Kind } from "../../views.ts"
import { D1, D2, D3 } from "./divorce.ts"
import type { Guide } from "./guide.ts"
import { F1, M1 } from "./marry.ts"
import { R1, R2, X2 } from "./single.ts"

export type { Guide } from "./guide.ts"
export type { Law } from "./law.ts"

export const guides: Readonly<Record<Kind, Guide>> = { M1, D1, D2, D3, R1, R2, F1, X2 }
