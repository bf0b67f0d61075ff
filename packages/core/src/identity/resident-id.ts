// 居民身份证 (GB 11643-1999) and 港澳台居民居住证, which has the same 18 characters and its own area codes.
import { checkCharacter } from "./check-digit.ts"
import { no, type Reading, readBirth } from "./reading.ts"

/** Area codes of the residence permit for Hong Kong, Macao and Taiwan residents. */
const permitAreas = ["810000", "820000", "830000"]

/**
 * Areas are not looked up: abolished districts live on in old numbers (宁波江东 330204 ended in 2016).
 * Only a first digit that no region has is refused.
 */
export function readResidentId(number: string, today: string): Reading {
  const wrong = shape(number)
  if (wrong !== undefined) return no(wrong)
  if (number.startsWith("9") || permitAreas.includes(number.slice(0, 6))) return no("wrong_document_prefix")
  if (number.startsWith("0")) return no("area")
  return finish("resident_id", number, today)
}

export function readResidencePermit(number: string, today: string): Reading {
  const wrong = shape(number)
  if (wrong !== undefined) return no(wrong)
  if (!permitAreas.includes(number.slice(0, 6))) return no("wrong_document_prefix")
  return finish("residence_permit_hmt", number, today)
}

function shape(number: string) {
  if (/^\d{15}$/.test(number)) return "old_number" as const
  if (!/^[0-9A-Z]*$/.test(number)) return "characters" as const
  if (number.length !== 18) return "length" as const
  return /^\d{17}[\dX]$/.test(number) ? undefined : ("characters" as const)
}

function finish(type: "resident_id" | "residence_permit_hmt", number: string, today: string): Reading {
  const birth = readBirth(number.slice(6, 14), today)
  if (!birth.ok) return no(birth.reason)
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return no("check_digit")
  const sex = Number(number.charAt(16)) % 2 === 1 ? "male" : "female"
  return { ok: true, value: { type, number, birthDate: birth.date, sex, region: number.slice(0, 6) } }
}
