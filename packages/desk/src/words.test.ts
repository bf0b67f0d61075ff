// The desk has a word for everything the server may say, in both languages.
import { documentTypes } from "@civil/core/identity/document.ts"
import { kinds as kindCodes, notDoneReasons } from "@civil/services/marriage/model.ts"
import { describe, expect, test } from "vitest"
import { bulkActNames, bulkWords, itemResults, runStates } from "./bulk/words.ts"
import { besideWords, caseKeys, caseWords, helpWords, viewerWords } from "./case/words.ts"
import { figureWords } from "./figures/words.ts"
import * as lists from "./lists/words.ts"
import { documents, filters, kinds, reasons, states } from "./names.ts"
import { flagTexts, listNames, stateNames } from "./queues/names.ts"
import { queueWords } from "./queues/words.ts"
import { importWords } from "./register/import-words.ts"
import * as registerNames from "./register/names.ts"
import * as register from "./register/words.ts"
import { barWords, roomTitles } from "./room-words.ts"
import { keyWords, problems, words } from "./words.ts"

const rooms = [
  ...[bulkActNames, bulkWords, itemResults, runStates, besideWords, caseWords, helpWords, viewerWords],
  ...[figureWords, flagTexts, listNames, stateNames, queueWords, barWords, roomTitles],
  ...[lists.exportWords, lists.exportStates, lists.unreachedWords, lists.outcomeNames, lists.channelNames],
  ...[lists.attemptNames, lists.deadWords],
  ...[importWords, ...Object.values(register), ...Object.values(registerNames)],
]

const holes = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe("a reader of either language", () => {
  test("has every sentence, with the same values in it", () => {
    const { who, ...flat } = words
    const tables = [flat, who, filters, kinds, problems, reasons, states, documents, ...rooms]
    for (const text of [
      ...tables.flatMap((table) => Object.values(table)),
      ...[...keyWords, ...caseKeys].map((row) => row.does),
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
