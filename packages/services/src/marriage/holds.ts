// Holding a place before the form, and the draft the server keeps while it is held.
import { type HoldAsk, turnedAway } from "@civil/booking/free.ts"
import {
  findLetting,
  findWish,
  getHold,
  type Held,
  newTries,
  saveHold,
  saveLetting,
} from "@civil/booking/hold.ts"
import { liveHolds } from "@civil/booking/ledger.ts"
import type { Spine } from "@civil/booking/spine.ts"
import type { World } from "@civil/booking/world.ts"
import type { Citizen } from "@civil/core/actor.ts"
import { parse } from "@civil/core/parse.ts"
import { perform } from "@civil/core/perform.ts"
import { Refusal } from "@civil/core/refusal.ts"
import { citizenOf, codeOf } from "./access.ts"
import type { Actions } from "./actions.ts"
import { counterFor, greenChannelReserve } from "./counters.ts"
import { forMainland } from "./couples.ts"
import { kindRules } from "./kinds.ts"
import { Draft, type TakeHold } from "./model.ts"
import type { MarriageService } from "./service.ts"
import { holdView, todayOf } from "./show.ts"
import { insideWindow, knownApplication, noneRunning, receiptFor, windowFor } from "./windows.ts"

const draftHours = 24

async function askFor(world: World, on: Spine, citizen: Citizen, input: TakeHold): Promise<HoldAsk> {
  const { business: kind, office } = input
  const reserve = input.priority ? greenChannelReserve : undefined
  const counter = counterFor(world, office, kind, reserve)
  const rules = kindRules[kind]
  forMainland(world, citizen, kind, office)
  const asks = rules.receipt || kind === "D1"
  const known = asks ? knownApplication(await on.store.findLedger(citizen.person)) : undefined
  noneRunning(world, kind, known, todayOf(world))
  const receipt = receiptFor(world, kind, input.receipt, known, todayOf(world))
  if (receipt !== undefined && known && receipt === known.receipt && known.office !== office)
    throw new Refusal("conflict", "divorce.other_office", {
      offers: [{ kind: "office", office: known.office }],
    })
  insideWindow(world, kind, receipt, input.date)
  const inside = windowFor(world, kind, receipt)
  const reschedules = input.reschedules === undefined ? {} : { reschedules: codeOf(input.reschedules, "apt") }
  const bureau = counter.bureau.code
  return {
    person: citizen.person,
    counter,
    kind,
    group: rules.group,
    date: input.date,
    start: input.start,
    ...reschedules,
    ...(reserve ? { cover: { reserve, bureau, kind, date: input.date, ...reschedules } } : {}),
    facts: receipt === undefined ? {} : { receipt },
    allows: (id, date) => (receipt === undefined || id === office) && inside(date) === "in",
  }
}

/** The person's hold in time, or a refusal; the first question of everything about a hold. */
const ownHold = (on: Spine, citizen: Citizen, id: string): Promise<Held> =>
  getHold(on, citizen.person, codeOf(id, "hold"))

/** Drafts outlive the hold a little, so that what was typed is there again on the next one. */
function drafts(world: World, on: Spine): Pick<MarriageService, "saveDraft" | "getDraft"> {
  const context = (code: string) => `DRAFT#${code}`
  return {
    async saveDraft(actor, id, draft) {
      const citizen = citizenOf(actor)
      const typed = parse(Draft, draft)
      const {
        hold: { code },
      } = await ownHold(on, citizen, id)
      await on.store.putDraft({
        hold: code,
        person: citizen.person,
        sealed: world.secrets.seal(JSON.stringify(typed), context(code)),
        expiresAt: Math.ceil(world.clock.now().epochMilliseconds / 1000) + draftHours * 3600,
      })
    },
    async getDraft(actor, id) {
      const citizen = citizenOf(actor)
      const code = codeOf(id, "hold")
      const found = await on.store.findDraft(code)
      if (found?.person !== citizen.person) {
        await ownHold(on, citizen, id)
        return {}
      }
      return JSON.parse(world.secrets.open(found.sealed, context(code))) as Draft
    },
  }
}

type Holds = Pick<MarriageService, "hold" | "getHold" | "findHold" | "letGo" | "saveDraft" | "getDraft">

export function holds(world: World, on: Spine, acts: Actions): Holds {
  return {
    async hold(actor, input) {
      const citizen = citizenOf(actor)
      const tries = newTries()
      try {
        const held = await perform(acts.hold, {
          actor,
          input,
          at: () => world.clock.now(),
          attempts: 40,
          find: async (wish) => {
            // A full time of everybody's says nothing of the places kept for some.
            const full = wish.priority
              ? undefined
              : turnedAway(on, { ...wish, kind: wish.business }, citizen.person)
            if (full) throw full
            return findWish(on, await askFor(world, on, citizen, wish), tries)
          },
          save: (next) => saveHold(on, next, tries),
        })
        if ("hold" in held) return holdView(world, held.hold, held.ledger)
        throw new Refusal("missing", "hold.missing")
      } finally {
        tries.release()
      }
    },
    async getHold(actor, id) {
      const citizen = citizenOf(actor)
      const { hold, ledger } = await ownHold(on, citizen, id)
      return holdView(world, hold, ledger)
    },
    async findHold(actor) {
      const citizen = citizenOf(actor)
      const ledger = await on.store.findLedger(citizen.person)
      const held = ledger && liveHolds(ledger, world.clock.now().epochMilliseconds).at(-1)
      return held && holdView(world, held, ledger)
    },
    async letGo(actor, id) {
      const { person } = citizenOf(actor)
      const code = codeOf(id, "hold")
      const tries = newTries()
      await perform(acts.letGo, {
        actor,
        input: {},
        at: () => world.clock.now(),
        find: () => findLetting(on, person, code),
        save: (next) => saveLetting(on, next, tries),
      })
    },
    ...drafts(world, on),
  }
}
