// The rooms of the API and of the pages: which paths belong together. A function loads a room when something in it is asked for;
// what begins with none of these is the first room's, which also says that a page is not there.

export const apiRooms = {
  account: [],
  booking: [
    "/api/open/bureaus",
    "/api/open/offices",
    "/api/open/availability",
    "/api/open/calendar",
    "/api/open/ceremonies",
    "/api/holds",
    "/api/appointments",
    "/api/messages",
    "/api/desk/me",
    "/api/desk/day",
    "/api/desk/find",
    "/api/desk/appointments",
    "/api/desk/sessions",
    "/api/desk/ceremony",
  ],
  cases: [
    "/api/open/matters",
    "/api/open/roots",
    "/api/open/check",
    "/api/open/receipts",
    "/api/drafts",
    "/api/cases",
    "/api/looked",
    "/api/desk",
  ],
  register: [
    "/api/open/organizations",
    "/api/open/illegal-organizations",
    "/api/open/registers",
    "/api/follows",
    "/api/organizations",
    "/api/desk/register",
  ],
} as const

export const pageRooms = {
  start: [],
  marriage: ["/marriage"],
  cases: ["/services", "/apply", "/my"],
  organizations: ["/organizations", "/my/follows", "/sitemap.xml", "/sitemap", "/robots.txt"],
} as const

export type ApiRoom = keyof typeof apiRooms
export type PageRoom = keyof typeof pageRooms

/** The room with the longest beginning that fits, whole parts of the path only. */
export function roomOf<Room extends string>(
  rooms: Readonly<Record<Room, readonly string[]>>,
  first: NoInfer<Room>,
  path: string,
): Room {
  let found = first
  let length = 0
  for (const room of Object.keys(rooms) as Room[])
    for (const begins of rooms[room])
      if (begins.length > length && (path === begins || path.startsWith(`${begins}/`)))
        [found, length] = [room, begins.length]
  return found
}
