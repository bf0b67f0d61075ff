// The list of a ceremony in the one table: numbered seats, the waiting list in its order, and one item that holds both to the same truth.
import { commit, type Part } from "@civil/data/change.ts"
import { WholePut } from "@civil/data/put.ts"
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete"
import { any } from "dynamodb-toolbox/schema/any"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import type { Couple, Roll, Seat } from "./rules.ts"

const couple = {
  event: string().key(),
  case: string(),
  at: number(),
  people: any().castAs<string[]>(),
  guests: number(),
  sealed: string(),
  /** Epoch seconds: a year after the ceremony the names go. */
  expiresAt: number(),
}

function entities(table: PortalTable) {
  const SeatItem = new Entity({
    name: "CeremonySeat",
    table,
    timestamps: false,
    schema: item({ ...couple, nn: number().key(), arrived: number().optional() }),
    computeKey: ({ event, nn }) => ({ pk: `CEREMONY#${event}`, sk: `SEAT#${String(nn).padStart(4, "0")}` }),
  })
  const WaitItem = new Entity({
    name: "CeremonyWait",
    table,
    timestamps: false,
    schema: item({ ...couple, case: string().key(), at: number().key() }),
    computeKey: ({ event, at, case: id }) => ({ pk: `CEREMONY#${event}`, sk: `WAIT#${at}#${id}` }),
  })
  const ListItem = new Entity({
    name: "CeremonyList",
    table,
    timestamps: false,
    schema: item({ event: string().key(), waiting: number().optional(), freed: number().optional() }),
    computeKey: ({ event }) => ({ pk: `CEREMONY#${event}`, sk: "LIST" }),
  })
  /** One for each of the two: whoever signs up twice, or both partners at one instant, meets it. */
  const WhoItem = new Entity({
    name: "CeremonyWho",
    table,
    timestamps: false,
    schema: item({ event: string().key(), person: string().key(), case: string(), expiresAt: number() }),
    computeKey: ({ event, person }) => ({ pk: `CEREMONY#${event}#WHO`, sk: person }),
  })
  return { SeatItem, WaitItem, ListItem, WhoItem }
}

type Row = Pick<Couple, "event" | "case" | "people" | "expiresAt">

/** Nobody but this case, or nobody at all, stands there. */
const ownOrNone = (id: string) => ({
  condition: {
    or: [
      { attr: "case" as const, exists: false as const },
      { attr: "case" as const, eq: id },
    ],
  },
})

/** People who come with a write, and who go with it. */
function whoParts({ WhoItem }: ReturnType<typeof entities>) {
  const come = ({ event, case: id, people, expiresAt }: Row): readonly Part[] =>
    [...new Set(people)].map((person) => ({
      name: "who",
      write: WhoItem.build(WholePut).item({ event, person, case: id, expiresAt }).options(ownOrNone(id)),
    }))
  const go = ({ event, case: id, people }: Row): readonly Part[] =>
    [...new Set(people)].map((person) => ({
      name: "who",
      write: WhoItem.build(DeleteTransaction).key({ event, person }).options(ownOrNone(id)),
    }))
  return { come, go }
}

/** Counts on the list's own item, in the same transaction; `only` is what must hold of it. */
function listPart(
  table: PortalTable,
  event: string,
  add: { readonly waiting?: number; readonly freed?: number },
  only: { readonly nobodyWaits: true } | { readonly freed: number } | { readonly somebodyWaits: true },
): Part {
  const names = { "#w": "waiting", "#f": "freed", "#e": "_et", "#v": "event" }
  const [condition, values] =
    "freed" in only
      ? only.freed === 0
        ? ["attribute_not_exists(#f) OR #f = :held", { ":held": 0 }]
        : ["#f = :held", { ":held": only.freed }]
      : "nobodyWaits" in only
        ? ["attribute_not_exists(#w) OR #w = :held", { ":held": 0 }]
        : ["#w > :held", { ":held": 0 }]
  const Update = {
    TableName: table.getName(),
    Key: { pk: `CEREMONY#${event}`, sk: "LIST" },
    UpdateExpression: "SET #e = :name, #v = :event ADD #w :waiting, #f :freed",
    ConditionExpression: condition as string,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ...(values as Record<string, number>),
      ":waiting": add.waiting ?? 0,
      ":freed": add.freed ?? 0,
      ":name": "CeremonyList",
      ":event": event,
    },
  }
  return { name: "list", write: { params: () => ({ Update }) } }
}

