// People nobody could reach: the list of the bureau, opening a number with a reason, and what came of calling.
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { maskMobile } from "@civil/core/phone.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { Revision, typedText } from "@civil/core/shapes.ts"
import { commit, type Part, Stale } from "@civil/data/change.ts"
import { lookedContext } from "@civil/data/looked.ts"
import { WholePut } from "@civil/data/put.ts"
import * as z from "zod/mini"
import { isoOf } from "./entities.ts"
import { openNotice } from "./sealed.ts"
import type { SubjectDesk, SubjectName } from "./service.ts"
import type { Delivery, Step, Unreached } from "./shapes.ts"
import type { Store } from "./store.ts"
import { refuse } from "./words.ts"
import type { World } from "./world.ts"

export const Reveal = z.strictObject({ reason: typedText(200) })

/** `moot`: it need not be told any more. */
export const outcomes = ["called", "wrote", "visited", "moot", "gave_up"] as const

/** `revision`: of the row as it was shown. Opening the number counts it up, and is no reason to refuse what came of the call. */
export const Settle = z.strictObject({
  revision: Revision,
  outcome: z.enum(outcomes),
  note: z.optional(z.string().check(z.trim(), z.maxLength(500))),
})

const acting = new Set(["clerk", "reviewer", "approver", "manager"])
const pageSize = 25

const mayAct = ({ roles }: Staff) => roles.some((role) => acting.has(role))

/** What another bureau's or another desk's is looks like what is not there. */
async function maySee(
  { bureau: own, desks, roles }: Staff,
  { bureau, subject }: Delivery,
  deskOf: SubjectDesk,
): Promise<boolean> {
  if (own !== bureau || roles.length === 0) return false
  const whose = await deskOf(subject, bureau)
  if (whose?.sheltered) return desks.includes(whose.desk) && roles.includes("manager")
  if (whose === undefined || desks.includes(whose.desk)) return true
  return !whose.confidential && (roles.includes("manager") || roles.includes("auditor"))
}

/** j***@example.cn */
export const maskEmail = (email: string) => email.replace(/^(.)[^@]*/, "$1***")

async function viewOf(world: World, subjectName: SubjectName, delivery: Delivery): Promise<Unreached> {
  const { key, bureau, subject, about, at, attempts, revision } = delivery
  const { to, outside } = openNotice(world.secrets, delivery)
  return {
    key,
    bureau,
    subject,
    title: await subjectName(subject),
    about,
    at: isoOf(at),
    text: outside,
    ...(to.mobile ? { mobile: maskMobile(to.mobile) } : {}),
    ...(to.email ? { email: maskEmail(to.email) } : {}),
    attempts,
    revision,
  }
}

const noDesks: SubjectDesk = () => undefined

export function unreached(
  world: World,
  store: Store,
  subjectName: SubjectName,
  deskOf: SubjectDesk = noDesks,
) {
  async function get(actor: Staff, key: string): Promise<Delivery> {
    const found = await store.findByKey(key)
    if (found === undefined || !(await maySee(actor, found, deskOf)))
      throw refuse("missing", "notice.missing")
    // Nobody looks up or settles what is addressed to themselves.
    const own = actor.person !== undefined && actor.person === found.person
    if (own || !mayAct(actor)) throw new Refusal("forbidden", "not_allowed")
    return found
  }
  const stepOf = ({ id, name }: Staff): Pick<Step, "at" | "staff" | "name"> => ({
    at: world.clock.now().epochMilliseconds,
    staff: id,
    name,
  })
  const sealedIn = (key: string, words: string | undefined) =>
    words ? { sealed: world.secrets.seal(words, `NOTICE#${key}#STEP`) } : {}
  return {
    async unreached(actor: Staff, after?: string) {
      if (actor.roles.length === 0) throw new Refusal("forbidden", "not_allowed")
      // Reads on until there is something to show, or nothing more.
      for (let from = after; ; ) {
        const { deliveries, next } = await store.listUnreached(actor.bureau, from, pageSize)
        const rows: Unreached[] = []
        for (const each of deliveries.toSorted((a, b) => b.at - a.at))
          if (each.state === "unreached" && (await maySee(actor, each, deskOf)))
            rows.push(await viewOf(world, subjectName, each))
        if (rows.length > 0 || next === undefined) return { rows, ...(next ? { next } : {}) }
        from = next
      }
    },
    async reveal(actor: Staff, key: string, input: unknown) {
      const { reason } = parse(Reveal, input)
      for (;;) {
        const found = await get(actor, key)
        const step: Step = { ...stepOf(actor), did: "revealed", ...sealedIn(key, reason) }
        const next = { ...found, steps: [...found.steps, step] }
        const looked = lookedPart(world, store, found, actor, reason)
        if (!(await written(store, [store.changedPart(found, next), ...looked]))) continue
        const { mobile, email } = openNotice(world.secrets, found).to
        return { ...(mobile ? { mobile } : {}), ...(email ? { email } : {}) }
      }
    },
    async settle(actor: Staff, key: string, input: unknown): Promise<void> {
      const { outcome, note } = parse(Settle, input)
      const found = await get(actor, key)
      if (found.state === "settled" && found.steps.at(-1)?.outcome === outcome) return
      if (found.state === "settled") throw refuse("conflict", "notice.settled_already")
      if (found.state !== "unreached") throw refuse("conflict", "notice.changed")
      const step: Step = { ...stepOf(actor), did: "settled", outcome, ...sealedIn(key, note) }
      const next: Delivery = { ...found, state: "settled", steps: [...found.steps, step] }
      if (!(await written(store, [store.changedPart(found, next), store.reachedPart(found)])))
        throw refuse("conflict", "notice.changed")
    },
  }
}

/** The person sees who opened the number, and why. */
function lookedPart(
  { clock, ids, secrets }: World,
  { LookedItem }: Store,
  { person, about }: Delivery,
  { name, desks }: Staff,
  why: string,
): readonly Part[] {
  if (person === undefined) return []
  const at = clock.now().epochMilliseconds
  const id = `${isoOf(at)}#${ids.next("look")}`
  const sealed = secrets.seal(why, lookedContext(person, id))
  const row = { person, id, at, staff: name, desk: desks[0] ?? "", what: "reveal", case: about, sealed }
  return [{ name: "looked", write: LookedItem.build(WholePut).item(row) }]
}

/** False when another change came first. */
async function written(store: Store, parts: readonly Part[]): Promise<boolean> {
  try {
    await commit(store.table, parts)
    return true
  } catch (error) {
    if (error instanceof Stale) return false
    throw error
  }
}
