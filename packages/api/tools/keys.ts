// `npm run keys`: fresh keys as the JSON of the secret `keys`, on standard output only; what to do with it goes to the other one.
import { randomBytes } from "node:crypto"
import { fileURLToPath } from "node:url"
import { newKey } from "@civil/core/secrets.ts"

/** The members of the secret, in the topology's words. `clientSecret` comes from the government sign-in. */
export function freshKeys(clientSecret: string): Readonly<Record<string, string>> {
  return {
    LOOKUP_KEY: newKey(),
    SEALING_KEYS: `1:${newKey()}`,
    OIDC_CLIENT_SECRET: clientSecret,
    ORIGIN_SECRET: randomBytes(32).toString("base64url"),
  }
}

const advice = [
  "LOOKUP_KEY never changes: with another one nobody's bookings are found again.",
  "SEALING_KEYS: put a new version in front (2:…,1:…); old ones stay, they open what they sealed.",
  "Keep a copy where the backups are not: data without keys cannot be read by anyone.",
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const clientSecret = process.env.OIDC_CLIENT_SECRET ?? ""
  process.stdout.write(`${JSON.stringify(freshKeys(clientSecret), undefined, 2)}\n`)
  if (clientSecret === "") advice.unshift("Fill in OIDC_CLIENT_SECRET: the government sign-in gives it.")
  process.stderr.write(`${advice.join("\n")}\n`)
}
