// What the crash test and the process it kills share: the same table on disk, the same notices, the same clock.
import { systemChance } from "@civil/core/chance.ts"
import { virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { outbox } from "@civil/data/outbox.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { Temporal } from "temporal-polyfill"
import { aliyunSms } from "./channels/aliyun-sms.ts"
import { smsKey } from "./channels/sms-provider.fixture.ts"
import { notice, subjectName } from "./notices.fixture.ts"
import { notices } from "./open.ts"

const key = Buffer.alloc(32, 5).toString("base64")
const templates = {
  "*": { sign: "民政局", templates: { "*": { id: "SMS_1", variables: { check: "check" } } } },
}

interface Where {
  readonly dataDir: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly endpoint: string
}

export async function crashed({ dataDir, at, endpoint }: Where) {
  const clock = virtualClock(Temporal.Instant.fromEpochMilliseconds(at))
  const now = () => clock.now().epochMilliseconds
  const engine = openEngine({ dataDir, name: "notices", now })
  const client = embeddedClient(engine)
  await createTable(client)
  const table = openTable(client)
  const ids = createIds(clock, systemChance)
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }] })
  const world = { table, clock, ids, secrets }
  const sms = aliyunSms({ key: smsKey, templates, endpoint, ids, clock })
  return {
    // The process fails here, not the provider: that one is not left for another, however often we are killed.
    notices: notices({ world, channels: [sms], subjectName, patience: { channelMinutes: 6000 } }),
    box: outbox(table),
    engine,
    clock,
    now,
    fact: (name: string) =>
      notice({
        key: name,
        person: `P-${name}`,
        about: `case_${name}`,
        channels: ["sms"],
        to: { mobile: "13800000001" },
      }),
  }
}
