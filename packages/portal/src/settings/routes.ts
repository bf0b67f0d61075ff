// Language, 长者版 and bureau: a plain form that comes back to the same page.
import { localPath } from "@civil/core/local-path.ts"
import { Hono } from "hono"
import { setCookie } from "hono/cookie"
import type { PageEnv, SiteDeps } from "../env.ts"
import { readForm } from "../shell/form.ts"
import { preference } from "./cookies.ts"

export function settingsActions(deps: SiteDeps): Hono<PageEnv> {
  return new Hono<PageEnv>().post("/settings", async (c) => {
    const { language, elder, bureau, to } = await readForm(c)
    if (language === "zh" || language === "en") setCookie(c, "lang", language, preference(deps))
    if (elder === "on" || elder === "off") setCookie(c, "elder", elder === "on" ? "1" : "0", preference(deps))
    if (deps.bureaus.some((each) => each.code === bureau)) {
      setCookie(c, "bureau", bureau ?? "", preference(deps))
    }
    return c.redirect(localPath(to) ?? "/", 303)
  })
}
