// A function finds every route and page of the portal in the room that its path names.
import { publishedCalendar } from "@civil/core/calendar.ts"
import type { PortalDeps } from "@civil/portal/env.ts"
import { portalPages } from "@civil/portal/index.ts"
import { doorsOf } from "@civil/services/house/doors.ts"
import { beginHouse, type TestHouse } from "@civil/services/house.fixture.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type ApiRoom, apiRooms, type PageRoom, pageRooms } from "../rooms/names.ts"
import { sentenceOf } from "../sentences.ts"
import { type TestServer, testServer } from "../testing/server.ts"
import { pagesOf } from "./page-rooms.ts"
import { apiRoomOf, pageRoomOf, routesOf } from "./rooms.ts"

let server: TestServer
let house: TestHouse

beforeAll(async () => {
  server = await testServer()
  house = await beginHouse()
})
afterAll(async () => {
  await server.stop()
  await house.close()
})

const nameOf = ({ method, path }: { readonly method: string; readonly path: string }) =>
  `${method.toUpperCase()} ${path}`

describe("a function", () => {
  test("answers every route of the API in one of its rooms, and each in the room of its path", async () => {
    const deps = { world: house.world, origin: "", receiptToken: undefined }
    const inRooms: string[] = []
    for (const room of Object.keys(apiRooms) as ApiRoom[])
      for (const route of await routesOf(room, { deps }, doorsOf(house))) {
        expect(`${nameOf(route)}: ${apiRoomOf(route.path)}`).toBe(`${nameOf(route)}: ${room}`)
        inRooms.push(nameOf(route))
      }
    expect(inRooms.sort()).toEqual(server.app.routes.map(nameOf).sort())
  })

  test("shows every page in one of its rooms, and each in the room of its path", async () => {
    const { marriage, casework, notices, register, world } = house
    const portal: PortalDeps = {
      ...{ marriage, casework, notices, register, calendar: publishedCalendar, demo: true, origin: "" },
      ...{ bureaus: world.bureaus, clock: world.clock, sentence: sentenceOf },
      assets: () => undefined,
      sent: async () => [],
    }
    const inRooms: string[] = []
    for (const room of Object.keys(pageRooms) as PageRoom[])
      for (const page of (await pagesOf(room))(portal).routes) {
        expect(`${nameOf(page)}: ${pageRoomOf(page.path)}`).toBe(`${nameOf(page)}: ${room}`)
        inRooms.push(nameOf(page))
      }
    expect(inRooms.sort()).toEqual(portalPages(portal).routes.map(nameOf).sort())
    expect((await pagesOf("home"))(portal).routes.map(nameOf)).toEqual(["GET /"])
  })
})
