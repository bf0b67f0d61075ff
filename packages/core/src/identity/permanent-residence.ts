// 外国人永久居留身份证: the card since 2023-12-01 (18 characters), and the one before it, usable until it expires (15).
import { checkCharacter } from "./check-digit.ts"
import { no, type Reading, readBirth } from "./reading.ts"

/** New: 9, province (2), numeric nationality (3), birth date (8), sequence (3), check (MOD 11-2). Old: 3 letters, 12 digits. */
export function readPermanentResidence(number: string, today: string): Reading {
  if (!/^[0-9A-Z]*$/.test(number)) return no("characters")
  if (/^[A-Z]/.test(number)) return readOldCard(number)
  if (number.length !== 18) return no("length")
  if (!/^\d{17}[\dX]$/.test(number)) return no("characters")
  if (!number.startsWith("9")) return no("wrong_document_prefix")
  const birth = readBirth(number.slice(6, 14), today)
  if (!birth.ok) return no(birth.reason)
  if (checkCharacter(number.slice(0, 17)) !== number.charAt(17)) return no("check_digit")
  return {
    ok: true,
    value: {
      type: "permanent_residence",
      number,
      birthDate: birth.date,
      region: `${number.slice(1, 3)}0000`,
      nationality: number.slice(3, 6),
    },
  }
}

function readOldCard(number: string): Reading {
  if (number.length !== 15) return no("length")
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return no("form")
  return { ok: true, value: { type: "permanent_residence", number } }
}
