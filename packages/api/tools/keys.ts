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
    // The message centre only, until somebody sets up text messages, mail or WeChat.
    CHANNELS: "{}",
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

/** A sentence for the terminal; it never holds what was read. */
class Complaint extends Error {}

/**
 * The secret as it is. Throws on anything but an object of texts, and on nothing at all: a question to AWS that failed
 * must not look like a secret without keys.
 */
export function readSecret(text: string): Members {
  if (text.trim() === "")
    throw new Complaint("Nothing came on standard input: the secret as it is belongs there.")
  const there = parsed(text)
  if (typeof there !== "object" || there === null || Array.isArray(there))
    throw new Complaint("What came on standard input is no JSON object.")
  const entries = Object.entries(there)
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    throw new Complaint("The secret has a member that is no text.")
  return Object.fromEntries(entries)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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

const usage = `npm run -s keys                           fresh keys, as the JSON of the secret
npm run -s keys -- --sst                  fresh keys, as lines for: npx sst secret load
npm run -s keys -- --complete             the secret on standard input, with what it lacks
npm run -s keys -- --complete --no-front  the same, without the front's mark
OIDC_CLIENT_SECRET in the environment is the client secret that the sign-in gave.`

/** Exactly these: a slip of the pen must not end in fresh keys over those in use. */
const ways: Readonly<Record<string, (client: string) => Members>> = {
  "": freshKeys,
  "--sst": freshKeys,
  "--complete": (client) => completed(readSecret(readFileSync(0, "utf8")), client),
  "--complete --no-front": (client) => completed(readSecret(readFileSync(0, "utf8")), client, false),
}

function run(args: readonly string[], client: string): void {
  const asked = args.toSorted().join(" ")
  const members = ways[asked]?.(client)
  if (members === undefined) throw new Complaint(usage)
  const text = asked === "--sst" ? linesForSst(members) : JSON.stringify(members, undefined, 2)
  process.stdout.write(`${text}\n`)
  const lacks = members.OIDC_CLIENT_SECRET ? [] : ["OIDC_CLIENT_SECRET is missing: the sign-in gives it."]
  process.stderr.write(`${[...lacks, ...advice].join("\n")}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    run(process.argv.slice(2), process.env.OIDC_CLIENT_SECRET ?? "")
  } catch (error) {
    if (!(error instanceof Complaint)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
