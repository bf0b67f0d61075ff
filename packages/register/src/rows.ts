// An organization's rows: packed for the table, and which of them counts at a version.
import { gunzipSync, gzipSync } from "node:zlib"
import { lineOf, readLine } from "./canonical.ts"
import { rowSort } from "./entities.ts"
import type { Organization } from "./organization.ts"
import type { Row, Store } from "./store.ts"

/** An item of the table may have 400 KB; what comes near it is packed. */
const mostBytes = 300_000

export function rowOf(organization: Organization, serial: number, number: number): Row {
  const { code, bureau } = organization
  const line = lineOf(organization)
  const bytes = Buffer.from(line)
  const where = { code, bureau, serial, number }
  return bytes.length <= mostBytes ? { ...where, line } : { ...where, packed: gzipSync(bytes) }
}

export const lineOfRow = ({ line, packed }: Row): string =>
  line ?? (packed ? gunzipSync(packed).toString() : "{}")

export const organizationOf = (row: Row): Organization => readLine(lineOfRow(row))

/** What may be seen of a bureau's rows: those up to a version, without the ones given up. */
export interface Sight {
  readonly serial: number
  readonly voids: readonly number[]
}

/** Sort key below all of a bureau's rows. */
const below = (bureau: string) => `${bureau}#`

/** The highest sort key that may still be worth reading, or the row itself. */
function judge(row: Row, sight: Sight | undefined): "seen" | { readonly upTo: string } {
  if (sight === undefined) return { upTo: below(row.bureau) }
  if (row.serial > sight.serial) return { upTo: rowSort(row.bureau, sight.serial) }
  if (sight.voids.includes(row.serial)) return { upTo: rowSort(row.bureau, row.serial - 1) }
  return "seen"
}

/**
 * The row that counts, of whichever bureau has one. One read as a rule: more only where newer
 * rows are still being written, were given up, or come after the day asked for.
 */
export async function newestRow(
  store: Pick<Store, "listRows">,
  code: string,
  sightOf: (bureau: string) => Sight | undefined,
): Promise<Row | undefined> {
  for (let upTo: string | undefined; ; ) {
    const rows = await store.listRows(code, upTo, 1)
    const [row] = rows
    if (row === undefined) return undefined
    const verdict = judge(row, sightOf(row.bureau))
    if (verdict === "seen") return row
    upTo = verdict.upTo
  }
}

/** The row that counts in one bureau's register. */
export async function rowIn(
  store: Pick<Store, "listRows">,
  code: string,
  bureau: string,
  sight: Sight,
): Promise<Row | undefined> {
  for (let upTo = rowSort(bureau, sight.serial); ; ) {
    const [row] = await store.listRows(code, upTo, 1)
    if (row?.bureau !== bureau) return undefined
    const verdict = judge(row, sight)
    if (verdict === "seen") return row
    upTo = verdict.upTo
  }
}
