// Steps of stories on the queue: an application handed in, decided at the desk, told when the time for taking it back is over.

import type { Answers } from "@civil/casework/form.ts"
import type { CitizenCase, DeskCase } from "@civil/casework/views.ts"
import type { Citizen, Staff } from "@civil/core/actor.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { personKey } from "@civil/core/identity/person-key.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { TestHouse } from "../house.fixture.ts"

export const bureau = "310113"

/** An invented resident: a number valid in form, of nobody. */
export function resident(house: TestHouse, n: number, sex: "male" | "female" = "male"): Citizen {
  const number = makeResidentId({ region: "310113", birthDate: "1996-05-20", sex, sequence: n })
  const document = { type: "resident_id", number } as const
  return {
    kind: "citizen",
    person: personKey(house.world.secrets, document),
    name: `${"王李张刘陈杨赵黄周吴"[n % 10]}${sex === "male" ? "建国" : "小梅"}`,
    document,
    mobile: `1380000${String(1000 + n)}`,
    realName: 2,
  }
}

/** The smallest picture there is. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

/** Uploads a paper to a field of a draft, as a browser does. */
async function upload({ casework, objects, world }: TestHouse, who: Citizen, draft: string, field: string) {
  const back = (document: string) => `https://portal.example/back?document=${document}`
  const form = await casework.documents.form(who, draft, field, back)
  const body = (async function* () {
    yield new Uint8Array(picture)
  })()
  await objects.receive(form.fields, body, world.clock.now().epochMilliseconds)
  await casework.documents.came(who, draft, field, form.document)
}

/** Hands an application in; `papers` are the fields to upload one paper each for. */
export async function handIn(
  house: TestHouse,
  who: Citizen,
  matter: string,
  answers: Answers,
  papers: readonly string[] = [],
): Promise<CitizenCase> {
  const { casework } = house
  const { id } = await casework.citizen.start(who, { matter, bureau })
  for (const field of papers) await upload(house, who, id, field)
  const draft = await casework.citizen.getDraft(who, id)
  const saved = await casework.citizen.saveDraft(who, draft.id, {
    revision: draft.revision,
    answers: answers as Record<string, string | boolean | string[]>,
  })
  return casework.citizen.submit(who, draft.id, { revision: saved.revision, agreed: true })
}

export async function act(
  { casework }: TestHouse,
  staff: Staff,
  id: string,
  what: Parameters<TestHouse["casework"]["desk"]["act"]>[2],
  input: Record<string, unknown> = {},
): Promise<DeskCase> {
  const { revision } = await casework.desk.get(staff, id)
  return casework.desk.act(staff, id, what, { revision, ...input })
}

/** The decision is told, and what follows from it is done. */
export async function told(house: TestHouse): Promise<void> {
  house.world.clock.advance({ minutes: 11 })
  await house.run()
}

/** The refusal of an act; an act that was not refused fails the test. */
export async function refusal(doing: Promise<unknown>): Promise<Refusal> {
  const caught = await doing.then(
    () => new Error("it was not refused"),
    (error: unknown) => error,
  )
  if (caught instanceof Refusal) return caught
  throw caught
}

/** Codes beside the fields of a refused form. */
export const fieldsOf = async (doing: Promise<unknown>): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await refusal(doing)).fields.map(({ field, code }) => [field, code]))
