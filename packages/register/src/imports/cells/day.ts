// A day as files write it: an Excel date, its serial number, or text in one of the ways people write days in China. Nothing is guessed.
import { readDate } from "@civil/core/date.ts"
import { type Cell, isDay } from "../file/cell.ts"
import { dayOfSerial } from "../file/serial.ts"
import { readText } from "./text.ts"

const from = "1900-01-01"
const chinese = "〇一二三四五六七八九"

/** 二〇二〇年三月十五日 with digits. */
function withDigits(text: string): string {
  const digits = text.replace(/[零○Ｏ]/g, "〇").replace(/[〇一二三四五六七八九十]+/g, (word) => {
    if (!word.includes("十")) return [...word].map((each) => chinese.indexOf(each)).join("")
    const [tens = "", ones = ""] = word.split("十")
    const ten = tens === "" ? 1 : chinese.indexOf(tens)
    return String(ten * 10 + (ones === "" ? 0 : chinese.indexOf(ones)))
  })
  return /[〇零○一二三四五六七八九]年/.test(text) ? digits : text
}

const iso = (year: string, month: string, day: string): string | undefined =>
  readDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)?.toString()

const written =
  /^(\d{4})\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})\s?日?(?:[ T]\s?\d{1,2}(?:[:：]\d{1,2}){0,2}(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?$/

function dayOfText(given: string): string | undefined {
  const text = withDigits(
    given
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .trim(),
  )
  const [, year, month, day] = written.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(text) ?? []
  if (year !== undefined && month !== undefined && day !== undefined) return iso(year, month, day)
  // A CSV of cells whose dates were shown as plain numbers.
  return /^\d{5}(?:\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : undefined
}

function dayOfNumber(value: number): string | undefined {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 22_001_231) return dayOfText(String(value))
  return value >= 10_000 && value < 100_000 ? dayOfSerial(value) : undefined
}

/** `wrong` is what stood there and is no day. */
export type DayReading = { readonly day: string } | { readonly wrong: string } | undefined

export function readDay(cell: Cell): DayReading {
  const text = readText(cell)
  if (text === undefined) return undefined
  const day = isDay(cell)
    ? readDate(cell.day)?.toString()
    : typeof cell === "number"
      ? dayOfNumber(cell)
      : dayOfText(text)
  return day !== undefined && day >= from ? { day } : { wrong: text }
}

const inside =
  /\d{4}\s?(?:年|[-/.])\s?\d{1,2}\s?(?:月|[-/.])\s?\d{1,2}\s?日?|(?<!\d)\d{8}(?!\d)|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/g

export type TermReading =
  | { readonly from: string; readonly to?: string }
  | { readonly wrong: string }
  | undefined

/** Both ends in one cell: `2020-01-01 至 2025-01-01`, `自2020年1月1日起长期`. */
export function readTerm(cell: Cell): TermReading {
  const text = readText(cell)
  if (text === undefined) return undefined
  const days =
    text
      .normalize("NFKC")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .match(inside)
      ?.map(dayOfText) ?? []
  const [first, last, more] = days
  if (first === undefined || more !== undefined || days.includes(undefined)) return { wrong: text }
  if (last !== undefined) return { from: first, to: last }
  return isForever(text) ? { from: first } : { wrong: text }
}

/** No last day. */
export const isForever = (text: string) => /长期|永久|无固定期限|无期限/.test(text)
