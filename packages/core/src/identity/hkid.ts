// 香港身份证: the check digit in brackets, as on the card: A123456(3).
import { normalise } from "./typed.ts"

/** Letters count from A = 10, a missing first letter as 36; weights 9 to 2; the check digit makes the sum divisible by 11. */
export function readHongKongId(
  typed: string,
):
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: "form" | "check_digit" } {
  const bare = normalise(typed).replace(/[()]/g, "")
  const [, letters, digits, check] = /^([A-Z]{1,2})(\d{6})([\dA])$/.exec(bare) ?? []
  if (letters === undefined || digits === undefined || check === undefined)
    return { ok: false, reason: "form" }
  const values = [...letters.padStart(2, " ")].map((letter) =>
    letter === " " ? 36 : letter.charCodeAt(0) - 55,
  )
  const all = [...values, ...[...digits].map(Number), check === "A" ? 10 : Number(check)]
  const sum = all.reduce((total, value, place) => total + value * (9 - place), 0)
  return sum % 11 === 0
    ? { ok: true, number: `${letters}${digits}(${check})` }
    : { ok: false, reason: "check_digit" }
}
