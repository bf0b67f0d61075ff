// Made-up document numbers for demo people and tests: valid in form, of nobody.
import { checkCharacter } from "./check-digit.ts"
import type { Sex } from "./reading.ts"

export interface MadeUpPerson {
  /** GB/T 2260, six digits. */
  readonly region: string
  /** `1990-03-07`. */
  readonly birthDate: string
  readonly sex: Sex
  /** 0 to 499, tells people of one area, day and sex apart. */
  readonly sequence: number
}

/** A number with a correct check character: odd sequence digits for men, even for women (GB 11643). */
export function makeResidentId({ region, birthDate, sex, sequence }: MadeUpPerson): string {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > 499)
    throw new RangeError("the sequence is a whole number from 0 to 499")
  const order = String(sequence * 2 + (sex === "male" ? 1 : 0)).padStart(3, "0")
  const first17 = `${region}${birthDate.replaceAll("-", "")}${order}`
  if (!/^\d{17}$/.test(first17))
    throw new RangeError("the region has six digits, the birth date the form 1990-03-07")
  return first17 + checkCharacter(first17)
}

export interface MadeUpForeigner {
  /** Two digits of the province that issued the card. */
  readonly province: string
  /** ISO 3166-1 numeric: 682 Saudi Arabia, 840 United States. */
  readonly nationality: string
  readonly birthDate: string
  /** 0 to 999. */
  readonly sequence: number
}

/** A permanent residence card number of the form given since 2023-12-01. */
export function makePermanentResidence({
  province,
  nationality,
  birthDate,
  sequence,
}: MadeUpForeigner): string {
  const order = String(sequence).padStart(3, "0")
  const first17 = `9${province}${nationality}${birthDate.replaceAll("-", "")}${order}`
  if (!/^\d{17}$/.test(first17)) throw new RangeError("province 2, nationality 3, sequence at most 3 digits")
  return first17 + checkCharacter(first17)
}
