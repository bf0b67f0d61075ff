// What an export may be. Apart from what makes it: a process that only lists exports does not load the libraries.

export type Line = readonly string[]

/** More rows than this are a CSV: an XLSX is built in memory, 440 MB at this number of 18 columns; `desk-work` has 1024. */
export const mostXlsxRows = 20_000

export const contentTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const

/** Without it Excel reads Chinese as another code page. */
export const byteOrderMark = "\ufeff"