export interface Store {
  /** Everything on the list, in one query. */
  roll(event: string): Promise<Roll>
  takeSeat(seat: Seat): readonly Part[]
  joinList(couple: Couple, freed: number): readonly Part[]
  leaveList(couple: Couple): readonly Part[]
  emptySeat(seat: Seat): readonly Part[]
  handOn(seat: Seat, to: Couple): readonly Part[]
  /** A seat that stands empty goes to the first who waits. */
  moveUp(to: Couple, nn: number): readonly Part[]
  /** The same couple with corrected names and numbers. */
  rewrite(before: Seat | Couple, row: Seat | Couple): readonly Part[]
  arrive(seat: Seat, at: number): Promise<void>
}

async function readRoll(
  table: PortalTable,
  { SeatItem, WaitItem, ListItem }: ReturnType<typeof entities>,
  event: string,
): Promise<Roll> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(SeatItem, WaitItem, ListItem)
    .query({ partition: `CEREMONY#${event}` })
    .options({ consistent: true, showEntityAttr: true, maxPages: Number.POSITIVE_INFINITY })
    .send()
  const seats: Seat[] = []
  const waiting: Couple[] = []
  let freed = 0
  for (const found of Items) {
    if (found.entity === "CeremonySeat") seats.push(found)
    else if (found.entity === "CeremonyWait") waiting.push(found)
    else freed = found.freed ?? 0
  }
  return { seats, waiting, freed }
}

export function store(table: PortalTable): Store {
  const items = entities(table)
  const { SeatItem, WaitItem } = items
  const { come, go } = whoParts(items)
  const put = (
    { people, ...seat }: Seat,
    condition: Parameters<WholePut["options"]>[0]["condition"],
  ): Part => ({
    name: "seat",
    write: SeatItem.build(WholePut)
      .item({ ...seat, people: [...people] })
      .options({ condition: condition as never }),
  })
  const unwait = (each: Couple): Part => ({
    name: "waiting",
    write: WaitItem.build(DeleteTransaction)
      .key(each)
      .options({ condition: { attr: "case", exists: true } }),
  })
  const absent = { attr: "case", exists: false }
  const list = (event: string, ...rest: [Parameters<typeof listPart>[2], Parameters<typeof listPart>[3]]) =>
    listPart(table, event, ...rest)
  return {
    roll: (event) => readRoll(table, items, event),
    takeSeat: (seat) => [put(seat, absent), ...come(seat), list(seat.event, {}, { nobodyWaits: true })],
    joinList: (each, freed) => [
      { name: "waiting", write: WaitItem.build(WholePut).item({ ...each, people: [...each.people] }) },
      ...come(each),
      list(each.event, { waiting: 1 }, { freed }),
    ],
    leaveList: (each) => [
      unwait(each),
      ...go(each),
      list(each.event, { waiting: -1 }, { somebodyWaits: true }),
    ],
    emptySeat: (seat) => [
      {
        name: "seat",
        write: SeatItem.build(DeleteTransaction)
          .key(seat)
          .options({ condition: { attr: "case", eq: seat.case } }),
      },
      ...go(seat),
      list(seat.event, { freed: 1 }, { nobodyWaits: true }),
    ],
    handOn: (seat, to) => [
      put({ ...to, nn: seat.nn }, { attr: "case", eq: seat.case }),
      ...go(seat),
      unwait(to),
      list(seat.event, { waiting: -1 }, { somebodyWaits: true }),
    ],
    moveUp: (to, nn) => [
      put({ ...to, nn }, absent),
      unwait(to),
      list(to.event, { waiting: -1 }, { somebodyWaits: true }),
    ],
    rewrite: (before, row) => [
      "nn" in row
        ? put(row, { attr: "case", eq: row.case })
        : {
            name: "waiting",
            write: WaitItem.build(WholePut)
              .item({ ...row, people: [...row.people] })
              .options({ condition: { attr: "case", exists: true } }),
          },
      ...go({ ...before, people: before.people.filter((one) => !row.people.includes(one)) }),
      ...come({ ...row, people: row.people.filter((one) => !before.people.includes(one)) }),
    ],
    async arrive(seat, at) {
      await commit(table, [put({ ...seat, arrived: at }, { attr: "case", eq: seat.case })])
    },
  }
}
