// Builds and starts the portal for a bench, and lets couples book on it over HTTP.
import { join } from "node:path"
import type { Confirm } from "@civil/services/marriage/model.ts"
import type { AppointmentView, Availability, HoldView, OfficeView } from "@civil/services/marriage/views.ts"
import { bundle } from "./bundle.ts"
import { bookingOf, type Slot, slotsOf } from "./couples.ts"
import type { Connection } from "./http-client.ts"
import { openConnections } from "./http-client.ts"
import { freshFolder, type Helper, root, startHelper } from "./place.ts"
import { benchNow } from "./record.ts"

let built: Promise<string> | undefined

/** The server bundle of the bench, made like the product's own, once a run. */
export function buildPortal(): Promise<string> {
  built ??= bundle("packages/journeys/bench/portal-server.ts", join(root, ".data/bench/server"))
  return built
}

export interface Portal extends Helper {
  readonly port: number
  readonly slots: readonly Slot[]
}

export async function startPortal(script: string, flags: readonly string[] = []): Promise<Portal> {
  const env = { DATA_DIR: freshFolder(), NOW: benchNow, NODE_ENV: "production" }
  const helper = startHelper(script, env, flags)
  const port = await helper.ask<number>("port")
  return { ...helper, port, slots: await allSlots(port) }
}

async function allSlots(port: number): Promise<readonly Slot[]> {
  const [connection] = await openConnections(port, 1)
  if (!connection) throw new Error("no connection")
  const get = async (path: string) => JSON.parse((await connection.ask({ method: "GET", path })).text)
  const offices = itemsOf<OfficeView>(await get("/api/open/offices"))
  const slots: Slot[] = []
  for (const { id, kinds } of offices)
    if (kinds.includes("M1"))
      slots.push(...slotsOf((await get(`/api/open/availability?office=${id}&business=M1`)) as Availability))
  connection.close()
  return slots
}

function itemsOf<T>(answer: { offices?: readonly T[] } | readonly T[]): readonly T[] {
  return "offices" in answer && answer.offices ? answer.offices : (answer as readonly T[])
}

export function cookie(token: string): Record<string, string> {
  return { cookie: `__Host-session=${token}`, accept: "application/json" }
}

/** One couple's way through HTTP: holds a place, then books it. Throws on any other answer. */
export async function holdOver(connection: Connection, token: string, wish: unknown): Promise<HoldView> {
  return ask<HoldView>(connection, "/api/holds", token, wish)
}

export async function bookOver(
  connection: Connection,
  token: string,
  couple: number,
  hold: string,
): Promise<AppointmentView> {
  return ask<AppointmentView>(connection, "/api/appointments", token, bookingOf(couple, hold))
}

export async function confirmOver(
  connection: Connection,
  token: string,
  id: string,
  body: Confirm,
): Promise<void> {
  await ask<AppointmentView>(connection, `/api/appointments/${id}/confirm`, token, body)
}

async function ask<T>(connection: Connection, path: string, token: string, body: unknown): Promise<T> {
  const answer = await connection.ask({ method: "POST", path, headers: cookie(token), body })
  if (answer.status !== 201 && answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`)
  return JSON.parse(answer.text) as T
}
