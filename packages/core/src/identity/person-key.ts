// The one key of a person: made from the document, so that sign-in and a partner's typed number meet.
import type { Secrets } from "../world.ts"
import type { IdentityDocument } from "./document.ts"

/**
 * Stable and irreversible; the number must be normalised as `readIdentity` gives it. Two documents of one person
 * (a travel permit and a residence permit) give two keys: nothing public ties them together.
 */
export function personKey(secrets: Secrets, { type, number }: IdentityDocument): string {
  return secrets.key("person", `${type}:${number}`)
}
