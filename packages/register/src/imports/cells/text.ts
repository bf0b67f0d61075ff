// A cell as text: without what cannot be seen, and nothing where the registrar wrote that there is nothing.
import { type Cell, isDay, isFault } from "../file/cell.ts"

/** Zero-width and direction marks, soft hyphen, byte order mark. */
const unseen = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they come out of databases, and no name has them
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
const wide = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g

const fill = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "/",
  "\\",
  "无",
  "暂无",
  "空",
  "不详",
  "未填",
  "未填写",
  "null",
  "NULL",
  "N/A",
  "n/a",
  "#N/A",
  "undefined",
  "*",
])

/** A number as Excel shows it: 15 digits, no noise of binary fractions. */
export const numberText = (value: number): string => {
  const shown = Number(value.toPrecision(15))
  return Number.isInteger(shown) && Math.abs(shown) < 1e21 ? BigInt(shown).toString() : String(shown)
}

/** As it stands there, or "" for what is no text: also for showing what was wrong with it. */
export function rawText(cell: Cell): string {
  if (cell === undefined) return ""
  if (typeof cell === "number") return numberText(cell)
  if (typeof cell === "boolean") return cell ? "是" : "否"
  if (isDay(cell)) return cell.day
  return isFault(cell) ? cell.fault : cell
}

/**
 * Trimmed, full-width letters and digits made narrow (brackets of a name stay as registered), line breaks made spaces.
 * Systems that want to keep a number as text write ="0123" or '0123.
 */
export function cleanText(cell: Cell): string {
  return rawText(cell)
    .replace(/^\s*="(.*)"\s*$/s, "$1")
    .replace(/^\s*'/, "")
    .replace(unseen, "")
    .replace(controls, "")
    .replace(/[\s\u00A0\u3000]+/g, " ")
    .replace(wide, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim()
}

/** Undefined for an empty cell, and for what stands for one. */
export function readText(cell: Cell): string | undefined {
  const text = cleanText(cell)
  return fill.has(text) ? undefined : text
}
