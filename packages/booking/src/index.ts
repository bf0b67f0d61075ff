// The booking spine: places, holds, bookings and what becomes of them. It knows no service.
export { availability } from "./availability.ts"
export { book, join } from "./book.ts"
export { getHold, hold, letGo } from "./hold.ts"
export {
  cancel,
  checkIn,
  done,
  getAppointment,
  lapse,
  noShow,
  release,
  reschedule,
  roleOf,
  undo,
} from "./moves.ts"
export { findCounter, findOffice, getOffice } from "./offices.ts"
export { closePlaces, setSession } from "./session.ts"
export { moment, type Spine, spine } from "./spine.ts"
export { after, isLive, next, type State } from "./transitions.ts"
export { sweepDay, workDue } from "./work.ts"
export type { World } from "./world.ts"
