// The marriage service as its screens, its routes and the desk call it.
import type { Audit, AuditSettings } from "@civil/booking/audit.ts"
import type { Actor, Citizen, Staff } from "@civil/core/actor.ts"
import type { Entry } from "@civil/data/outbox.ts"
import type { Ceremonies } from "./ceremony/service.ts"
import type { WeekOfVisits } from "./missed.ts"
import type {
  Book,
  Cancel,
  Confirm,
  DeskDone,
  DeskMove,
  Draft,
  Reschedule,
  SetSession,
  TakeHold,
  Withdraw,
} from "./model.ts"
import type {
  AppointmentView,
  Availability,
  CounterView,
  DeskAppointment,
  DeskDay,
  HoldView,
  Kind,
  MessageView,
  OfficeView,
} from "./views.ts"

export interface AvailabilityQuery {
  readonly office: string
  readonly business: Kind
  /** Defaults: today, and the last day of the booking window. At most 62 days. */
  readonly from?: string
  readonly to?: string
  /** D2, D3: receipt date; limits the days to the legal window. */
  readonly receipt?: string
  /** The places of the green channel instead of everybody's; anyone may look, only an entitled person may hold one. */
  readonly priority?: boolean
}

/** Every method takes raw input and validates it; every method throws `Refusal` and nothing else that a person caused. */
export interface MarriageService {
  offices(query: { readonly bureau?: string; readonly business?: Kind }): readonly OfficeView[]
  getOffice(id: string): OfficeView
  /** Whether an office keeps places of the green channel for this business. */
  keepsPriority(office: string, business: Kind): boolean
  availability(query: AvailabilityQuery): Promise<Availability>

  hold(actor: Actor, input: TakeHold): Promise<HoldView>
  getHold(actor: Actor, id: string): Promise<HoldView>
  /** The person's live hold, if any. */
  findHold(actor: Citizen): Promise<HoldView | undefined>
  letGo(actor: Actor, id: string): Promise<void>
  saveDraft(actor: Actor, hold: string, draft: Draft): Promise<void>
  getDraft(actor: Actor, hold: string): Promise<Draft>

  /** Confirms a hold into a booking. Asked again with the same hold, answers the same appointment. */
  book(actor: Actor, input: Book): Promise<AppointmentView>
  list(actor: Actor): Promise<readonly AppointmentView[]>
  get(actor: Actor, id: string): Promise<AppointmentView>
  /** The person's live booking that keeps them from another of this business, if any. */
  findLive(actor: Citizen, business: Kind): Promise<AppointmentView | undefined>
  counter(actor: Citizen): Promise<CounterView>
  /** The person's messages, newest first, at most 50. */
  messages(actor: Actor): Promise<readonly MessageView[]>
  confirm(actor: Actor, id: string, input: Confirm): Promise<AppointmentView>
  cancel(actor: Actor, id: string, input: Cancel): Promise<AppointmentView>
  reschedule(actor: Actor, id: string, input: Reschedule): Promise<AppointmentView>
  withdraw(actor: Actor, id: string, input: Withdraw): Promise<AppointmentView>

  /** Visits of the week that begins on a Monday, by kind: held and missed. */
  missed(bureau: string, monday: string): Promise<readonly WeekOfVisits[]>
  /** Group ceremonies (集体颁证): what is on, the list of the day, checking in. */
  ceremonies: Ceremonies

  desk: {
    day(actor: Staff, office: string, date: string): Promise<DeskDay>
    find(actor: Staff, office: string, codeOrName: string): Promise<readonly DeskAppointment[]>
    checkIn(actor: Staff, id: string, input: DeskMove): Promise<DeskAppointment>
    done(actor: Staff, id: string, input: DeskDone): Promise<DeskAppointment>
    noShow(actor: Staff, id: string, input: DeskMove): Promise<DeskAppointment>
    release(actor: Staff, id: string, input: DeskMove): Promise<DeskAppointment>
    /** Takes the day's last outcome back: a wrong couple was checked in, somebody came after all. */
    undo(actor: Staff, id: string, input: DeskMove): Promise<DeskAppointment>
    setSession(actor: Staff, input: SetSession): Promise<DeskDay>
  }

  /**
   * Does one outbox entry: tells people, lapses what was not confirmed in time, carries withdrawals and closed sessions
   * on. Bears entries that come twice, late, out of order or at two workers at a time; throws `UnknownTopic` for what is
   * not its own. A visit the desk said nothing about stays as it is and bars nobody.
   */
  handle(entry: Entry): Promise<void>
  /** Sweeps holds whose time is over, some days at a time; nothing depends on it. */
  tidy(): Promise<{ readonly expired: number }>
  /** The nightly check of the books: what points to nothing, by the codes of bookings and holds. Reads only. */
  audit(settings?: AuditSettings): Promise<Audit>
  /** Everything that is due, and some tidying: for tests, simulator and benches. */
  sweep(): Promise<{ readonly lapsed: number; readonly expired: number }>
}
