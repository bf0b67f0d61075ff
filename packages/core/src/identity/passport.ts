// Passports: the ordinary Chinese ones by their form, foreign ones only by characters and length.
import { no, type Reading } from "./reading.ts"

/** E + 8 digits; since E99999999, E + letter (no I, O) + 7 digits; G + 8 digits before. */
export function readChinesePassport(number: string): Reading {
  if (!/^[0-9A-Z]*$/.test(number)) return no("characters")
  if (number.length !== 9) return no("length")
  if (!/^(E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8})$/.test(number)) return no("form")
  return { ok: true, value: { type: "passport_cn", number } }
}

/** Every state numbers its own way, so nothing more is checked. */
export function readForeignPassport(number: string): Reading {
  if (!/^[0-9A-Z]*$/.test(number)) return no("characters")
  if (number.length < 5 || number.length > 17) return no("length")
  return { ok: true, value: { type: "passport_foreign", number } }
}
