// A file of rows, opened by what it is.
import type { Workbook } from "./cell.ts"
import { type Limits, mostFileBytes, usualLimits } from "./limits.ts"
import { formatOf } from "./sniff.ts"
import { Unreadable } from "./unreadable.ts"

export async function openWorkbook(bytes: Uint8Array, limits: Limits = usualLimits): Promise<Workbook> {
  if (bytes.length > mostFileBytes)
    throw new Unreadable("file.too_large", { most: mostFileBytes / 1024 / 1024 })
  if (formatOf(bytes) === "zip") return (await import("./xlsx.ts")).openXlsx(bytes, limits)
  return (await import("./csv.ts")).openCsv(bytes, limits)
}
