// Values inside sentences as people say them: dates with their weekday, codes in groups.
import { formatCode } from "@civil/core/ids.ts"
import type { Text, Values } from "@civil/core/text.ts"
import { sayDate } from "@civil/services/marriage/screens/dates.ts"
import type { SiteDeps } from "../env.ts"

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)

function tell(name: string, value: Values[string]): Values[string] {
  if (typeof value !== "string") return value
  if (isDate(value)) return { zh: sayDate(value, "zh"), en: sayDate(value, "en") }
  return name === "code" ? formatCode(value) : value
}

/** The sentence of a code with its values as words. */
export function toldSentence(deps: SiteDeps, code: string, values: Values = {}): Text {
  return deps.sentence(
    code,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tell(name, value)])),
  )
}
