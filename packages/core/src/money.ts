// Money is a whole number of fen; yuan exist only in what people read and type.
import type { Text } from "./text.ts"

/** The amount when it is a safe whole number of fen, 0 or more; throws RangeError otherwise: half a fen is a mistake in code. */
export function fen(amount: number): number {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError("an amount is a whole number of fen")
  return amount
}

/** 120050 → `1,200.50`; whole yuan lose the `.00`. */
export function yuan(amountFen: number): string {
  const amount = fen(amountFen)
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ",")
  const rest = amount % 100
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`
}

/** 120050 → 1,200.50 元, CNY 1,200.50. */
export function moneyText(amountFen: number): Text {
  return { zh: `${yuan(amountFen)} 元`, en: `CNY ${yuan(amountFen)}` }
}

/** What people type: `1200`, `1,200.5`, `￥1200.50元`. Undefined when it is no amount, or finer than a fen. */
export function readYuan(typed: string): number | undefined {
  const text = typed
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, "")
    .replace(/^[¥￥]|元$/g, "")
  const [, whole, cents = ""] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const amount = Number(whole.replaceAll(",", "")) * 100 + Number(cents.padEnd(2, "0"))
  return Number.isSafeInteger(amount) ? amount : undefined
}
