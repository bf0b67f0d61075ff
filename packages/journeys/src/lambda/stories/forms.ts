// Pages as a person without JavaScript uses them: the page's own forms, with what they carry hidden.
import type { Jar } from "@civil/api/testing/jar.ts"
import { residents } from "@civil/demo/residents.ts"
import { noticeWords } from "@civil/services/marriage/notices.ts"
import { expect } from "vitest"

export type Fields = Readonly<Record<string, string>>

const unescaped = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&")

/** Hidden fields of the form that posts to this path. */
function hiddenOf(html: string, path: string): Fields {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((each) => unescaped(/action="([^"]*)"/.exec(each)?.[1] ?? "") === path)
  if (!form) throw new Error(`no form for ${path}`)
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => {
    const [name = "", value = ""] = [/name="([^"]*)"/, /value="([^"]*)"/].map(
      (part) => part.exec(input)?.[1] ?? "",
    )
    return [name, unescaped(value)]
  })
  return Object.fromEntries(hidden)
}

/** Opens a page, fills in its form that posts to `action`, and answers where it leads. */
export async function fill(jar: Jar, page: string, typed: Fields, action: string = page): Promise<string> {
  const html = await (await jar.send(page)).text()
  const fields = { ...hiddenOf(html, action), ...typed }
  const answer = await jar.send(action, { method: "POST", body: new URLSearchParams(fields) })
  expect([page, answer.status]).toEqual([page, 303])
  return answer.headers.get("location") ?? ""
}

export const resident = (login: string) => {
  const found = residents.find((each) => each.login === login)
  if (!found) throw new Error(`no demo resident ${login}`)
  return { name: found.name, number: String(found.claims.document_number) }
}

export interface Slot {
  readonly date: string
  readonly start: string
}

/** From the choice of a time to the booking that waits for the other; answers its path. */
export async function book(jar: Jar, partner: string, { date, start }: Slot): Promise<string> {
  const times = `/marriage/m1/times?office=baoshan&date=${date}`
  const you = await fill(jar, times, { start }, "/marriage/hold")
  const form = you.replace(/you$/, "")
  const { name, number } = resident(partner)
  await fill(jar, `${form}you`, { "applicant.party": "mainland", "applicant.status": "single" })
  await fill(jar, `${form}partner`, {
    "partner.name": name,
    "partner.card": "mainland:resident_id",
    "partner.number": number,
    "partner.status": "single",
  })
  await fill(jar, `${form}contact`, { "applicant.mobile": "138 0000 0001" })
  return fill(jar, `${form}check`, { agreed: "yes" })
}

/** The other party's confirmation on its page. */
export const confirm = (jar: Jar, path: string) =>
  fill(jar, `${path}/confirm`, { mobile: "13900000002", agreed: "yes" })

/** Which notice a sentence is. */
function codeOf(said: string): string {
  const form = (zh: string) =>
    new RegExp(`^${zh.replace(/[.*+?()[\]\\|^$]/g, "\\$&").replace(/\{\w+\}/g, "[^]*")}$`)
  return Object.entries(noticeWords).find(([, { zh }]) => form(zh).test(said))?.[0] ?? said
}

/** Codes of a person's messages, the newest first. */
export async function messagesOf(jar: Jar): Promise<readonly string[]> {
  const answer = await jar.send("/api/messages")
  const { messages } = (await answer.json()) as {
    messages: readonly { readonly text: { readonly zh: string } }[]
  }
  return messages.map(({ text }) => codeOf(text.zh))
}
