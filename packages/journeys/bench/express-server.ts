// The server many a bureau has: Express and PostgreSQL, one row lock for each slot, the same checks and the same booking.
import { createHash } from "node:crypto"
import { personKey } from "@civil/core/identity/person-key.ts"
import { readIdentity } from "@civil/core/identity/read.ts"
import { parse } from "@civil/core/parse.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { Book, TakeHold } from "@civil/services/marriage/model.ts"
import express, { type NextFunction, type Request, type Response } from "express"
import pg from "pg"
import { applicantOf } from "./couples.ts"
import { schema } from "./express-schema.ts"
import { answerParent } from "./place.ts"

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL ?? "", max: 20 })
const secrets = createSecrets({ lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] })
const today = "2026-11-23"
await pool.query(schema)

const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url")

interface Person {
  readonly person: string
  readonly sealed: string
}

async function whoAsks(request: Request): Promise<Person> {
  const token = /__Host-session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? ""
  const { rows } = await pool.query("SELECT person, sealed FROM sessions WHERE id = $1 AND ends > now()", [
    hashOf(token),
  ])
  const [found] = rows as Person[]
  if (!found) throw new Refusal("unauthenticated", "sign_in.needed")
  secrets.open(found.sealed, "session")
  return found
}

/** Runs `work` in one transaction on one connection. */
async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN")
    const result = await work(client)
    await client.query("COMMIT")
    return result
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  } finally {
    client.release()
  }
}

async function ledgerFor(client: pg.PoolClient, person: string) {
  await client.query("INSERT INTO ledgers (person) VALUES ($1) ON CONFLICT DO NOTHING", [person])
  const { rows } = await client.query("SELECT live, held_today FROM ledgers WHERE person = $1 FOR UPDATE", [
    person,
  ])
  return rows[0] as { live: string | null; held_today: number }
}

async function hold(request: Request) {
  const { person } = await whoAsks(request)
  const wish = parse(TakeHold, request.body)
  return transaction(async (client) => {
    const key = [wish.office, wish.date, wish.start]
    const { rows } = await client.query(
      "SELECT id, places, taken FROM slots WHERE office = $1 AND date = $2 AND start = $3 FOR UPDATE",
      key,
    )
    const slot = rows[0] as { id: number; places: number; taken: number } | undefined
    if (!slot) throw new Refusal("missing", "booking.no_such_time")
    if (slot.taken >= slot.places) throw new Refusal("taken", "booking.taken")
    const ledger = await ledgerFor(client, person)
    if (ledger.live !== null) throw new Refusal("conflict", "booking.already_live")
    if (ledger.held_today >= 5) throw new Refusal("too_many", "booking.too_many_holds")
    await client.query("UPDATE slots SET taken = taken + 1 WHERE id = $1", [slot.id])
    await client.query("UPDATE ledgers SET held_today = held_today + 1 WHERE person = $1", [person])
    const held = await client.query(
      "INSERT INTO holds (person, slot, until) VALUES ($1, $2, now() + interval '10 minutes') RETURNING id, until",
      [person, slot.id],
    )
    return { ...wish, id: String(held.rows[0].id), until: held.rows[0].until }
  })
}

async function book(request: Request) {
  const { person } = await whoAsks(request)
  const input = parse(Book, request.body)
  if (!input.partner) throw new Refusal("invalid", "input.invalid")
  const read = readIdentity(input.partner.documentType, input.partner.number, { today })
  if (!read.ok) throw new Refusal("invalid", "input.invalid")
  const partner = personKey(secrets, { type: read.value.type, number: read.value.number })
  const couple = secrets.key("couple", [person, partner].sort().join(":"))
  const sealed = [input.applicant, input.partner].map((party) =>
    secrets.seal(JSON.stringify(party), input.hold),
  )
  return transaction(async (client) => {
    const { rows } = await client.query(
      "SELECT slot FROM holds WHERE id = $1 AND person = $2 AND until > now() FOR UPDATE",
      [input.hold, person],
    )
    if (!rows[0]) throw new Refusal("gone", "hold.expired")
    const ledger = await ledgerFor(client, person)
    if (ledger.live !== null) throw new Refusal("conflict", "booking.already_live")
    const made = await client.query(
      "INSERT INTO appointments (slot, person, partner, applicant_sealed, partner_sealed, state) " +
        "VALUES ($1, $2, $3, $4, $5, 'waiting_for_partner') RETURNING id",
      [rows[0].slot, person, partner, ...sealed],
    )
    const id = String(made.rows[0].id)
    await client.query("INSERT INTO couples (couple, appointment) VALUES ($1, $2)", [couple, id])
    await client.query("INSERT INTO history (appointment, who, action) VALUES ($1, 'applicant', 'booked')", [
      id,
    ])
    await client.query("INSERT INTO outbox (topic, body) VALUES ('appointment', $1)", [
      { id, event: "booked" },
    ])
    await client.query("UPDATE ledgers SET live = $2 WHERE person = $1", [person, id])
    await client.query("DELETE FROM holds WHERE id = $1", [input.hold])
    return { id: `apt_${id}`, code: id, state: "waiting_for_partner", revision: 1 }
  })
}

const app = express()
app.disable("x-powered-by")
app.use(express.json({ limit: "64kb" }))
const answering =
  (work: (request: Request) => Promise<unknown>) => async (request: Request, response: Response) => {
    response.status(201).json(await work(request))
  }
app.post("/api/holds", answering(hold))
app.post("/api/appointments", answering(book))
app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
  if (!(error instanceof Refusal)) return next(error)
  response.status(409).json({ error: { kind: error.kind, code: error.code } })
})

const server = app.listen(0, "127.0.0.1")
await new Promise((resolve) => server.once("listening", resolve))

interface SlotRow {
  readonly office: string
  readonly date: string
  readonly start: string
  readonly free: number
}

answerParent({
  port: () => {
    const address = server.address()
    return typeof address === "object" && address ? address.port : 0
  },
  slots: async (slots: readonly SlotRow[]) => {
    for (const { office, date, start, free } of slots)
      await pool.query("INSERT INTO slots (office, date, start, places) VALUES ($1, $2, $3, $4)", [
        office,
        date,
        start,
        free,
      ])
  },
  sessions: async ({ from, count }: { from: number; count: number }) => {
    const tokens: string[] = []
    for (let couple = from; couple < from + count; couple += 1) {
      const token = createHash("sha256").update(`bench ${couple}`).digest("base64url")
      const actor = applicantOf(couple, secrets)
      const sealed = secrets.seal(JSON.stringify(actor), "session")
      const values = [hashOf(token), actor.person, sealed]
      await pool.query(
        "INSERT INTO sessions (id, person, sealed, ends) VALUES ($1, $2, $3, now() + interval '1 day')",
        values,
      )
      tokens.push(token)
    }
    return tokens
  },
  audit: async () => {
    const { rows } = await pool.query(
      "SELECT (SELECT count(*) FROM appointments) AS appointments, (SELECT count(*) FROM couples) AS couples, " +
        "(SELECT coalesce(sum(taken), 0) FROM slots) AS taken, (SELECT count(*) FROM slots WHERE taken > places) AS oversold",
    )
    const [{ appointments, taken, oversold }] = rows as [Record<string, string>]
    if (Number(oversold) > 0) throw new Error("the Express side oversold")
    return { "PLACES booked": Number(taken), "APT waiting_for_partner": Number(appointments) }
  },
})
