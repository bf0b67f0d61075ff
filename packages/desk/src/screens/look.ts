// How states and codes look: colour stands for state only, and always beside its word.
import { formatCode } from "@civil/core/ids.ts"
import type { AppointmentState } from "@civil/services/marriage/views.ts"
import type { TagTone } from "@civil/ui/index.ts"

export const toneOf: Readonly<Record<AppointmentState, TagTone>> = {
  waiting_for_partner: "waiting",
  booked: "neutral",
  checked_in: "info",
  done: "done",
  not_done: "stop",
  cancelled: "neutral",
  lapsed: "neutral",
  released: "neutral",
  no_show: "stop",
}

export function codeWords(code: string): string {
  return code.length === 10 ? formatCode(code) : code
}
