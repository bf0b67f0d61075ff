// Answers to a form: each read by its kind, said what is wrong beside the field, in words that exist.

import { coreWords } from "@civil/core/core-words.ts"
import { makeResidentId } from "@civil/core/identity/made-up.ts"
import { messageOf, placeholders } from "@civil/core/words.ts"
import { Temporal } from "temporal-polyfill"
import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { filesWords } from "../documents/words.ts"
import { toolMatter } from "../fixture.ts"
import type { Answer, Field, Form } from "../form.ts"
import { checkAnswers, checkPage, withCorrected } from "./check.ts"
import { readAnswer, typeOfNumber } from "./read.ts"

const label = (en: string) => ({ zh: en, en })
const options = ["a", "b", "c"].map((value) => ({ value, label: label(value) }))
const today = "2026-11-22"
const woman = makeResidentId({ region: "310113", birthDate: "1990-03-07", sex: "female", sequence: 4 })
const at = Temporal.Instant.from("2026-11-22T01:00:00Z")
const document = { type: "resident_id", number: woman } as const
const applicant = { kind: "citizen", person: "p", name: "王", document, realName: 2 } as const
const situation = { applicant, bureau: "990001", at }

type Partial = Field extends infer Each ? (Each extends Field ? Omit<Each, "name" | "label"> : never) : never
const read = (field: Partial, typed: Answer | undefined, documents: { id: string; field: string }[] = []) =>
  readAnswer({ ...field, name: "x", label: label("x") } as Field, typed, { today, documents })

describe("what was typed is read as it was meant", () => {
  test.each<[string, Partial, Answer, unknown]>([
    ["a text, without the space around it", { kind: "text", most: 5 }, "  种花\u200b ", "种花"],
    ["lines, with one kind of break", { kind: "long_text", most: 9 }, "一\r\n二\r三", "一\n二\n三"],
    ["a name", { kind: "name" }, "阿卜杜拉 • 买买提", "阿卜杜拉·买买提"],
    ["a mobile number", { kind: "mobile" }, "+86 138-0000-0000", "13800000000"],
    ["an e-mail address", { kind: "email" }, " Wang@Example.CN ", "wang@example.cn"],
    ["an identity number", { kind: "identity_number" }, woman.replace(/(.{6})/, "$1 "), woman],
    ["a passport", { kind: "identity_number" }, "e12345678", "E12345678"],
    ["a date", { kind: "date" }, "2026-03-07", "2026-03-07"],
    ["a date with short parts", { kind: "date" }, "2026-3-7", "2026-03-07"],
    ["a date in Chinese", { kind: "date" }, "2026年3月7日", "2026-03-07"],
    ["a date without anything between", { kind: "date" }, "２０２６０３０７", "2026-03-07"],
    ["today, as past and as future", { kind: "date", past: true, future: true }, today, today],
    ["a number", { kind: "number", least: 0, most: 2000 }, " １,200 ", 1200],
    ["a choice", { kind: "choice", options }, "b", "b"],
    ["several choices, in the form's order", { kind: "choices", options }, ["c", "a"], ["a", "c"]],
    ["one of several choices", { kind: "choices", options }, "b", ["b"]],
    ["a ticked box", { kind: "agree" }, "on", true],
  ])("%s", (_, field, typed, value) => {
    expect(read(field, typed)).toMatchObject({ ok: true, value })
  })

  test("a number is kept as text, its value goes to the shape", () => {
    expect(read({ kind: "number", least: 0, most: 9 }, "3")).toEqual({ ok: true, value: 3, answer: "3" })
  })

  test("an identity number tells whose document it is, and when the person was born", () => {
    expect(typeOfNumber(woman, today)).toMatchObject({
      ok: true,
      value: { type: "resident_id", birthDate: "1990-03-07" },
    })
    expect(typeOfNumber("H12345678", today)).toMatchObject({ value: { type: "permit_hm" } })
  })
})

