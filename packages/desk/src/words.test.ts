// The desk has a word for everything the server may say, in both languages.
import { documentTypes } from "@civil/core/identity/document.ts"
import { kinds as kindCodes, notDoneReasons } from "@civil/services/marriage/model.ts"
import { describe, expect, test } from "vitest"
import { documents, filters, kinds, reasons, states } from "./names.ts"
import { keyWords, problems, words } from "./words.ts"

const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe("a reader of either language", () => {
  test("has every sentence, with the same values in it", () => {
    const { who, ...flat } = words
    const tables = [flat, who, filters, kinds, problems, reasons, states, documents]
    for (const text of [
      ...tables.flatMap((table) => Object.values(table)),
      ...keyWords.map((row) => row.does),
    ]) {
      expect(text.zh).not.toBe("")
      expect(text.en).not.toBe("")
      expect(holes(text.zh)).toEqual(holes(text.en))
    }
  })

  test("has a word for every reason, kind and document", () => {
    expect(Object.keys(reasons).sort()).toEqual([...notDoneReasons].sort())
    expect(Object.keys(kinds).sort()).toEqual([...kindCodes].sort())
    expect(Object.keys(documents).sort()).toEqual([...documentTypes].sort())
  })
})
