// How the spine's shapes lie in the one table: keys and attributes. Long names are saved short, an appointment stays within 1 KB. Nested
// values are taken as they are: walking them through a schema on each read and write costs more than the transaction.
import type { PortalTable } from "@civil/data/table.ts"
import { Entity } from "dynamodb-toolbox/entity"
import { any } from "dynamodb-toolbox/schema/any"
import { boolean } from "dynamodb-toolbox/schema/boolean"
import { item } from "dynamodb-toolbox/schema/item"
import { number } from "dynamodb-toolbox/schema/number"
import { string } from "dynamodb-toolbox/schema/string"
import type { Appointment, Ledger } from "./shapes.ts"

const two = (nn: number) => String(nn).padStart(2, "0")

const spot = {
  office: string(),
  date: string(),
  pool: string(),
  start: string(),
  nn: number(),
}

function placeItems(table: PortalTable) {
  const PlaceItem = new Entity({
    name: "Place",
    table,
    timestamps: false,
    schema: item({
      office: string().key(),
      date: string().key(),
      pool: string().key(),
      start: string().key(),
      nn: number().key(),
      state: string().enum("held", "booked", "closed", "resting"),
      holder: string().optional(),
      person: string().optional(),
      appointment: string().optional(),
      until: number().optional(),
      reopens: number().optional(),
      expiresAt: number().optional(),
    }),
    computeKey: ({ office, date, pool, start, nn }) => ({
      pk: `PLACES#${office}#${date}`,
      sk: `${pool}#${start}#${two(nn)}`,
    }),
  })
  const SessionItem = new Entity({
    name: "Session",
    table,
    timestamps: false,
    schema: item({
      office: string().key(),
      date: string().key(),
      pool: string().key(),
      start: string().key(),
      closed: boolean(),
      why: string().optional(),
      revision: number(),
    }),
    computeKey: ({ office, date, pool, start }) => ({
      pk: `PLACES#${office}#${date}`,
      sk: `SESSION#${pool}#${start}`,
    }),
  })
  return { PlaceItem, SessionItem }
}

function personItems(table: PortalTable) {
  const LedgerItem = new Entity({
    name: "Ledger",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      revision: number(),
      holds: any().castAs<Ledger["holds"]>(),
      live: any().castAs<Ledger["live"]>(),
      recent: any().castAs<Ledger["recent"]>(),
      strikes: any().castAs<Ledger["strikes"]>(),
      heldOn: string(),
      heldCount: number(),
      facts: any().castAs<Ledger["facts"]>(),
      entitlements: any().castAs<Ledger["entitlements"]>().optional(),
    }),
    computeKey: ({ person }) => ({ pk: `PERSON#${person}`, sk: "BOOKINGS" }),
  })
  const InviteItem = new Entity({
    name: "Invite",
    table,
    timestamps: false,
    schema: item({
      person: string().key(),
      code: string().key(),
      until: number(),
      expiresAt: number(),
    }),
    computeKey: ({ person, code }) => ({ pk: `PERSON#${person}`, sk: `INVITE#${code}` }),
  })
  const CoupleItem = new Entity({
    name: "Couple",
    table,
    timestamps: false,
    schema: item({
      couple: string().key(),
      group: string().key(),
      appointment: string(),
      date: string(),
    }),
    computeKey: ({ couple, group }) => ({ pk: `COUPLE#${couple}`, sk: group }),
  })
  const DraftItem = new Entity({
    name: "Draft",
    table,
    timestamps: false,
    schema: item({
      hold: string().key(),
      person: string(),
      sealed: string(),
      expiresAt: number(),
    }),
    computeKey: ({ hold }) => ({ pk: `HOLD#${hold}`, sk: "DRAFT" }),
  })
  return { LedgerItem, InviteItem, CoupleItem, DraftItem }
}

function appointmentItem(table: PortalTable) {
  return new Entity({
    name: "Apt",
    table,
    timestamps: false,
    schema: item({
      code: string().key(),
      ...spot,
      revision: number().savedAs("rev"),
      state: string().enum(
        "waiting_for_partner",
        "booked",
        "checked_in",
        "done",
        "not_done",
        "no_show",
        "cancelled",
        "lapsed",
        "released",
      ),
      kind: string(),
      group: string(),
      end: string(),
      applicant: string(),
      partner: string().optional(),
      partnerConfirmed: boolean().optional().savedAs("agreed"),
      couple: string().optional(),
      confirmBy: number().optional(),
      sealed: any().castAs<Appointment["sealed"]>(),
      facts: any().castAs<Appointment["facts"]>(),
      reason: string().optional(),
      note: string().optional(),
      history: any().castAs<Appointment["history"]>(),
    }),
    computeKey: ({ code }) => ({ pk: `APT#${code}`, sk: "APT" }),
  })
}

export function entities(table: PortalTable) {
  return { ...placeItems(table), ...personItems(table), AppointmentItem: appointmentItem(table) }
}
