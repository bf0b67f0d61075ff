// An invented bureau with invented matters, and a world over the embedded engine: for tests of everything that stands on casework.

import type { Citizen, Role, Staff } from "@civil/core/actor.ts"
import { seededChance } from "@civil/core/chance.ts"
import { type VirtualClock, virtualClock } from "@civil/core/clock.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { createIds } from "@civil/core/ids.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { createSecrets } from "@civil/core/secrets.ts"
import { embeddedClient } from "@civil/data/embedded/client.ts"
import { type Engine, openEngine } from "@civil/data/embedded/engine.ts"
import type { Objects } from "@civil/data/objects/objects.ts"
import { outbox } from "@civil/data/outbox.ts"
import { createTable, openTable } from "@civil/data/table.ts"
import * as z from "zod/mini"
import type { Answers } from "./form.ts"
import type { Days, Hooks, Matter, Policy } from "./matter.ts"
import { casework } from "./open.ts"
import type { Addressee, Casework, CaseworkDeps } from "./service.ts"
import type { Case, HistoryEntry } from "./shapes.ts"
import { store } from "./store.ts"
import type { World } from "./world.ts"

export const days = (count: number): Days => ({
  days: count,
  source: { zh: "测试用设定", en: "Set for tests" },
  grade: "demo",
})

export const policy: Policy = {
  desk: "garden",
  secondApproval: false,
  firstBy: ["clerk", "reviewer"],
  secondBy: ["approver"],
  decide: days(10),
  correct: days(5),
  appeal: days(5),
  undoMinutes: 10,
  forward: { bureaus: ["990002"], within: days(3) },
  escalateTo: "manager",
}

/** 借用花园工具: nobody's real business. */
export function toolMatter(more: Partial<Matter> = {}, own: Partial<Policy> = {}): Matter {
  const bureaus = ["990001", "990002"]
  const matter: Matter = {
    id: "tool",
    service: "garden",
    title: { zh: "借用花园工具", en: "Borrowing a garden tool" },
    about: { zh: "测试用事项。", en: "A matter for tests." },
    ground: { zh: "测试用依据", en: "Ground for tests" },
    answers: z.strictObject({
      tool: z.enum(["spade", "rake"]),
      why: z.string(),
      mobile: z.optional(z.string()),
      partner: z.optional(z.string()),
    }),
    form: {
      version: 1,
      changes: [],
      pages: [
        {
          id: "what",
          title: { zh: "借什么？", en: "Which tool?" },
          fields: [
            {
              name: "tool",
              kind: "choice",
              label: { zh: "工具", en: "Tool" },
              options: [
                { value: "spade", label: { zh: "铲子", en: "Spade" } },
                { value: "rake", label: { zh: "耙子", en: "Rake" } },
              ],
            },
            { name: "why", kind: "long_text", most: 200, label: { zh: "用途", en: "What for" } },
            {
              name: "mobile",
              kind: "mobile",
              optional: true,
              personal: true,
              label: { zh: "手机", en: "Mobile" },
            },
            {
              name: "partner",
              kind: "identity_number",
              optional: true,
              personal: true,
              label: { zh: "同行人证件号", en: "Companion's number" },
            },
          ],
        },
      ],
    },
    concerned: (answers) => {
      const { mobile, partner } = answers as { mobile?: string; partner?: string }
      return [
        ...(mobile === undefined ? [] : [{ role: "applicant", name: "", mobile }]),
        ...(partner === undefined
          ? []
          : [
              {
                role: "companion",
                name: "同行人",
                document: { type: "resident_id" as const, number: partner },
                follows: true as const,
              },
            ]),
      ]
    },
    policy: (bureau) => (bureaus.includes(bureau) ? { ...policy, ...own } : undefined),
    reasons: [
      { code: "unclear", text: { zh: "填写不清", en: "Unclear" }, for: "correct" },
      { code: "none_left", text: { zh: "工具已借完", en: "None left" }, for: "refuse" },
      { code: "other", text: { zh: "其他", en: "Other" }, for: "both" },
    ],
  }
  return { ...matter, ...more }
}

export const secondMatter = (): Matter =>
  toolMatter(
    { id: "greenhouse", title: { zh: "使用温室", en: "Using the greenhouse" } },
    { secondApproval: true, firstBy: ["reviewer"] },
  )

export const secretMatter = (): Matter =>
  toolMatter(
    { id: "secret", confidential: true, title: { zh: "秘密花园", en: "A secret garden" } },
    { desk: "shed" },
  )

export const callBackMatter = (): Matter => ({
  ...toolMatter({
    id: "call_back",
    internal: true,
    unrated: true,
    hiddenUntilHeld: true,
    title: { zh: "差评回访", en: "Call-back" },
  }),
  answers: z.looseObject({ level: z.string() }),
  concerned: () => [],
})

export interface Told {
  readonly case: string
  readonly seq: number
  readonly action: string
  readonly to: readonly Addressee[]
}

