// `npm run keys`: fresh keys as the JSON of the secret `keys`, on standard output only; with `--complete` it reads the secret
// as it is on standard input and adds what is missing, so that no key in use is ever replaced; `--no-front` takes the front's
// mark out, for a portal that has no front of its own. `--sst` writes lines for SST.
import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { newKey } from "@civil/core/secrets.ts"
import { secretName } from "../../../infra/sst/names.ts"

type Members = Readonly<Record<string, string>>

/** Every member of the secret. `clientSecret` comes from the government sign-in. */
export function freshKeys(clientSecret: string): Members {
  return {
    LOOKUP_KEY: newKey(),
    SEALING_KEYS: `1:${newKey()}`,
    OIDC_CLIENT_SECRET: clientSecret,
    ORIGIN_SECRET: randomBytes(32).toString("base64url"),
  }
}

/**
 * Keys that are there stay; a client secret that is given goes before the one that is there. ORIGIN_SECRET is never added:
 * the deployment that has a front of its own makes it.
 */
export function completed(there: Members, clientSecret: string, front = true): Members {
  const { ORIGIN_SECRET: _, ...missing } = freshKeys(clientSecret)
  const kept = Object.entries(there).filter(
    ([name, value]) => value !== "" && (front || name !== "ORIGIN_SECRET"),
  )
  const members = { ...missing, ...Object.fromEntries(kept) }
  return clientSecret === "" ? members : { ...members, OIDC_CLIENT_SECRET: clientSecret }
}

/** The secret as it is; nothing, while it has no value yet. Throws on anything but an object of texts. */
export function readSecret(text: string): Members {
  if (text.trim() === "") return {}
  const there: unknown = JSON.parse(text)
  const entries = typeof there === "object" && there !== null ? Object.entries(there) : undefined
  if (entries === undefined || Array.isArray(there)) throw new TypeError("the secret is no JSON object")
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    throw new TypeError("the secret has a member that is no text")
  return Object.fromEntries(entries)
}

/** Lines that `sst secret load` takes, each under SST's own name of the member. */
export const linesForSst = (members: Members) =>
  Object.entries(members)
    .map(([name, value]) => `${secretName(name)}=${value}`)
    .join("\n")

const advice = [
  "LOOKUP_KEY never changes: with another one nobody's bookings are found again.",
  "SEALING_KEYS: put a new version in front (2:…,1:…); old ones stay, they open what they sealed.",
  "Keep a copy where the backups are not: data without keys cannot be read by anyone.",
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.env.OIDC_CLIENT_SECRET ?? ""
  const complete = process.argv.includes("--complete")
  const front = !process.argv.includes("--no-front")
  const members = complete ? completed(readSecret(readFileSync(0, "utf8")), given, front) : freshKeys(given)
  const sst = process.argv.includes("--sst")
  process.stdout.write(`${sst ? linesForSst(members) : JSON.stringify(members, undefined, 2)}\n`)
  if (!members.OIDC_CLIENT_SECRET)
    advice.unshift("Fill in OIDC_CLIENT_SECRET: the government sign-in gives it.")
  process.stderr.write(`${advice.join("\n")}\n`)
}
