// What a search through the lists of two initials costs: bytes of the lists of all pairs that begin so.
import type { Pairs } from "./pairs.ts"
import type { NameText } from "./symbols.ts"

/** a–z and 0–9; whatever else begins a syllable counts as the last. */
export const initialKinds = 37

export function initialKind(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : 36
}

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
