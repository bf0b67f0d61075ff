// Whether a request came through our own front (a CDN, a gateway), which marks what it passes on.
import { createHash, timingSafeEqual } from "node:crypto"

export const frontHeader = "x-origin-verify"

/**
 * Compared by digests of one length, so that the time tells nothing of where two differ. A secret of two parts with a
 * comma is one that is being replaced: the front sends both, and whoever knows one of them opens.
 */
export function frontCheck(secret: string | undefined): (mark: string | undefined) => boolean {
  if (!secret?.trim()) return () => true
  const known = partsOf(secret)
  return (mark) => {
    let found = false
    for (const each of known)
      for (const given of partsOf(mark).slice(0, mostParts)) found = timingSafeEqual(each, given) || found
    return found
  }
}

/** Of a mark; more are not looked at. */
const mostParts = 4

function partsOf(secret = ""): readonly Buffer[] {
  const parts = secret.split(",").map((part) => part.trim())
  return parts.filter(Boolean).map((part) => createHash("sha256").update(part, "utf8").digest())
}
