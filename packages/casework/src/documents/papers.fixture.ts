// A matter that asks for papers, a person with a draft of it, and a folder for the files: what tests of papers begin with.
import type { Citizen } from "@civil/core/actor.ts"
import { type TestObjects, testFolder } from "@civil/data/objects/fixture.ts"
import type { Temporal } from "temporal-polyfill"
import * as z from "zod/mini"
import { type TestCasework, testCasework, toolMatter } from "../fixture.ts"
import type { Matter } from "../matter.ts"
import type { DocumentView, DraftView } from "../views.ts"

const text = (zh: string) => ({ zh, en: zh })

/** Goes along with every application, and follows it. */
export const companionNumber = "310113199001010026"

const matter = (): Matter =>
  toolMatter({
    answers: z.strictObject({
      tool: z.string(),
      card: z.array(z.string()),
      proof: z.optional(z.array(z.string())),
    }),
    concerned: () => [
      {
        ...{ role: "companion", name: "鲍勃", follows: true },
        document: { type: "resident_id", number: companionNumber },
      },
    ],
    form: {
      version: 1,
      changes: [],
      pages: [
        {
          id: "what",
          title: text("借什么"),
          fields: [
            { name: "tool", kind: "text", most: 20, label: text("工具") },
            { name: "card", kind: "documents", least: 1, most: 2, label: text("证件") },
            {
              name: "proof",
              kind: "documents",
              least: 1,
              most: 1,
              label: text("证明"),
              when: ({ tool }) => tool === "saw",
            },
          ],
        },
      ],
    },
  })

export interface TestPapers {
  readonly here: TestCasework
  readonly files: TestObjects
  readonly person: Citizen
  readonly draft: string
  wait(duration: Temporal.DurationLike): void
  /** Keys of what is kept. */
  kept(): Promise<readonly string[]>
  /** Form and post; the id of what is now to be judged. */
  send(file: Uint8Array, field?: string, owner?: string): Promise<string>
  came(id: string, field?: string, owner?: string, actor?: Citizen): Promise<DocumentView>
  upload(file: Uint8Array, field?: string, owner?: string): Promise<DocumentView>
  seen(): Promise<DraftView>
  /** Hands the draft in; the case. */
  submitted(tool?: string): Promise<string>
  close(): Promise<void>
}

type Place = (now: () => number) => TestObjects | Promise<TestObjects>

/** In a folder, unless another place is named. */
export async function testPapers(place: Place = testFolder): Promise<TestPapers> {
  let now = 0
  const files = await place(() => now)
  const here = await testCasework({ matters: [matter()], deps: { objects: files.objects } })
  now = here.world.clock.now().epochMilliseconds
  const { citizen, documents } = here.casework
  const person = here.citizen("王小明")
  const { id: draft } = await citizen.start(person, { matter: "garden.tool", bureau: "990001" })
  const came: TestPapers["came"] = (id, field = "card", owner = draft, actor = person) =>
    documents.came(actor, owner, field, id)
  const send: TestPapers["send"] = async (file, field = "card", owner = draft) => {
    const form = await documents.form(person, owner, field, (id) => `https://portal.example/came/${id}`)
    const { location } = await files.post(form, file)
    // S3 adds a query of its own.
    if (location?.split("?")[0] !== `https://portal.example/came/${form.document}`)
      throw new Error(`led to ${location}`)
    return form.document
  }
  const seen = () => citizen.getDraft(person, draft)
  return {
    ...{ here, files, person, draft, came, send, seen },
    wait(duration) {
      here.world.clock.set(here.world.clock.now().add(duration))
      now = here.world.clock.now().epochMilliseconds
    },
    kept: async () => (await files.everything()).filter((key) => key.startsWith("kept/")),
    upload: async (file, field, owner) => came(await send(file, field, owner), field, owner),
    async submitted(tool = "spade") {
      const before = await seen()
      const answers = { tool }
      const { revision } = await citizen.saveDraft(person, draft, { revision: before.revision, answers })
      return (await citizen.submit(person, draft, { revision, agreed: true })).id
    },
    async close() {
      await here.close()
      await files.close()
    },
  }
}
