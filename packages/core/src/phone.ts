// Mobile numbers of the mainland, Hong Kong, Macao and Taiwan. Segment lists go stale, so only what is sure is refused.

export type MobilePlace = "mainland" | "hong_kong" | "macao" | "taiwan"

export const mobileReasons = ["empty", "characters", "length", "form", "machine", "needs_prefix"] as const
export type MobileReason = (typeof mobileReasons)[number]

export type MobileReading =
  | { readonly ok: true; readonly value: { readonly place: MobilePlace; readonly number: string } }
  | { readonly ok: false; readonly reason: MobileReason }

const prefixes: readonly (readonly [string, MobilePlace])[] = [
  ["86", "mainland"],
  ["852", "hong_kong"],
  ["853", "macao"],
  ["886", "taiwan"],
]
const codes: Readonly<Record<MobilePlace, string>> = {
  mainland: "",
  hong_kong: "+852",
  macao: "+853",
  taiwan: "+886",
}
const forms: Readonly<Record<MobilePlace, RegExp>> = {
  mainland: /^1[3-9]\d{9}$/,
  hong_kong: /^[4-9]\d{7}$/,
  macao: /^6[68]\d{6}$/,
  taiwan: /^9\d{8}$/,
}
const lengths: Readonly<Record<MobilePlace, number>> = { mainland: 11, hong_kong: 8, macao: 8, taiwan: 9 }
/** Numbers of the Internet of things receive no text messages. */
const machine = /^14[01468]/

const no = (reason: MobileReason): MobileReading => ({ ok: false, reason })

/**
 * Mainland numbers come back bare (`13812345678`), others with their code (`+85291234567`), so that one text is one
 * number. Without a code, 11 digits are a mainland number and 09… a Taiwan one; 8 digits could be Hong Kong or Macao.
 */
export function readMobile(typed: string): MobileReading {
  const text = typed
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD\-\u2010-\u2015\u2212()._·]/g, "")
    .replace(/^00/, "+")
  if (text === "" || text === "+") return no("empty")
  if (!/^\+?\d+$/.test(text)) return no("characters")
  return text.startsWith("+") ? readCoded(text.slice(1)) : readBare(text)
}

function readCoded(text: string): MobileReading {
  const [code, place] = prefixes.find(([each]) => text.startsWith(each)) ?? []
  if (code === undefined || place === undefined) return no("form")
  const rest = text.slice(code.length)
  return readAt(place, place === "taiwan" ? rest.replace(/^0/, "") : rest)
}

function readBare(text: string): MobileReading {
  if (/^86\d{11}$/.test(text)) return readAt("mainland", text.slice(2))
  if (/^09\d{8}$/.test(text)) return readAt("taiwan", text.slice(1))
  if (forms.hong_kong.test(text)) return no("needs_prefix")
  return readAt("mainland", text)
}

function readAt(place: MobilePlace, digits: string): MobileReading {
  if (digits.length !== lengths[place]) return no("length")
  if (!forms[place].test(digits)) return no("form")
  if (place === "mainland" && machine.test(digits)) return no("machine")
  return { ok: true, value: { place, number: codes[place] + digits } }
}

/** 138****1234, +8529****567: enough to recognise one's own number. Takes numbers as `readMobile` gives them. */
export function maskMobile(number: string): string {
  const [, code = "", digits = number] = /^(\+85[23]|\+886)(\d+)$/.exec(number) ?? []
  const [head, tail] = code === "" ? [3, 4] : [1, 3]
  if (digits.length <= head + tail) return "*".repeat(number.length)
  return code + digits.slice(0, head) + "*".repeat(digits.length - head - tail) + digits.slice(-tail)
}
