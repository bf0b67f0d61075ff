// Which bureaus are served here: those that the setting names, or all.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { bureaus } from "@civil/bureaus/index.ts"
import { SettingsError } from "./settings.ts"

export function profilesOf(codes: readonly string[]): readonly BureauProfile[] {
  try {
    return bureaus(codes)
  } catch (error) {
    if (error instanceof RangeError) throw new SettingsError([`BUREAUS cannot be used: ${error.message}`])
    throw error
  }
}
