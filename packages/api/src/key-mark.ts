// The mark that the first start leaves in a table, so that nobody works on it with other keys: they would find nobody's
// bookings, and take over work that they cannot do.
import type { Secrets } from "@civil/core/world.ts"
import type { Found, Records } from "@civil/data/records.ts"
import { SettingsError } from "./settings.ts"

const kind = "KEYS"
const name = "table"
const always = 5 * 365 * 86_400
const plain = "the keys of this table"

/** Undefined where there is none yet; needs no keys, so it may be read while they are. */
export function findMark(records: Records): Promise<Found | undefined> {
  return records.find(kind, name, 0)
}

export interface KeysToCheck {
  readonly records: Records
  readonly secrets: Secrets
  /** Version of the key that seals now. */
  readonly newest: string
  readonly found: Found | undefined
  /** False where the function may only read. */
  readonly mayWrite: boolean
  /** Epoch milliseconds. */
  readonly now: number
}

/** Throws `SettingsError` where the keys are not those of the table. A mark sealed with an older key is sealed anew. */
export async function checkKeys({
  records,
  secrets,
  newest,
  found,
  mayWrite,
  now,
}: KeysToCheck): Promise<void> {
  const seconds = Math.floor(now / 1000)
  const fresh = () =>
    JSON.stringify({ lookup: secrets.key("table", plain), sealed: secrets.seal(plain, name) })
  let known = found
  if (known === undefined) {
    if (!mayWrite || (await records.create(kind, name, fresh(), seconds + always, 0))) return
    known = await findMark(records)
  }
  const mark = JSON.parse(known?.value ?? "{}") as { readonly lookup?: string; readonly sealed?: string }
  const problems: string[] = []
  if (mark.lookup !== secrets.key("table", plain))
    problems.push(
      "LOOKUP_KEY is not the key of this table: nobody would be found again. Put the old one back.",
    )
  if (!opens(secrets, mark.sealed ?? ""))
    problems.push("SEALING_KEYS lack a key of this table: add the old ones behind the new one.")
  if (problems.length > 0) throw new SettingsError(problems)
  if (mayWrite && !mark.sealed?.startsWith(`${newest}.`))
    await records.replace(kind, name, fresh(), seconds + always)
}

function opens(secrets: Secrets, sealed: string): boolean {
  try {
    return secrets.open(sealed, name) === plain
  } catch {
    return false
  }
}
