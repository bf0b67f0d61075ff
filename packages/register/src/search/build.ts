// Builds the search index of one version: names in their order, as bytes that are opened without parsing.
import type { BuildIndex } from "./contract.ts"
import { traditionalCharacters } from "./traditional.ts"

export const buildIndex: BuildIndex = (entries, meta) =>
  new TextEncoder().encode(
    JSON.stringify({ meta, entries: [...entries], traditional: [...traditionalCharacters()] }),
  )
