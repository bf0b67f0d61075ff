// Doing an act at a desk: found, judged, decided, written; a case still waiting is taken in hand first, as its own line.
import { action } from "@civil/core/action.ts"
import type { Staff } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import type { Part } from "@civil/data/change.ts"
import * as z from "zod/mini"
import { lookedPart } from "../citizen/looked.ts"
import { CaseId, type DeskAct, deskInputs } from "../inputs.ts"
import { openInside } from "../inside.ts"
import { sight } from "../may.ts"
import { reviewerOf } from "../reviews.ts"
import type { Case } from "../shapes.ts"
import { type Moment, momentOf, policyOf, type Spine } from "../spine.ts"
import { refuse } from "../words.ts"
import { type Change, renew, write } from "../write.ts"
import { decisions } from "./acts.ts"
import { foreseen } from "./foreseen.ts"
import { keptAway } from "./own.ts"
import { leaseMs } from "./step.ts"
import { asClaimed, barred, livingHolder, type Seen } from "./why.ts"

export const isDeskAct = (act: string): act is DeskAct => Object.hasOwn(deskInputs, act)

/** The case with the rules it stands under. */
export async function seeCase(
  spine: Spine,
  actor: Staff,
  id: string,
  otherId?: string,
): Promise<Seen | undefined> {
  if (!CaseId.safeParse(id).success) return undefined
  const subject = await spine.store.findCase(id)
  const other = otherId === undefined ? undefined : await spine.store.findCase(otherId)
  // The other of a pair that is not there is answered as one that this officer may not know.
  if (otherId !== undefined && other === undefined) return undefined
  return subject && seen(spine, actor, subject, other)
}

export async function seen(
  spine: Spine,
  actor: Staff,
  subject: Case,
  other?: Case,
): Promise<Seen | undefined> {
  const { today } = momentOf(spine.world.clock.now())
  const matter = spine.matterOf(subject)
  const policy = policyOf(matter, subject, today)
  // What is done to one case of a pair is done to the other.
  const pair = other === undefined ? [subject] : [subject, other]
  const own = (await Promise.all(pair.map((each) => keptAway(spine, actor, each)))).includes(true)
  return (
    policy && {
      own,
      ...{ subject, matter, policy, calendar: spine.calendar() },
      answered: () => Object.keys(openInside(spine.world, subject).answers),
      ...(other === undefined ? {} : { other }),
      policyAt: (bureau) => matter.policy(bureau, today),
      desks: Object.keys(spine.deps.desks),
      deskName: spine.deskName,
      reviewer: (bureau) =>
        matter.reviewedBy && reviewerOf(matter, openInside(spine.world, subject).answers, bureau),
    }
  )
}

type Input = { readonly revision: number }
interface Decided {
  readonly changes: readonly Change[]
  /** The living holder claims again: only the lease moves. */
  readonly renewed?: { readonly until: number }
}

const decide = decisions as unknown as Readonly<
  Record<DeskAct, (seen: Seen, input: Input, actor: Staff, at: Moment) => readonly Change[]>
>
const inputs = deskInputs as unknown as Readonly<Record<DeskAct, z.ZodMiniType<Input>>>

/** A button pressed twice: the same officer's same word on the outcome, from the same page. */
function isRepeated(subject: Case, act: DeskAct, { revision }: Input, actor: Staff): boolean {
  const last = subject.approvals.at(-1)
  const since = subject.revision - revision
  if (last?.staff !== actor.id || since < 1 || since > 2) return false
  if (act === "propose") return subject.state === "awaiting_second"
  return (
    (act === "approve" && subject.state === "approved") || (act === "refuse" && subject.state === "refused")
  )
}

/** What the act makes of the case; throws the refusal that stands in its way. Pure. */
function decided(seen: Seen, act: DeskAct, input: Input, actor: Staff, at: Moment): Seen | Decided {
  const { subject } = seen
  const holder = livingHolder(subject, at.now)
  if (act === "claim" && holder?.staff === actor.id) {
    const until = at.now + leaseMs
    return until - holder.until < 60_000 ? seen : { changes: [], renewed: { until } }
  }
  if (isRepeated(subject, act, input, actor)) return seen
  const refusal = barred(seen, actor, act, at)
  if (refusal !== undefined) throw refusal
  if (subject.revision !== input.revision) throw refuse("conflict", "case.changed")
  return { changes: decide[act](seen, input, actor, at) }
}

