// What a search through the lists of two initials costs: bytes of the lists of all pairs that begin so.
import { initialKind, initialKinds } from "../layout.ts"
import type { Pairs } from "./pairs.ts"
import type { NameText } from "./symbols.ts"

export function initialCosts(
  { syllables, symbolSyllables }: NameText,
  { pairRows, pairSeconds, pairStarts }: Pairs,
): Uint32Array<ArrayBuffer> {
  const kinds = Uint8Array.from(symbolSyllables, (syllable, symbol) =>
    symbol === 0 ? 36 : initialKind(syllables[syllable]?.charCodeAt(0) ?? 0),
  )
  const costs = new Uint32Array(initialKinds * initialKinds)
  for (let first = 0; first + 1 < pairRows.length; first += 1)
    for (let pair = pairRows[first] as number; pair < (pairRows[first + 1] as number); pair += 1) {
      const place = (kinds[first] as number) * initialKinds + (kinds[pairSeconds[pair] as number] as number)
      costs[place] =
        (costs[place] as number) + (pairStarts[pair + 1] as number) - (pairStarts[pair] as number)
    }
  return costs
}
