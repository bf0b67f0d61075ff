// Where the desk is, kept in the address so that reload, back and a second tab work: office, date, opened booking. Never a name.
import { isDate } from "./dates.ts"

export interface Place {
  readonly office: string | undefined
  /** Absent while the desk follows today. */
  readonly date: string | undefined
  /** Id of the booking in the side panel. */
  readonly open: string | undefined
}

export function placeOf(search: string): Place {
  const query = new URLSearchParams(search)
  const date = query.get("date")
  return {
    office: query.get("office") ?? undefined,
    date: isDate(date) ? date : undefined,
    open: query.get("open") ?? undefined,
  }
}

export function searchOf(place: Place): string {
  const query = new URLSearchParams()
  if (place.office) query.set("office", place.office)
  if (place.date) query.set("date", place.date)
  if (place.open) query.set("open", place.open)
  const text = query.toString()
  return text === "" ? "" : `?${text}`
}