/**
 * Whether an act could be done now with this input, without doing it: the refusal, or nothing. A case still waiting is judged as
 * if it had been taken in hand. For bulk's dry run; the revision is the caller's to check.
 */
export async function judge(
  spine: Spine,
  actor: Staff,
  subject: Case,
  act: DeskAct,
  input: Readonly<Record<string, unknown>>,
): Promise<Refusal | undefined> {
  const at = momentOf(spine.world.clock.now())
  const found = await seen(spine, actor, subject)
  if (found === undefined) return refuse("missing", "case.not_offered")
  try {
    const parsed = parse(inputs[act], { ...input, revision: subject.revision })
    const state = asClaimed(subject, act)
    decided({ ...found, subject: { ...subject, state } as Case }, act, parsed, actor, at)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Written with the act itself: who looked, and why. */
function beside(spine: Spine, actor: Staff, act: DeskAct, change: Change, at: Moment): Change {
  if (act !== "reveal") return change
  const { field = "" } = change.facts ?? {}
  const why = change.words?.reason ?? ""
  return { ...change, also: lookedPart(spine, actor, change.next, { what: "reveal", field, why }, at) }
}

/** Written in the same transaction as the act: codes into its line, and whatever else must hold. */
export interface Along {
  readonly facts: Readonly<Record<string, string>>
  readonly also?: readonly Part[]
}

const along = (change: Change, more: Along | undefined): Change =>
  more === undefined
    ? change
    : {
        ...change,
        facts: { ...change.facts, ...more.facts },
        also: [...(change.also ?? []), ...(more.also ?? [])],
      }

async function once(
  spine: Spine,
  actor: Staff,
  id: string,
  act: DeskAct,
  input: unknown,
  more?: Along,
): Promise<void> {
  const pair = z.object({ into: z.optional(CaseId), other: z.optional(CaseId) })
  const named = pair.safeParse(input).data
  const otherId = act === "merge" ? named?.into : act === "keep_apart" ? named?.other : undefined
  let at = momentOf(spine.world.clock.now())
  const definition = action({
    name: act,
    input: inputs[act],
    allow: (_actor, { subject, matter, other }: Seen) => {
      const sees = sight(actor, subject, matter)
      if (other !== undefined && sight(actor, other, spine.matterOf(other)) !== "content") return false
      return sees === "content" ? true : sees === "existence" ? "forbidden" : false
    },
    missing: "case.missing",
    decide: (found: Seen, parsed, instant): Seen | Decided => {
      at = momentOf(instant)
      return decided(found, act, parsed, actor, at)
    },
  })
  await perform(definition, {
    actor,
    input,
    at: () => spine.world.clock.now(),
    find: () => seeCase(spine, actor, id, otherId),
    save: async (next, before) => {
      if (!("changes" in next)) return
      if (next.renewed !== undefined) await renew(spine, before.subject, next.renewed.until)
      else
        await write(
          spine,
          next.changes.map((change, i) =>
            along(beside(spine, actor, act, change, at), i === 0 ? more : undefined),
          ),
          at,
        )
    },
  })
}

/** Does an act with its raw input. */
export async function doAct(
  spine: Spine,
  actor: Staff,
  id: string,
  act: string,
  input: unknown,
  more?: Along,
): Promise<void> {
  if (!isDeskAct(act)) throw refuse("missing", "case.act_missing")
  const parsed = parse(inputs[act], input)
  const subject = CaseId.safeParse(id).success ? await spine.store.findCase(id) : undefined
  if (subject?.state === "submitted" && asClaimed(subject, act) !== "submitted") {
    if (sight(actor, subject, spine.matterOf(subject)) === "content") {
      const typed = parsed as unknown as Readonly<Record<string, string | undefined>>
      const refusal = await judge(spine, actor, subject, act, typed)
      if (refusal !== undefined) throw refusal
      if (subject.revision !== parsed.revision) throw refuse("conflict", "case.changed")
      // A decision the matter will not take leaves the case where it was, and the page's revision good for the next try.
      const ownRule = await foreseen(spine, subject, act, typed.note)
      if (ownRule !== undefined) throw ownRule
      await once(spine, actor, id, "claim", { revision: subject.revision }, more && { facts: more.facts })
      await once(spine, actor, id, act, { ...parsed, revision: subject.revision + 1 }, more)
      return
    }
  }
  await once(spine, actor, id, act, input, more)
}
