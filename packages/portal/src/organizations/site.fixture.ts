// The pages of organizations over a real register on the embedded engine, with invented organizations in every state.
import { begin } from "@civil/services/marriage/case.fixture.ts"
import {
  fillExamples,
  type TestRegister,
  testRegister,
} from "@civil/services/organizations/register.fixture.ts"
import type { PortalDeps } from "../env.ts"
import { around, type Browser, browser, type Reader } from "../site.fixture.ts"

export interface RegisterSite extends Omit<TestRegister, "deps"> {
  readonly deps: PortalDeps
  as(reader?: Reader): Browser
}

export async function registerSite(filled = true): Promise<RegisterSite> {
  const each = await begin()
  const [first] = each.world.bureaus
  if (!first) throw new Error("no bureau")
  const bureaus = [
    { ...first, code: "310113" },
    { ...first, code: "330203", slug: "next" },
  ]
  const register = await testRegister({ deps: { bureaus } })
  if (filled) await fillExamples(register)
  const deps: PortalDeps = {
    ...around({ bureaus, clock: register.world.clock }),
    marriage: each.service,
    register: register.register,
  }
  return {
    ...register,
    deps,
    as: (reader = {}) => browser(deps, reader),
    async close() {
      await register.close()
      await each.world.close()
    },
  }
}
