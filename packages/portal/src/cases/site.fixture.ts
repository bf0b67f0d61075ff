// The citizen pages over the whole house: an applicant with a browser, officers who decide, papers posted the way a browser does.
import type { Citizen } from "@civil/core/actor.ts"
import { beginHouse, type TestHouse } from "@civil/services/house.fixture.ts"
import { man, woman } from "@civil/services/marriage/people.fixture.ts"
import { onTestFinished } from "vitest"
import type { PortalDeps } from "../env.ts"
import { type Answer, around, type Browser, browser, origin, type Reader } from "../site.fixture.ts"

export interface CasesSite extends TestHouse {
  readonly deps: PortalDeps
  readonly he: Citizen
  readonly she: Citizen
  as(reader?: Reader): Browser
  /** Posts a file with the form on the page, as a browser without scripts does, and follows back. */
  post(from: Answer, by: Browser, file: Uint8Array): Promise<Answer>
}

export async function casesSite(now?: string): Promise<CasesSite> {
  const house = await beginHouse(now)
  onTestFinished(() => house.close())
  const { marriage, casework, notices, register, world, objects } = house
  const deps: PortalDeps = { marriage, casework, notices, register, ...around(world) }
  return {
    ...house,
    deps,
    he: man(world.secrets, 1),
    she: woman(world.secrets, 2),
    as: (reader = {}) => browser(deps, reader),
    async post(from, by, file) {
      const form = from.html.match(/<form class="upload[\s\S]*?<\/form>/)?.[0] ?? ""
      const fields = Object.fromEntries(
        [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
          ([, name = "", value = ""]) => [name, value.replaceAll("&amp;", "&")],
        ),
      )
      const chunks = (async function* () {
        yield file
      })()
      const taken = await objects.receive(fields, chunks, world.clock.now().epochMilliseconds)
      if (typeof taken === "string" || taken.returnTo === undefined)
        throw new Error(`the storage did not take it: ${JSON.stringify(taken)}`)
      return follow(by, taken.returnTo)
    },
  }
}

/** Goes where it is led, at most five times. */
export async function follow(by: Browser, to: string): Promise<Answer> {
  let answer = await by.get(to.replace(origin, ""))
  for (let step = 0; step < 5 && answer.location; step += 1) answer = await by.get(answer.location)
  return answer
}

export const revisionIn = (html: string) => html.match(/name="revision" value="(\d+)"/)?.[1] ?? ""
