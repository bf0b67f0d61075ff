// What public pages and the open data go by, from the bureau's dated rows.
import { licenceOf } from "@civil/bureaus/organizations/publicity.ts"

export { type Ageing, ageingOf, type Licence, licenceOf } from "@civil/bureaus/organizations/publicity.ts"

/** What a register's file says of its own use, in its head. */
export function imprintOf(bureau: string, on: string): Readonly<Record<string, string>> {
  const { id, href, note } = licenceOf(bureau, on)
  return { licence: id, licenceUrl: href, licenceNote: `${note.zh} ${note.en}` }
}