describe("what cannot stand is said beside its field", () => {
  test.each<[string, Partial, Answer | undefined, string]>([
    ["nothing", { kind: "text", most: 5 }, undefined, "field.required"],
    ["spaces", { kind: "text", most: 5 }, "  \u3000", "field.required"],
    ["another shape", { kind: "text", most: 5 }, ["a"], "field.required"],
    ["too long a text", { kind: "text", most: 5 }, "一二三四五六", "field.too_long"],
    ["a name with digits", { kind: "name" }, "王1", "name.characters"],
    ["a landline", { kind: "mobile" }, "021-12345678", "mobile.form"],
    ["half an address", { kind: "email" }, "wang@", "form.email"],
    [
      "a wrong check digit",
      { kind: "identity_number" },
      woman.replace(/.$/, (c) => (c === "1" ? "2" : "1")),
      "identity.check_digit",
    ],
    ["a day that is not there", { kind: "date" }, "2026-02-30", "field.date"],
    ["words for a date", { kind: "date" }, "明天", "field.date"],
    ["a birthday to come", { kind: "date", past: true }, "2026-11-23", "form.date_past"],
    ["a visit in the past", { kind: "date", future: true }, "2026-11-21", "form.date_future"],
    ["words for a number", { kind: "number", least: 1, most: 5 }, "三", "form.number"],
    ["too small a number", { kind: "number", least: 1, most: 5 }, "0", "field.too_small"],
    ["too large a number", { kind: "number", least: 1, most: 5 }, "6", "field.too_large"],
    ["half a number", { kind: "number", least: 1, most: 5 }, "1.5", "form.number"],
    ["a choice nobody offered", { kind: "choice", options }, "z", "field.choice"],
    ["one of several nobody offered", { kind: "choices", options }, ["a", "z"], "field.choice"],
    ["none of several", { kind: "choices", options }, [], "form.choose_some"],
    ["no choice", { kind: "choice", options }, undefined, "form.choose"],
    ["an emptied choice", { kind: "choice", options }, "", "form.choose"],
    ["an unticked box", { kind: "agree" }, false, "field.agree"],
    ["no paper", { kind: "documents", least: 1, most: 2 }, undefined, "form.documents_needed"],
  ])("%s", (_, field, typed, code) => {
    const found = read(field, typed)
    expect(found).toMatchObject({ ok: false, code })
    const words = { ...coreWords, ...filesWords }
    const values = found.ok ? {} : (found.values ?? {})
    const text = messageOf(words, { code, values })
    expect([placeholders(text.zh), placeholders(text.en)]).toEqual([[], []])
    expect(Object.hasOwn(words, code)).toBe(true)
  })

  test("papers are those of the field, and as many as it asks", () => {
    const papers = [1, 2, 3].map((id) => ({ id: `doc_${id}`, field: "x" }))
    const field = { kind: "documents", least: 2, most: 2 } as const
    expect(read(field, undefined, papers)).toMatchObject({ code: "form.documents_too_many" })
    expect(read(field, ["doc_1", "doc_9"], papers)).toMatchObject({ code: "form.documents_too_few" })
    expect(read(field, ["doc_3", "doc_1"], papers)).toMatchObject({ value: ["doc_1", "doc_3"] })
    expect(read({ ...field, optional: true }, [], papers)).toEqual({ ok: true })
  })
})

const form: Form = {
  version: 1,
  changes: [],
  pages: [
    {
      id: "one",
      title: label("one"),
      fields: [
        { name: "kind", kind: "choice", options, label: label("kind") },
        {
          name: "count",
          kind: "number",
          least: 1,
          most: 9,
          label: label("count"),
          when: ({ kind }) => kind === "b",
        },
      ],
    },
    {
      id: "two",
      title: label("two"),
      when: ({ count }) => Number(count) > 1,
      fields: [{ name: "names", kind: "text", most: 9, label: label("names") }],
    },
  ],
}
const matter = toolMatter({
  form,
  answers: z.strictObject({ kind: z.string(), count: z.optional(z.number()), names: z.optional(z.string()) }),
  check: (answers) =>
    (answers as { names?: string }).names === "x" ? [{ field: "names", code: "field.invalid" }] : [],
})
const check = (answers: Record<string, Answer>) => checkAnswers(matter, answers, { documents: [], situation })

describe("a form as a whole", () => {
  test("asks only what the answers call for, and keeps nothing else", () => {
    expect(check({ kind: "a", count: "3", names: "left over" })).toEqual({
      ok: true,
      answers: { kind: "a" },
      parsed: { kind: "a" },
    })
    expect(check({ kind: "b", count: "２", names: "王" })).toEqual({
      ok: true,
      answers: { kind: "b", count: "2", names: "王" },
      parsed: { kind: "b", count: 2, names: "王" },
    })
  })

  test("names what is wrong in the order of its questions, one sentence each", () => {
    expect(check({ count: "x" })).toMatchObject({ issues: [{ field: "kind", code: "form.choose" }] })
    expect(check({ kind: "b", count: "3" })).toMatchObject({ issues: [{ field: "names" }] })
    expect(check({ kind: "b", count: "3", names: "x" })).toMatchObject({
      issues: [{ field: "names", code: "field.invalid" }],
    })
  })

  test("can be checked page by page", () => {
    expect(checkPage(form, "one", { kind: "b" }, { today, documents: [] })).toMatchObject([
      { field: "count" },
    ])
    expect(checkPage(form, "two", { kind: "b" }, { today, documents: [] })).toEqual([])
  })
})

describe("a correction", () => {
  const before = { kind: "a" }

  test("changes what was asked anew and what that makes asked, nothing else", () => {
    const typed = { kind: "b", count: "3", names: "王" }
    expect(withCorrected(form, { fields: ["kind"], before }, typed)).toEqual(typed)
    expect(withCorrected(form, { fields: ["count"], before: { kind: "b", count: "1" } }, typed)).toEqual(
      typed,
    )
    expect(withCorrected(form, { fields: ["names"], before }, typed)).toEqual({ kind: "a", names: "王" })
  })

  test("is not held up by what a newer form asks elsewhere", () => {
    const only = { fields: ["kind"], before: { kind: "b" } }
    const checked = checkAnswers(matter, { kind: "b" }, { documents: [], situation, only })
    expect(checked).toMatchObject({ ok: true, parsed: undefined })
  })

  test("has to answer what its own answers cause to be asked", () => {
    const only = { fields: ["kind"], before }
    expect(checkAnswers(matter, { kind: "b" }, { documents: [], situation, only })).toMatchObject({
      issues: [{ field: "count", code: "field.required" }],
    })
  })
})
