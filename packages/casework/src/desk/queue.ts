// Queues: lists with counts and ages, and a page of any of them in one query whatever the queue's length.
import type { Staff } from "@civil/core/actor.ts"
import { addDays, instantOf } from "@civil/core/date.ts"
import { parse } from "@civil/core/parse.ts"
import { absent } from "@civil/core/perform.ts"
import { isoOf } from "@civil/data/outbox-entry.ts"
import { countsOf } from "../counts.ts"
import { type Card, facetName, queueOf } from "../facets.ts"
import { flagNames, listNames, ViewQuery } from "../inputs.ts"
import { type Matter, matterName } from "../matter.ts"
import { isMember, seesDesk } from "../may.ts"
import type { Flag } from "../shapes.ts"
import { dueView, isoAt, resultText } from "../show.ts"
import { type Moment, moment, type Spine } from "../spine.ts"
import type * as views from "../views.ts"
import { words } from "../words.ts"
import { rowsOfOthers } from "./own.ts"

export const pageSize = 25
const first = ""
const last = "~"

/** The masked name, or less: of a confidential matter, and of one whose people show only to whoever holds the case. */
export function shownNameOf(spine: Spine, actor: Staff, card: Card, at: Moment): string {
  const { bureau, desk, holder, shownName } = card
  const matter = spine.matterOf(card)
  // What a sheltered case shows was chosen when it was handed in: the organization, or nothing.
  if (matter.sheltered && isMember(actor, bureau, desk)) return shownName
  if (matter.confidential && !isMember(actor, bureau, desk)) return "***"
  const holds = holder?.staff === actor.id && holder.until > at.now
  return matter.hiddenUntilHeld && !holds ? words("case.hidden").zh : shownName
}

/** The row as an officer sees it. */
export function cardView(spine: Spine, actor: Staff, card: Card, at: Moment): views.DeskCard {
  const {
    due,
    holder,
    submittedAt,
    bureau: _,
    desk: __,
    people: ___,
    organization: ____,
    result,
    ...rest
  } = card
  const living = holder !== undefined && holder.until > at.now ? holder : undefined
  const matter = spine.matterOf(card)
  const concluded = resultText(matter, result)
  return {
    ...rest,
    ...(concluded === undefined ? {} : { result: concluded }),
    shownName: shownNameOf(spine, actor, card, at),
    title: matter.title,
    submittedAt: isoAt(submittedAt),
    due: dueView(spine.calendar(), at.today, due),
    ...(living === undefined
      ? {}
      : {
          holder: {
            staff: living.staff,
            name: living.name,
            until: isoAt(living.until),
            mine: living.staff === actor.id,
          },
        }),
  }
}

function facetOf(actor: Staff, { list, matter, flag, mine }: ViewQuery): string {
  if (mine) return facetName(list, { holder: actor.id })
  return facetName(list, {
    ...(matter === undefined ? {} : { matter }),
    ...(flag === undefined ? {} : { flag }),
  })
}

/** Between which sort keys the page lies: by last day, or by the instant of receipt. */
function bounds({ order, from, to, after }: ViewQuery): { readonly from: string; readonly to: string } {
  const received = order === "received"
  const start = (day: string) => (received ? isoOf(instantOf(day).epochMilliseconds) : day)
  const end = (day: string) =>
    received ? isoOf(instantOf(addDays(day, 1)).epochMilliseconds - 1) + last : `${day}#${last}`
  // The cursor is the last row shown; nothing sorts between it and itself with one more character.
  const begin = after !== undefined ? `${after}!` : from === undefined ? first : start(from)
  return { from: begin || "!", to: to === undefined ? last : end(to) }
}

/**
 * Rows as they lie, for pages, exports and bulk, without those this officer is kept away from: a page may hold fewer. The cursor of
 * the next page is absent at the end.
 */
export async function listRaw(
  spine: Spine,
  actor: Staff,
  input: unknown,
  limit = pageSize,
): Promise<{ readonly cards: readonly Card[]; readonly next?: string }> {
  const query = parse(ViewQuery, input)
  if (!seesDesk(actor, actor.bureau, query.desk)) throw absent(actor)
  const received = query.order === "received"
  const queue = queueOf(actor.bureau, query.desk, facetOf(actor, query))
  const range = bounds(query)
  if (range.from > range.to) return { cards: [] }
  const rows = await spine.store.listRows({ queue, received, limit, ...range })
  const end = rows.at(-1)
  return {
    cards: await rowsOfOthers(
      spine,
      actor,
      rows.map(({ card }) => card),
    ),
    ...(end !== undefined && rows.length === limit ? { next: received ? end.since : end.sort } : {}),
  }
}

export async function listCards(
  spine: Spine,
  actor: Staff,
  input: unknown,
  limit = pageSize,
): Promise<views.CardPage> {
  const { cards, ...more } = await listRaw(spine, actor, input, limit)
  const at = moment(spine.world)
  return { cards: cards.map((card) => cardView(spine, actor, card, at)), ...more }
}

/** Matters a desk of this bureau handles today. */
export const mattersOf = (spine: Spine, bureau: string, desk: string): readonly Matter[] => {
  const { today } = moment(spine.world)
  return spine.deps.matters.filter((matter) => matter.policy(bureau, today)?.desk === desk)
}

async function oldest(spine: Spine, bureau: string, desk: string, list: string): Promise<string | undefined> {
  const queue = queueOf(bureau, desk, list)
  const [row] = await spine.store.listRows({ queue, received: true, from: "!", to: last, limit: 1 })
  return row && isoAt(row.card.submittedAt)
}

/** Whether what is overdue at this desk is put before this officer. */
function isEscalatedTo(spine: Spine, { bureau, roles }: Staff, desk: string): boolean {
  const { today } = moment(spine.world)
  return mattersOf(spine, bureau, desk).some((matter) => {
    const to = matter.policy(bureau, today)?.escalateTo
    return to !== undefined && roles.includes(to)
  })
}

async function deskQueue(spine: Spine, actor: Staff, desk: string): Promise<views.DeskQueue> {
  const { bureau } = actor
  const [counts, ages] = await Promise.all([
    countsOf(spine.world.table, bureau, desk),
    Promise.all(listNames.map((list) => oldest(spine, bureau, desk, list))),
  ])
  const lists = listNames.map((list, i) => {
    const age = ages[i]
    return { list, count: counts.get(list) ?? 0, ...(age === undefined ? {} : { oldest: age }) }
  })
  const flags: Partial<Record<Flag, number>> = {}
  for (const flag of flagNames) {
    const count = counts.get(`f:${flag}`) ?? 0
    if (count > 0) flags[flag] = count
  }
  const matters = mattersOf(spine, bureau, desk).map((matter) => ({
    name: matterName(matter),
    title: matter.title,
  }))
  const late = flags.overdue ?? 0
  const escalated = late > 0 && isEscalatedTo(spine, actor, desk) ? { escalated: late } : {}
  return { desk, title: spine.deskName(desk), lists, flags, ...escalated, matters }
}

export const listQueues = (spine: Spine, actor: Staff): Promise<readonly views.DeskQueue[]> =>
  Promise.all(
    Object.keys(spine.deps.desks)
      .filter((desk) => seesDesk(actor, actor.bureau, desk))
      .map((desk) => deskQueue(spine, actor, desk)),
  )
