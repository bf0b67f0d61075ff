// Entities and keys of the booking spine, and its reads, named for the question.
import { WholeGet } from "@civil/data/get.ts"
import type { Same } from "@civil/data/same.ts"
import type { PortalTable } from "@civil/data/table.ts"
import type { FormattedItem } from "dynamodb-toolbox/entity"
import { BatchGetRequest } from "dynamodb-toolbox/entity/actions/batchGet"
import { DeleteItemCommand } from "dynamodb-toolbox/entity/actions/delete"
import { GetItemCommand } from "dynamodb-toolbox/entity/actions/get"
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put"
import { BatchGetCommand, execute as executeBatchGet } from "dynamodb-toolbox/table/actions/batchGet"
import { QueryCommand } from "dynamodb-toolbox/table/actions/query"
import { entities } from "./entities.ts"
import type { Appointment, Draft, Invite, Ledger, Place, Session } from "./shapes.ts"

export type Entities = ReturnType<typeof entities>

const samePlace: Same<Place, FormattedItem<Entities["PlaceItem"]>> = true
const sameSession: Same<Session, FormattedItem<Entities["SessionItem"]>> = true
const sameLedger: Same<Ledger, FormattedItem<Entities["LedgerItem"]>> = true
const sameAppointment: Same<Appointment, FormattedItem<Entities["AppointmentItem"]>> = true
export const shapesAgree = samePlace && sameSession && sameLedger && sameAppointment

export interface DayItems {
  readonly places: readonly Place[]
  readonly sessions: readonly Session[]
}

export interface Store extends Entities {
  readonly table: PortalTable
  /** Everything taken, resting, closed on one day at one office. */
  dayAt(office: string, date: string): Promise<DayItems>
  findLedger(person: string): Promise<Ledger | undefined>
  findAppointment(code: string): Promise<Appointment | undefined>
  listAppointments(codes: readonly string[]): Promise<readonly Appointment[]>
  listInvites(person: string): Promise<readonly Invite[]>
  findDraft(hold: string): Promise<Draft | undefined>
  putDraft(draft: Draft): Promise<void>
  putInvite(invite: Invite): Promise<void>
  dropInvite(person: string, code: string): Promise<void>
}

async function allPages(table: PortalTable, { PlaceItem, SessionItem }: Entities, partition: string) {
  const places: Place[] = []
  const sessions: Session[] = []
  const query = table
    .build(QueryCommand)
    .entities(PlaceItem, SessionItem)
    .query({ partition })
    .options({ consistent: true, showEntityAttr: true, maxPages: Number.POSITIVE_INFINITY })
  const { Items = [] } = await query.send()
  for (const found of Items) {
    if (found.entity === "Place") places.push(found)
    else sessions.push(found)
  }
  return { places, sessions }
}

function appointmentReads(table: PortalTable, { AppointmentItem }: Entities) {
  return {
    findAppointment(code: string) {
      return AppointmentItem.build(WholeGet).find({ code })
    },
    async listAppointments(codes: readonly string[]) {
      const found: Appointment[] = []
      const unique = [...new Set(codes)]
      for (let from = 0; from < unique.length; from += 100) {
        const requests = unique
          .slice(from, from + 100)
          .map((code) => AppointmentItem.build(BatchGetRequest).key({ code }))
        const { Responses } = await executeBatchGet(
          { maxAttempts: 5 },
          table
            .build(BatchGetCommand)
            .requests(...requests)
            .options({ consistent: true }),
        )
        for (const each of Responses?.[0] ?? []) if (each) found.push(each)
      }
      return found
    },
  }
}

function inviteAccess(table: PortalTable, { InviteItem, DraftItem }: Entities) {
  return {
    async listInvites(person: string) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .entities(InviteItem)
        .query({ partition: `PERSON#${person}`, range: { beginsWith: "INVITE#" } })
        .send()
      return Items
    },
    async putInvite(invite: Invite) {
      await InviteItem.build(PutItemCommand).item(invite).send()
    },
    async dropInvite(person: string, code: string) {
      await InviteItem.build(DeleteItemCommand).key({ person, code }).send()
    },
    async findDraft(hold: string) {
      const { Item } = await DraftItem.build(GetItemCommand)
        .key({ hold })
        .options({ consistent: true })
        .send()
      return Item
    },
    async putDraft(draft: Draft) {
      await DraftItem.build(PutItemCommand).item(draft).send()
    },
  }
}

export function store(table: PortalTable): Store {
  const items = entities(table)
  return {
    table,
    ...items,
    dayAt: (office, date) => allPages(table, items, `PLACES#${office}#${date}`),
    findLedger(person) {
      return items.LedgerItem.build(WholeGet).find({ person })
    },
    ...appointmentReads(table, items),
    ...inviteAccess(table, items),
  }
}
