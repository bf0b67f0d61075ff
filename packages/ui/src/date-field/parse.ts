// Three typed boxes to one date and back. What cannot be a date comes back as typed, so that the error can say why.
export interface DateParts {
  readonly year: string
  readonly month: string
  readonly day: string
}

const plain = (text: string) => text.normalize("NFKC").replace(/[\s年月日]/g, "")

/** The date as `YYYY-MM-DD` when all three boxes hold digits; "" when all are empty; otherwise the raw parts joined by `-`. */
export function joinDate(read: (field: string) => string | undefined, name: string): string {
  const [year, month, day] = (["year", "month", "day"] as const).map((part) =>
    plain(read(`${name}-${part}`) ?? ""),
  )
  if (!year && !month && !day) return ""
  return [
    year ?? "",
    (month ?? "").padStart(month ? 2 : 0, "0"),
    (day ?? "").padStart(day ? 2 : 0, "0"),
  ].join("-")
}

/** The boxes of a stored value, whether or not it became a real date. */
export function splitDate(value: string | undefined): DateParts | undefined {
  if (!value) return undefined
  const [year = "", month = "", day = ""] = value.split("-")
  return { year, month, day }
}
