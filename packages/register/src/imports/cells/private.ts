// Identity numbers that stand where they should not. Registrars' exports sometimes carry them; none may reach the register, an issue or a log.
import { creditCheckCharacter } from "@civil/core/identity/credit-code.ts"

/** 居民身份证, also with the gaps people put between its groups, and with a wrong check digit: a slip does not make it public. */
const resident =
  /(?<![0-9A-Za-z])[1-9]\d{5}[\s_.·-]?(?:19|20)\d{2}[\s_.·-]?(?:0[1-9]|1[0-2])[\s_.·-]?(?:0[1-9]|[12]\d|3[01])[\s_.·-]?\d{3}[\s_.·-]?[\dXx](?![0-9A-Za-z])/g
/** The number of 15 digits that cards had before 2013. */
const old = /(?<![0-9A-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/g
const permit = /(?<![0-9A-Za-z])[HM]\d{8}(?:\d{2})?(?![0-9A-Za-z])/gi
const named = /((?:护照|通行证|证件号码?|身份证号?码?)[^0-9A-Za-z]{0,6})[0-9A-Za-z]{6,18}/g
/** Eighteen digits of whatever kind: too near an identity number to be shown. */
const eighteen = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/g

const narrow = (text: string) =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "")

/** The number of a person's document stands somewhere in the text. */
export function holdsIdentity(text: string): boolean {
  const plain = narrow(text)
  return [resident, old, permit, named].some((pattern) => plain.search(pattern) >= 0)
}

/**
 * In a column of codes: an identity number of Sichuan, Guizhou or Yunnan begins with 51, 52 or 53 as the codes of social
 * organizations do, and a wrong check character stops no code. What reads as a person's number is one, unless its check
 * character is a code's and its region (`own`, the first digits) the bureau's.
 */
export function isIdentityCode(code: string, own: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(code)) return false
  return !code.startsWith(own, 2) || creditCheckCharacter(code.slice(0, 17)) !== code.charAt(17)
}

const hidden = "［已隐去］"

/** For whatever is shown of a cell: numbers of persons' documents and mobiles hidden, cut short. */
export function shownValue(text: string, most = 60): string {
  const plain = narrow(text)
    .replace(resident, hidden)
    .replace(eighteen, (found) => (isCode(found) ? found : hidden))
    .replace(old, hidden)
    .replace(permit, hidden)
    .replace(named, `$1${hidden}`)
    .replace(mobile, hidden)
  return plain.length > most ? `${plain.slice(0, most)}…` : plain
}

const isCode = (found: string) =>
  /^5/.test(found) && creditCheckCharacter(found.slice(0, 17)) === found.slice(17)
