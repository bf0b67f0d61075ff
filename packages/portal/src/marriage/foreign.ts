// What a bureau publishes about registration with a partner from abroad, with the source of that.
import type { BureauProfile } from "@civil/booking/profile.ts"
import { type Language, say } from "@civil/core/text.ts"
import { find } from "@civil/services/marriage/screens/words.ts"

/** Where this is done when the bureau's own offices may not, with the source of that. */
export function foreignAt(bureau: BureauProfile, language: Language): string | undefined {
  const { foreignAt: fact } = bureau
  if (!fact || fact === "not_yet_published") return undefined
  const source = say(find.source, language, {
    title: say(fact.source.title, language),
    date: fact.source.published ?? "",
  })
  return `${say(fact.value, language)}${source}`
}
