// An officer at the desk of a story, who acts through the same addresses as the desk's own pages.
import type { Browser } from "playwright-core"
import { signIn, visitor } from "./people.ts"

export interface Officer {
  /** Does one act to a case as it then stands; throws with the answer when it was not done. */
  act(subject: string, act: string, input?: Readonly<Record<string, unknown>>): Promise<void>
  leave(): Promise<void>
}

export async function officer(browser: Browser, origin: string, login: string): Promise<Officer> {
  const context = await visitor(browser, origin)
  const page = await context.newPage()
  await page.goto("/sign-in?to=/help")
  await signIn(page, login)
  return {
    async act(subject, act, input = {}) {
      const answer = await page.evaluate(
        async ([id, name, more]) => {
          const { csrf } = await (await fetch("/api/desk/me")).json()
          const { revision } = await (await fetch(`/api/desk/cases/${id}`)).json()
          const response = await fetch(`/api/desk/cases/${id}/acts/${name}`, {
            method: "POST",
            headers: { "content-type": "application/json", "x-csrf-token": csrf },
            body: JSON.stringify({ revision, ...more }),
          })
          return { ok: response.ok, text: await response.text() }
        },
        [subject, act, input] as const,
      )
      if (!answer.ok) throw new Error(`${act}: ${answer.text}`)
    },
    leave: () => context.close(),
  }
}
