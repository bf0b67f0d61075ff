// Reads a posted form: single text values only, cut to what a form of this site could hold.
import type { PageContext } from "../env.ts"

export type Fields = Readonly<Record<string, string>>

const longest = 2000

export async function readForm(c: PageContext): Promise<Fields> {
  const body = await c.req.parseBody()
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === "string" && name.length <= 40) fields[name] = value.slice(0, longest)
  }
  return fields
}
