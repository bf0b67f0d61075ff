// The code printed in every message: made from the notice's key, so that a repetition carries the same, and nobody can guess one.
import type { Secrets } from "@civil/core/world.ts"

/** Crockford base32, as booking codes are written: 50 bits. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 10

/** `turn` counts up where another notice has the code already. */
export function checkCode(secrets: Secrets, key: string, turn: number): string {
  const drawn = Buffer.from(secrets.key("check", turn === 0 ? key : `${key}#${turn}`), "base64url")
  return [...drawn.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("")
}
