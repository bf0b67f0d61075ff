// Why a bureau does not take a matter in, for whoever looks for it there. Says nothing of matters the house does not know.
import { allCases } from "@civil/bureaus"
import type { Text } from "@civil/core/text.ts"
import { ceremonyTexts } from "../marriage/ceremony/words.ts"
import { greenChannelTexts } from "../marriage/green-channel/words.ts"
import { whyNotOffered } from "./policy.ts"

const titles: Readonly<Record<string, Text>> = {
  "marriage.green_channel": greenChannelTexts.title,
  "marriage.ceremony": ceremonyTexts.title,
}

export interface NotOffered {
  readonly title: Text
  readonly why: Text
}

export function notOffered(matter: string, bureau: string, on: string): NotOffered | undefined {
  const title = Object.hasOwn(titles, matter) ? titles[matter] : undefined
  const why = title && whyNotOffered(allCases, matter as `${string}.${string}`, bureau, on)
  return why && { title, why }
}
