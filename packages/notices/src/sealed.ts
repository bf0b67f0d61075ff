// What of a notice is personal, as one sealed text.
import type { Text } from "@civil/core/text.ts"
import type { Secrets } from "@civil/core/world.ts"
import type { Address, Delivery, Notice } from "./shapes.ts"

/** What is still needed to tell somebody; the whole text lies in the message centre. */
export interface Personal {
  readonly to: Address
  readonly outside: Text
  readonly values: Readonly<Record<string, string>>
}

const contextOf = (key: string) => `NOTICE#${key}`

export function sealNotice(secrets: Secrets, { key, to, outside, values = {} }: Notice): string {
  const personal: Personal = { to, outside, values }
  return secrets.seal(JSON.stringify(personal), contextOf(key))
}

const nothing: Personal = { to: {}, outside: { zh: "", en: "" }, values: {} }

export function openNotice(secrets: Secrets, { key, sealed }: Pick<Delivery, "key" | "sealed">): Personal {
  return sealed === undefined ? nothing : (JSON.parse(secrets.open(sealed, contextOf(key))) as Personal)
}

const messageContext = (person: string, id: string) => `MESSAGE#${person}#${id}`

export const sealMessage = (secrets: Secrets, person: string, id: string, text: Text): string =>
  secrets.seal(JSON.stringify(text), messageContext(person, id))

export const openMessage = (secrets: Secrets, person: string, id: string, sealed: string): Text =>
  JSON.parse(secrets.open(sealed, messageContext(person, id))) as Text

const openidContext = (person: string) => `WECHAT#${person}`

export const sealOpenid = (secrets: Secrets, person: string, openid: string): string =>
  secrets.seal(openid, openidContext(person))

export const openOpenid = (secrets: Secrets, person: string, sealed: string): string =>
  secrets.open(sealed, openidContext(person))
