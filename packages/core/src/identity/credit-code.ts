// 统一社会信用代码 (GB 32100-2015): 18 characters of organisations, with a check character that only warns.
import { normalise } from "./typed.ts"

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export const creditCodeReasons = ["empty", "length", "characters"] as const
export type CreditCodeReason = (typeof creditCodeReasons)[number]

/** Who registered it: 51 社会团体, 52 民办非企业单位 (社会服务机构), 53 基金会 are the civil-affairs ones. */
export type CreditCodeKind = "association" | "service_institution" | "foundation" | "other"

export type CreditCodeReading =
  | {
      readonly ok: true
      readonly value: { readonly code: string; readonly kind: CreditCodeKind; readonly region: string }
      /** Real organisations carry codes whose check character is wrong (91350211M0000XUF46), so it does not refuse. */
      readonly warning?: "check_character"
    }
  | { readonly ok: false; readonly reason: CreditCodeReason }

/** The check character for the first 17. The second `mod 31` turns 31 into 0; without it some codes have none. */
export function creditCheckCharacter(first17: string): string {
  const sum = weights.reduce(
    (total, weight, place) => total + weight * alphabet.indexOf(first17.charAt(place)),
    0,
  )
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

export function readCreditCode(typed: string): CreditCodeReading {
  const code = normalise(typed)
  if (code === "") return { ok: false, reason: "empty" }
  if (!/^[0-9A-HJ-NP-RTUW-Y]*$/.test(code)) return { ok: false, reason: "characters" }
  if (code.length !== 18) return { ok: false, reason: "length" }
  const value = { code, kind: kindOf(code), region: code.slice(2, 8) }
  if (creditCheckCharacter(code.slice(0, 17)) === code.charAt(17)) return { ok: true, value }
  return { ok: true, value, warning: "check_character" }
}

function kindOf(code: string): CreditCodeKind {
  if (code.startsWith("51")) return "association"
  if (code.startsWith("52")) return "service_institution"
  return code.startsWith("53") ? "foundation" : "other"
}
