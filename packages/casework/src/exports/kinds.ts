// What an export may be. Apart from what makes it: a process that only lists exports does not load the libraries.

export type Line = readonly string[]

/** More rows than this are a CSV: an XLSX is built in memory. */
export const mostXlsxRows = 50_000

export const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

/** Without it Excel reads Chinese as another code page. */
export const byteOrderMark = "\ufeff"
