// An amount in fen, as a whole number. A number whose unit nobody says is not taken: 3 may be 3 yuan or 30,000.
import type { Unit } from "../columns/titles.ts"
import type { Cell } from "../file/cell.ts"
import { readText } from "./text.ts"

export type MoneyReading =
  | { readonly fen: number }
  | { readonly wrong: "amount" | "unit" | "currency"; readonly text: string }
  | undefined

const units: readonly (readonly [string, Unit])[] = [
  ["亿元", 10_000_000_000],
  ["亿", 10_000_000_000],
  ["万元", 1_000_000],
  ["万", 1_000_000],
  ["元", 100],
]

const foreign = /美元|美金|港元|港币|欧元|日元|英镑|外币|USD|HKD|EUR|JPY|GBP|\$|€|£/i

/** Decimal text times a power of ten, without the errors of binary fractions; undefined where a part of a fen is left. */
function scaled(whole: string, cents: string, unit: Unit): number | undefined {
  const places = Math.round(Math.log10(unit))
  const digits = cents.replace(/0+$/, "")
  if (digits.length > places) return undefined
  const fen = Number(`${whole}${digits.padEnd(places, "0")}`)
  return Number.isSafeInteger(fen) ? fen : undefined
}

export function readMoney(cell: Cell, unit: Unit | undefined): MoneyReading {
  const text = readText(cell)
  if (text === undefined) return undefined
  if (foreign.test(text)) return { wrong: "currency", text }
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:人民币|RMB|CNY)?[¥￥]?/i, "")
    .replace(/整$|正$/, "")
  const own = units.find(([word]) => plain.endsWith(word))
  const number = own === undefined ? plain : plain.slice(0, -own[0].length)
  const [, whole, cents = ""] =
    /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(number.replace(/人民币$/, "")) ?? []
  if (whole === undefined) return { wrong: "amount", text }
  const taken = own?.[1] ?? unit
  if (taken === undefined) return { wrong: "unit", text }
  const fen = scaled(whole.replaceAll(",", ""), cents, taken)
  return fen === undefined ? { wrong: "amount", text } : { fen }
}