export interface TestCasework {
  readonly world: World & { readonly clock: VirtualClock }
  readonly engine: Engine
  readonly casework: Casework
  readonly deps: CaseworkDeps
  /** Everything the follower was handed. */
  readonly told: Told[]
  /** Keys of objects that were removed, and so on: an empty store of files. */
  readonly objects: Objects
  /** Does everything that is due; how much it was. */
  readonly run: () => Promise<number>
  readonly citizen: (name: string, number?: string) => Citizen
  readonly staff: (id: string, roles: readonly Role[], more?: Partial<Staff>) => Staff
  /** Begins, fills in and hands in a draft. */
  readonly apply: (actor: Citizen, answers?: Answers, matter?: string, bureau?: string) => Promise<string>
  readonly findCase: (id: string) => Promise<Case>
  readonly history: (id: string) => Promise<readonly HistoryEntry[]>
  readonly close: () => Promise<void>
}

const key = Buffer.alloc(32, 7).toString("base64")

/** Files nobody asks for in tests of cases. */
const noObjects = (): Objects => ({
  form: async () => ({ action: "/", fields: {} }),
  link: async () => "/",
  head: async () => undefined,
  read: async () => undefined,
  put: async () => {},
  writer: async () => ({ write: async () => {}, finish: async () => {}, abandon: async () => {} }),
  move: async () => {},
  remove: async () => {},
  list: async () => [],
})

export interface TestSettings {
  readonly now?: string
  readonly seed?: number
  readonly matters?: readonly Matter[]
  readonly hooks?: Hooks
  readonly deps?: Partial<CaseworkDeps>
}

/** Monday 2026-03-02, nine in the morning in Shanghai, unless told otherwise. */
export async function testCasework(settings: TestSettings = {}): Promise<TestCasework> {
  const clock = virtualClock(settings.now ?? "2026-03-02T09:00:00+08:00")
  const engine = openEngine({ dataDir: ":memory:", now: () => clock.now().epochMilliseconds })
  const client = embeddedClient(engine)
  await createTable(client)
  const chance = seededChance(settings.seed ?? 1)
  const secrets = createSecrets({ lookupKey: key, sealingKeys: [{ version: "1", key }], nonces: chance })
  const world = { table: openTable(client), clock, chance, ids: createIds(clock, chance), secrets }
  const told: Told[] = []
  const objects = noObjects()
  const deps: CaseworkDeps = {
    ...{ world, objects },
    matters: settings.matters ?? [
      toolMatter(settings.hooks ? { hooks: settings.hooks } : {}),
      secondMatter(),
      secretMatter(),
      callBackMatter(),
    ],
    bureaus: [
      { code: "990001", name: { zh: "测试区民政局", en: "Test Bureau" } },
      { code: "990002", name: { zh: "邻区民政局", en: "Next Bureau" } },
    ],
    desks: {
      garden: { zh: "花园科", en: "Garden desk" },
      shed: { zh: "工具房", en: "Shed desk" },
    },
    follower: {
      tell: async ({ id }, { seq, action }, to) => {
        told.push({ case: id, seq, action, to })
      },
      remindDraft: async () => {},
    },
    enqueue: async () => {},
    callBack: "garden.call_back",
    ...settings.deps,
  }
  const opened = casework(deps)
  const box = outbox(world.table)
  const citizen = (name: string, number = "310113198001010013"): Citizen => {
    const document = { type: "resident_id", number } as const
    return { kind: "citizen", person: personKey(secrets, document), name, document, realName: 2 }
  }
  const findCase = async (id: string): Promise<Case> => {
    const found = await store(world.table).findCase(id)
    if (found === undefined) throw new Error(`no case ${id}`)
    return found
  }
  return {
    ...{ world, engine, casework: opened, deps, told, objects, citizen, findCase },
    async run() {
      let done = 0
      for (;;) {
        const due = await box.listDue(clock.now().epochMilliseconds, 100)
        if (due.length === 0) return done
        for (const entry of due) {
          await opened.handle(entry)
          await box.finish(entry)
          done += 1
        }
      }
    },
    staff: (id, roles, more = {}) => ({
      ...{ kind: "staff", id, name: `登记员${id}`, bureau: "990001", offices: [], desks: ["garden"], roles },
      ...more,
    }),
    async apply(actor, answers = {}, matter = "garden.tool", bureau = "990001") {
      const draft = await opened.citizen.start(actor, { matter, bureau })
      const typed = { tool: "spade", why: "种花", ...answers }
      const saved = await opened.citizen.saveDraft(actor, draft.id, {
        revision: draft.revision,
        answers: typed,
      })
      const made = await opened.citizen.submit(actor, draft.id, {
        revision: saved.revision,
        agreed: true,
        another: true,
      })
      return made.id
    },
    history: (id) => store(world.table).listLines(id),
    close: () => engine.close(),
  }
}

/** The refusal an attempt meets; fails where there is none. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error("nothing was refused")
}
