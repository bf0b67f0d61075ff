// Days as Excel counts them: 1 is 1900-01-01, and a 29 February 1900 that never was is counted too; in old Mac workbooks 0 is 1904-01-01.

const dayMs = 86_400_000
const zero1900 = Date.UTC(1899, 11, 30)
const zero1904 = Date.UTC(1904, 0, 1)
/** 9999-12-31, the last day Excel knows. */
const last = 2_958_465

/** The ISO day of a serial number; the time of day is left away. Undefined outside what Excel takes for a date. */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  const day = Math.floor(serial)
  // Before 1900-03-01 the two counts differ by a day; no register goes there.
  if (!Number.isFinite(day) || day < (from1904 ? 0 : 61) || day > last) return undefined
  return new Date((from1904 ? zero1904 : zero1900) + day * dayMs).toISOString().slice(0, 10)
}
