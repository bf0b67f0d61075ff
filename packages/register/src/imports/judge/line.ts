// One row as it is judged: its cells by field, read into what the register keeps, and what is wrong with them.
import { readCreditCode } from "@civil/core/identity/credit-code.ts"
import type { Values } from "@civil/core/text.ts"
import { readDay, readTerm } from "../cells/day.ts"
import { readMoney } from "../cells/money.ts"
import { holdsIdentity, isIdentityCode, shownValue } from "../cells/private.ts"
import { rawText, readText } from "../cells/text.ts"
import type { Placed } from "../columns/titles.ts"
import { type Cell, isFault, type Row } from "../file/cell.ts"
import type { RejectCode, WarningCode } from "../words/issue-words.ts"
import type { Issue } from "./issue.ts"

export interface Place {
  /** Title of a field's column, as the file has it. */
  title(field: string): string
  at(field: string): Placed | undefined
  /** In files of more than one sheet. */
  readonly sheet?: string
  /** Of a table with one column for each year. */
  readonly years: readonly number[]
  /** What stands above the titles. */
  readonly caption: string
  readonly today: string
  readonly bureau: string
}

/** Of a name, a reason, an address. Business scopes of real registers go up to some 2,000. */
const usualLength = 500

export class Line {
  readonly row: Row
  readonly place: Place
  readonly issues: Issue[] = []
  rejected = false
  /** Its code, when it could be read, whatever became of the row. */
  known: string | undefined

  constructor(row: Row, place: Place) {
    this.row = row
    this.place = place
  }

  cell(field: string): Cell {
    const placed = this.place.at(field)
    return placed === undefined ? undefined : this.row.cells[placed.at]
  }

  reject(code: RejectCode, field?: string, values: Values = {}): undefined {
    this.rejected = true
    this.#note(code, "rejected", field, values)
  }

  warn(code: WarningCode, field?: string, values: Values = {}): void {
    this.#note(code, "warning", field, values)
  }

  #note(code: Issue["code"], grade: Issue["grade"], field: string | undefined, values: Values): void {
    const column = field === undefined ? {} : { column: this.place.title(field) }
    const value = field === undefined ? "" : shownValue(rawText(this.cell(field)).trim())
    const filled = { ...column, ...values }
    this.issues.push({
      ...{ row: this.row.number, code, grade, ...column },
      ...(this.place.sheet !== undefined && { sheet: this.place.sheet }),
      ...(value !== "" && { value }),
      ...(Object.keys(filled).length > 0 && { values: filled }),
    })
  }

  /** False where the cell may not be read at all. */
  #readable(field: string, needed: boolean): boolean {
    const cell = this.cell(field)
    if (cell === undefined) return true
    if (isFault(cell) && cell.fault !== "#N/A") {
      if (needed) this.reject("row.fault_needed", field)
      else this.warn("row.fault", field)
      return false
    }
    if (typeof cell !== "object" && holdsIdentity(rawText(cell))) {
      if (needed) this.reject("row.identity_needed", field)
      else this.warn("row.identity", field)
      return false
    }
    return true
  }

  text(field: string, most = usualLength): string | undefined {
    if (!this.#readable(field, false)) return undefined
    const text = readText(this.cell(field))
    if (text === undefined || text.length <= most) return text
    return this.reject("row.too_long", field, { most })
  }

  needed(field: string, most = usualLength): string | undefined {
    if (!this.#readable(field, true)) return undefined
    const text = readText(this.cell(field))
    if (text === undefined) return this.reject("row.missing", field)
    return text.length <= most ? text : this.reject("row.too_long", field, { most })
  }

  /** Without a word about what is wrong with it. */
  quiet(field: string): string | undefined {
    const text = readText(this.cell(field))
    return text === undefined || holdsIdentity(text) || text.length > usualLength ? undefined : text
  }

  /** A day up to today, unless it may lie ahead. */
  day(field: string, { ahead = false }: { readonly ahead?: boolean } = {}): string | undefined {
    const read = readDay(this.cell(field))
    if (read === undefined) return undefined
    if ("wrong" in read) return this.reject("row.day_wrong", field)
    if (!ahead && read.day > this.place.today) return this.reject("row.day_future", field)
    return read.day
  }

  neededDay(field: string): string | undefined {
    const day = this.day(field)
    return day === undefined && !this.rejected ? this.reject("row.missing", field) : day
  }

  term(field: string): { readonly from?: string; readonly to?: string } {
    const read = readTerm(this.cell(field))
    if (read === undefined) return {}
    if (!("wrong" in read)) return read
    this.reject("row.day_wrong", field)
    return {}
  }

  /** Rejects a row whose days run backwards. */
  inOrder(earlier: string, start: string | undefined, later: string, end: string | undefined): void {
    if (start === undefined || end === undefined || start <= end) return
    const { title } = this.place
    this.reject("row.day_order", later, { ...{ start, end }, earlier: title(earlier), later: title(later) })
  }

  /** In fen. */
  money(field: string): number | undefined {
    if (!this.#readable(field, false)) return undefined
    const read = readMoney(this.cell(field), this.place.at(field)?.unit)
    if (read === undefined) return undefined
    if ("fen" in read) return read.fen
    this.warn(`row.money_${read.wrong}`, field)
    return undefined
  }

  /** Only of what is not known to be a whole word. */
  yesNo(field: string): boolean | undefined {
    const text = readText(this.cell(field))
    if (text === undefined) return undefined
    if (/^(?:是|有|具有|已取得|已认定|√|Y|YES|1|true)$/i.test(text)) return true
    if (/^(?:否|没有|不具有|未取得|未认定|×|N|NO|0|false)$/i.test(text)) return false
    this.warn("row.yes_no", field)
    return undefined
  }

  /** The code of the organization a row is about; the row is rejected without one. */
  code(): { readonly code: string; readonly codeWarning?: true } | undefined {
    const cell = this.cell("code")
    const text = readText(cell)
    if (text === undefined) return this.reject("row.code_missing", "code")
    // Excel keeps 15 digits of a number; the rest are zeros.
    if ((typeof cell === "number" && cell >= 1e15) || /^\d(?:\.\d+)?E\+?\d+$/i.test(text))
      return this.reject("row.code_number", "code")
    const read = readCreditCode(text)
    if (!read.ok) {
      if (read.reason === "length") {
        const length = text.replace(/[\s-]/g, "").length
        return holdsIdentity(text)
          ? this.reject("row.code_identity", "code")
          : this.reject("row.code_length", "code", { length })
      }
      return this.reject(holdsIdentity(text) ? "row.code_identity" : "row.code_characters", "code")
    }
    return this.#own(read.value, read.warning !== undefined)
  }

  #own({ code, region }: { readonly code: string; readonly region: string }, wrongCheck: boolean) {
    const { bureau } = this.place
    // A bureau of a city also has what its districts' registrars coded.
    const own = bureau.endsWith("00") ? bureau.slice(0, 4) : bureau
    if (isIdentityCode(code, own)) return this.reject("row.code_identity", "code")
    // The like, saved as CSV.
    if (wrongCheck && /^\d{15}000$/.test(code)) return this.reject("row.code_number", "code")
    if (!/^5[1239]/.test(code)) return this.reject("row.code_other", "code")
    this.known = code
    if (wrongCheck) this.warn("row.code_check", "code")
    if (!region.startsWith(own)) this.warn("row.code_region", "code", { region })
    return { code, ...(wrongCheck && { codeWarning: true as const }) }
  }
}
