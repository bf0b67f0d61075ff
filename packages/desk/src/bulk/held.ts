// The dry run somebody is looking at. It lives in this tab only: what was shown is what will be done.
import type { BulkDryRun } from "@civil/casework/views.ts"
import { createSignal } from "solid-js"

const [held, setHeld] = createSignal<BulkDryRun>()

export const heldRun = held
export const holdRun = (run: BulkDryRun | undefined): void => void setHeld(() => run)

/** Where the room shows it: an address that means nothing in another tab, and says so. */
export const checkRoom = { room: "bulk", run: "check" } as const
