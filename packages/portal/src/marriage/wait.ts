// The second step of a divorce before its time: not full, only not yet. Says from when, and when booking opens.
import type { Wait } from "@civil/services/marriage/screens/receipt.tsx"
import type { DivorceClockView, Kind } from "@civil/services/marriage/views.ts"
import type { PortalDeps } from "../env.ts"
import { findOpening } from "./next-free.ts"
import { todayOf } from "./read.ts"

/** Undefined when the person may come now, or for other kinds. */
export async function findWait(
  deps: PortalDeps,
  kind: Kind,
  clock: DivorceClockView,
  office: string | undefined,
): Promise<Wait | undefined> {
  if (kind !== "D3") return undefined
  if (!clock.issueFrom) return { from: undefined, opens: undefined }
  if (todayOf(deps) >= clock.issueFrom || !office) return undefined
  const opens = await findOpening(deps, office, clock.receipt, clock.issueFrom)
  return { from: clock.issueFrom, opens }
}
