// The one step a person takes at the demo provider: choosing who they are.
import type { IncomingMessage, ServerResponse } from "node:http"
import type { InteractionDetails, Provider } from "oidc-provider"
import { failedPage, pageHeaders, signInPage } from "./page.ts"
import type { DemoPeople } from "./people.ts"

export async function signIn(
  provider: Provider,
  people: DemoPeople,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, html: string) => response.writeHead(status, pageHeaders).end(html)
  let details: InteractionDetails
  try {
    details = await provider.interactionDetails(request, response)
  } catch {
    send(400, failedPage("zh"))
    return
  }
  const language = String(details.params.ui_locales ?? "").startsWith("en") ? "en" : "zh"
  const page = { language, people: people.shown, ...(people.last && { last: people.last }) } as const
  if (request.method !== "POST") {
    send(200, signInPage(page))
    return
  }
  const tried = await typedLogin(request)
  const person = people.find(tried)
  if (!person) {
    send(422, signInPage({ ...page, tried }))
    return
  }
  await provider.interactionFinished(request, response, {
    login: { accountId: person.login, remember: false },
  })
}

/** The last filled `login` of the form: the text field comes first, a pressed person's button after it. */
async function typedLogin(request: IncomingMessage): Promise<string> {
  let body = ""
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > 4096) return ""
  }
  const all = new URLSearchParams(body).getAll("login").map((login) => login.trim())
  return all.findLast((login) => login !== "")?.slice(0, 60) ?? ""
}
