// Somebody wants to know whether an organization can be trusted: a search, its card, what changed.
import { nameOfCase } from "@civil/demo/register/lives.ts"
import type { Person } from "./people.ts"

/** Asks for an organization by a part of its name, reads its card and what changed. */
export async function lookUp(visitor: Person): Promise<void> {
  const { code, name } = nameOfCase("310113", "model")
  await visitor.get(`/organizations?q=${encodeURIComponent(name.slice(6))}`)
  await visitor.get(`/organizations/${code}`)
  await visitor.get(`/organizations/${code}/history`)
}
