// How large a file of a registrar may be. A province's whole register is some 60,000 rows; what is beyond these is a mistake or an attack.

const megabyte = 1024 * 1024

/** Of the file as it is sent. */
export const mostFileBytes = 48 * megabyte

export interface Limits {
  /** Of all parts of an XLSX together, unpacked. They are never in memory at once. */
  readonly unpackedBytes: number
  readonly parts: number
  /** Rows of all sheets that are read. */
  readonly rows: number
  readonly columns: number
  /** Letters of one row. */
  readonly rowLength: number
  /** An XLSX keeps each text once, apart from the rows: these have to be in memory. */
  readonly texts: number
  readonly textLength: number
}

export const usualLimits: Limits = {
  unpackedBytes: 1024 * megabyte,
  parts: 2000,
  rows: 300_000,
  columns: 300,
  rowLength: 400_000,
  texts: 3_000_000,
  textLength: 96_000_000,
}
