// The members of the secret, or the settings of the same names where there is none. What they say is never printed.
import { topology } from "../../../../infra/topology.ts"
import { SettingsError } from "../settings.ts"

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the text of a secret. */
export type ReadSecret = (arn: string) => Promise<string>

/** From the secret that `KEYS_SECRET` names; without one, from the environment itself. */
export async function secretMembers(env: Environment, readSecret: ReadSecret): Promise<Environment> {
  const arn = env.KEYS_SECRET?.trim()
  if (arn) return membersOf(await readSecret(arn))
  return Object.fromEntries(topology.secrets.keys.members.map((name) => [name, env[name]]))
}

function membersOf(text: string): Environment {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // The parser's own sentence quotes what it read.
    throw new SettingsError(["KEYS_SECRET cannot be used: the secret is no JSON."])
  }
  if (typeof content !== "object" || content === null || Array.isArray(content))
    throw new SettingsError(["KEYS_SECRET cannot be used: the secret is no JSON object."])
  const found = content as Readonly<Record<string, unknown>>
  const problems: string[] = []
  const members: Record<string, string> = {}
  for (const name of topology.secrets.keys.members) {
    const value = found[name]
    if (typeof value === "string") members[name] = value
    else if (value !== undefined) problems.push(`KEYS_SECRET: its member ${name} is no text.`)
  }
  if (problems.length > 0) throw new SettingsError(problems)
  return members
}
