// The queue with its notices over one data folder, for the test that kills it: residents and officers do the next thing, whatever was done before.
import { join } from "node:path"
import { toolMatter } from "@civil/casework/fixture.ts"
import { casework as openCasework } from "@civil/casework/open.ts"
import { store } from "@civil/casework/store.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { systemChance } from "@civil/core/chance.ts"
import { startingAt } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { openEngine } from "@civil/data/embedded/engine.ts"
import { folderObjects } from "@civil/data/objects/folder.ts"
import { outbox } from "@civil/data/outbox.ts"
import { workDue } from "@civil/data/outbox-work.ts"
import { openTable } from "@civil/data/table.ts"
import { aliyunSms } from "@civil/notices/channels/aliyun-sms.ts"
import { smsKey } from "@civil/notices/channels/sms-provider.fixture.ts"
import { notices as openNotices, usualPatience } from "@civil/notices/open.ts"
import { handlerOf } from "../outbox.ts"
import { sentence } from "../words.ts"
import { follower } from "./follower.ts"

const key = Buffer.alloc(32, 7).toString("base64")
const bureaus = [{ code: "990001", name: { zh: "测试区民政局", en: "Test Bureau" } }]
const templates = {
  "*": { sign: "测试民政", templates: { "*": { id: "SMS_1", variables: { check: "check" } } } },
}
export interface CrashTerms {
  readonly dataDir: string
  /** Epoch milliseconds at which the clock of this process starts; it runs on. */
  readonly at: number
  /** Of the provider of text messages. */
  readonly endpoint: string
}

export function openCrashWorld({ dataDir, at, endpoint }: CrashTerms) {
  const clock = startingAt(new Date(at).toISOString())
  const now = () => clock.now().epochMilliseconds
  const engine = openEngine({ dataDir, now })
  const client = embeddedClient(engine)
  const table = openTable(client)
  const ids = createIds(clock, systemChance)
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }] })
  const world = { table, clock, ids, secrets, chance: systemChance }
  const channels = [aliyunSms({ key: smsKey, templates, endpoint, ids, clock })]
  const subjectName = () => ({ zh: "花园科业务", en: "Garden desk" })
  // Clocks jump from life to life: none of these hours may look like a provider that is down.
  const patience = { ...usualPatience, channelMinutes: 100 * 60 }
  const notices = openNotices({ world, channels, subjectName, patience })
  const matters = [toolMatter()]
  const sign = (text: string) => secrets.key("storage", text)
  const casework = openCasework({
    ...{ world, matters, bureaus },
    desks: { garden: { zh: "花园科", en: "Garden desk" } },
    objects: folderObjects({ folder: join(dataDir, "documents"), path: "/storage", sign, now }),
    follower: follower({ send: notices.send, matters, bureaus, sentence }),
    enqueue: async () => {},
  })
  const box = outbox(table)
  const handle = handlerOf({ cases: casework, notices })
  return {
    ...{ engine, client, table, secrets, casework, notices, box, now, store: store(table) },
    work: () => workDue(box, { now, handle }),
  }
}

export type CrashWorld = ReturnType<typeof openCrashWorld>

const clerk: Staff = {
  ...{ kind: "staff", id: "s1", name: "登记员", bureau: "990001" },
  ...{ offices: [], desks: ["garden"], roles: ["clerk"] },
}

const resident = ({ secrets }: CrashWorld, n: number): Citizen => ({
  kind: "citizen",
  person: secrets.key("person", `R${n}`),
  name: `居民${n}`,
  document: { type: "resident_id", number: `R${n}` },
  mobile: `139${String(n).padStart(8, "0")}`,
  realName: 2,
})

async function apply({ casework }: CrashWorld, who: Citizen): Promise<void> {
  const draft = await casework.citizen.start(who, { matter: "garden.tool", bureau: "990001" })
  const answers = { tool: "spade", why: "种花" }
  const saved = await casework.citizen.saveDraft(who, draft.id, { revision: draft.revision, answers })
  await casework.citizen.submit(who, draft.id, { revision: saved.revision, agreed: true })
}

/** What a resident's case is to go through: every third is corrected first, every fifth withdrawn. */
export const isCorrected = (n: number) => n % 3 === 0
export const isWithdrawn = (n: number) => n % 5 === 0

/** The next step of one resident's case; undefined when there is none but to wait for the decision to be told. */
export async function nextStep(world: CrashWorld, n: number): Promise<string | undefined> {
  const who = resident(world, n)
  const { citizen, desk } = world.casework
  const [line] = await citizen.list(who)
  if (line === undefined) {
    await apply(world, who)
    return "submit"
  }
  const subject = await world.store.findCase(line.id)
  if (subject === undefined) throw new Error(`a list names ${line.id}, and there is no such case`)
  const { id, revision, state, flags } = subject
  const open = state === "submitted" || state === "in_review"
  if (open && isCorrected(n) && !flags.includes("returned")) {
    const asked = { revision, fields: ["why"], reason: "unclear", note: "请写明用途" }
    await desk.act(clerk, id, "request_correction", asked)
    return "request_correction"
  }
  if (state === "needs_correction") {
    await citizen.correct(who, id, { revision, answers: { why: "种菜" } })
    return "correct"
  }
  if (open && isWithdrawn(n)) {
    await citizen.withdraw(who, id, { revision })
    return "withdraw"
  }
  if (!open) return undefined
  await desk.act(clerk, id, "approve", { revision })
  return "approve"
}
