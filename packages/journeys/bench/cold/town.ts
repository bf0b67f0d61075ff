// What is in the table before the functions start: a person who is signed in, and bookings whose notices are due.
import { createHash } from "node:crypto"
import { sessions } from "@civil/api/session/sessions.ts"
import { allBureaus } from "@civil/bureaus/index.ts"
import { publishedCalendar } from "@civil/core/calendar.ts"
import { seededChance } from "@civil/core/chance.ts"
import { startingAt, systemClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets, newKey } from "@civil/core/secrets.ts"
import { records } from "@civil/data/records.ts"
import { openTable } from "@civil/data/table.ts"
import { lightClient } from "@civil/data/wire/dynamo.ts"
import { marriage } from "@civil/services/marriage/index.ts"
import { topology } from "../../../../infra/topology.ts"
import { applicantOf, bookingOf, slotsOf, spread } from "../couples.ts"
import { benchNow } from "../record.ts"

export interface Town {
  /** What the functions find in their environment. */
  readonly env: Readonly<Record<string, string>>
  /** Of the person who is signed in. */
  readonly cookie: string
  readonly name: string
  /** Key of the session's record: the item that both sides read. */
  readonly key: string
  /** Images of outbox entries that are due, one for each start of the worker. */
  readonly due: readonly Readonly<Record<string, unknown>>[]
  /** False once a worker has done the entry. */
  stillThere(image: Readonly<Record<string, unknown>>): Promise<boolean>
  close(): void
}

const TableName = topology.tables.portal.name

export async function settle(endpoint: string, notices: number): Promise<Town> {
  const keys = { lookupKey: newKey(), sealingKeys: [{ version: "1", key: newKey() }] }
  const env = environment(endpoint, keys.lookupKey, keys.sealingKeys[0]?.key ?? "")
  const client = lightClient(env)
  const table = openTable(client)
  const secrets = createSecrets(keys)
  const signedIn = applicantOf(9999, secrets)
  const token = await sessions(records(table), secrets, systemClock).begin(signedIn)
  // Never ahead of the functions, whose clock is the machine's, nor past the years that are published.
  const clock = startingAt(Date.now() < Date.parse(benchNow) ? new Date(Date.now()).toISOString() : benchNow)
  const chance = seededChance(1)
  const ids = createIds(clock, chance)
  const world = { table, bureaus: allBureaus, calendar: publishedCalendar, clock, ids, chance, secrets }
  await book(marriage(world), secrets, notices)
  return {
    env,
    cookie: `__Host-session=${token}`,
    name: signedIn.name,
    key: createHash("sha256").update(token).digest("base64url"),
    due: await dueEntries(client.run, clock.now().epochMilliseconds),
    async stillThere({ pk, sk }) {
      const found = await client.run("GetItem", { TableName, Key: { pk, sk }, ConsistentRead: true })
      return "Item" in found
    },
    close: () => client.close(),
  }
}

function environment(endpoint: string, lookupKey: string, sealingKey: string): Record<string, string> {
  return {
    DYNAMODB_ENDPOINT: endpoint,
    TABLE_NAME: TableName,
    // As Lambda says that it is Lambda: connections are fewer there.
    AWS_LAMBDA_FUNCTION_NAME: "bench",
    AWS_REGION: "cn-north-1",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    ORIGIN: "https://mz.example.gov.cn",
    OIDC_ISSUER: "https://id.example.gov.cn",
    OIDC_CLIENT_ID: "portal",
    OIDC_CLIENT_SECRET: "bench",
    OUTBOX_DEAD_URL: "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/outbox-dead",
    DESK_WORK_URL: "https://sqs.cn-north-1.amazonaws.com.cn/123456789012/desk-work",
    DOCUMENTS_BUCKET: "portal-documents",
    LOOKUP_KEY: lookupKey,
    SEALING_KEYS: `1:${sealingKey}`,
    LOG: "problems",
  }
}

async function book(
  service: ReturnType<typeof marriage>,
  secrets: ReturnType<typeof createSecrets>,
  count: number,
): Promise<void> {
  const offices = service.offices({ business: "M1" })
  const all = await Promise.all(offices.map(({ id }) => service.availability({ office: id, business: "M1" })))
  for (const [couple, wish] of spread(all.flatMap(slotsOf), count).entries()) {
    const actor = applicantOf(couple, secrets)
    const { id } = await service.hold(actor, wish)
    await service.book(actor, bookingOf(couple, id))
  }
}

type Run = ReturnType<typeof lightClient>["run"]

async function dueEntries(run: Run, now: number): Promise<Town["due"]> {
  const due: Readonly<Record<string, unknown>>[] = []
  for (const shard of [0, 1, 2, 3]) {
    const answer = await run("Query", {
      TableName,
      KeyConditionExpression: "pk = :pk AND sk <= :now",
      ExpressionAttributeValues: {
        ":pk": { S: `OUTBOX#${shard}` },
        ":now": { S: `${new Date(now).toISOString()}~` },
      },
    })
    due.push(...(answer as { readonly Items: Town["due"] }).Items)
  }
  return due
}
