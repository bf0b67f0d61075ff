// What tests of notices begin with: a world in memory, channels that keep what they are given, and what is due done.

import type { Citizen, Staff } from "@civil/core/actor.ts"
import { seededChance } from "@civil/core/chance.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import { createIds } from "@civil/core/ids.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import { type Outbox, outbox } from "@civil/data/outbox.ts"
import { type Counts, workDue } from "@civil/data/outbox-work.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import { notices } from "./open.ts"
import type { Notices, SubjectDesk } from "./service.ts"
import type { Channel, Notice, Patience, Sending, Sent } from "./shapes.ts"
import type { World } from "./world.ts"

export interface TestWorld extends World {
  readonly clock: VirtualClock
  readonly engine: Engine
  readonly box: Outbox
}

const key = Buffer.alloc(32, 7).toString("base64")

/** Monday 2026-03-02, nine in the morning in Shanghai. */
export async function testWorld(dataDir = ":memory:"): Promise<TestWorld> {
  const clock = virtualClock("2026-03-02T09:00:00+08:00")
  const engine = openEngine({ dataDir, now: () => clock.now().epochMilliseconds })
  const client = embeddedClient(engine)
  await createTable(client)
  const chance = seededChance(1)
  const table = openTable(client)
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }], nonces: chance })
  return { table, clock, ids: createIds(clock, chance), secrets, engine, box: outbox(table) }
}

export const subjectName = () => ({ zh: "婚姻登记业务", en: "Marriage registration" })

export interface Case {
  readonly world: TestWorld
  readonly notices: Notices
  /** Errors of outbox entries that were put off. */
  readonly failures: unknown[]
  /** Does all that is due now. */
  work(): Promise<Counts>
  /** Lets time go on, and does what is due all along. */
  pass(minutes: number): Promise<void>
}

export async function begin(
  channels: readonly Channel[],
  patience: Partial<Patience> = {},
  subjectDesk: SubjectDesk = () => undefined,
): Promise<Case> {
  const world = await testWorld()
  const opened = notices({ world, channels, subjectName, subjectDesk, patience })
  const failures: unknown[] = []
  const now = () => world.clock.now().epochMilliseconds
  const work = () =>
    workDue(world.box, { now, handle: opened.handle, failed: (_, error) => void failures.push(error) })
  return {
    world,
    notices: opened,
    failures,
    work,
    async pass(minutes) {
      await work()
      for (let passed = 0; passed < minutes; passed += 5) {
        world.clock.advance({ minutes: Math.min(5, minutes - passed) })
        await work()
      }
    },
  }
}

/** A channel in memory that keeps what it took, by key, as a provider does. */
export interface Kept extends Channel {
  readonly took: Sending[]
  /** What it answers, or throws; takes it where absent. */
  answer: ((sending: Sending) => Sent | Error) | undefined
}

export function kept(name: Channel["name"], more: Partial<Channel> = {}): Kept {
  const took: Sending[] = []
  const channel: Kept = {
    name,
    took,
    answer: undefined,
    repeatable: false,
    reaches: (to) => (name === "sms" ? to.mobile : name === "email" ? to.email : to.openid) !== undefined,
    async send(sending) {
      const answer = channel.answer?.(sending) ?? { state: "sent" }
      if (answer instanceof Error) throw answer
      if (answer.state !== "failed") took.push(sending)
      return answer
    },
    ...more,
  }
  return channel
}

export const notice = (more: Partial<Notice> = {}): Notice => ({
  key: "case_1.7.applicant",
  person: "P1",
  bureau: "310113",
  subject: "marriage.counselling",
  code: "notice.approved",
  text: { zh: "您申请的家庭辅导已同意。", en: "Your counselling was granted." },
  outside: { zh: "您办理的事项有新进展，请登录查看。", en: "Your case has moved on. Sign in to see." },
  values: { number: "7K3M92QD4X" },
  about: "case_1",
  at: Date.parse("2026-03-02T01:00:00Z"),
  to: { mobile: "13800000001", email: "lin@example.cn" },
  channels: ["sms", "email"],
  ...more,
})

export const citizen = (person = "P1"): Citizen => ({
  kind: "citizen",
  person,
  name: "林伟",
  document: { type: "resident_id", number: "310113199003070014" },
  realName: 2,
})

export const staff = (more: Partial<Staff> = {}): Staff => ({
  kind: "staff",
  id: "clerk-1",
  name: "王敏",
  bureau: "310113",
  offices: [],
  desks: ["marriage"],
  roles: ["clerk"],
  ...more,
})
